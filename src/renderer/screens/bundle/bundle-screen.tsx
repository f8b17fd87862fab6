import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, type Year, yearOf } from '../../../core/day.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { YearSelect } from '../../scope/year-select.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { MadeBundles } from './made-bundles.tsx'
import { Preview } from './preview.tsx'
import { RunningJob } from './running-job.tsx'

interface Scope {
  readonly branchId: number | null
  readonly year: Year | null
  readonly on: Day
}

/** 迎检包: what an inspector would get, making it, and the ones made. */
export function BundleScreen() {
  const { t } = useTranslation()
  const today = useToday()
  const client = useClient()
  const { host } = useEngine()
  const { branches } = useOpenCatalogue()
  const tell = useTell()
  const tally = useTally({ branchId: null, year: null })
  const years = tally.data?.years ?? []
  const [scope, setScope] = useState<Scope>({ branchId: branches[0]?.id ?? null, year: null, on: today })

  const make = () =>
    tell.attempt(async () => {
      const branch = branches.find(({ id }) => id === scope.branchId)?.name ?? null
      const { path } = await host.chooseBundlePlace({ branch, year: scope.year, on: scope.on })
      if (path !== null) await client.bundles.make({ out: path, ...scope })
    })
  const verifyOther = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseBundle({})
      if (path !== null) await client.verify.start({ path })
    })

  return (
    <div className="screen">
      <div className="bar">
        <BranchSelect value={scope.branchId} onChange={(branchId) => setScope({ ...scope, branchId })} />
        <YearSelect
          years={years.length > 0 ? years : [yearOf(today)]}
          value={scope.year}
          onChange={(year) => setScope({ ...scope, year })}
        />
        <Labelled label={t('bundle.on')}>
          {(id) => (
            <DayInput
              id={id}
              value={scope.on}
              allowClear={false}
              onChange={(on) => setScope({ ...scope, on: on ?? scope.on })}
            />
          )}
        </Labelled>
        <Button className="push" onClick={() => void verifyOther()}>
          {t('bundle.verifyOther')}
        </Button>
      </div>
      <div style={{ flex: 1, overflow: 'auto', padding: '16px 20px' }}>
        <RunningJob kind="export" />
        <RunningJob kind="verify" />
        <Preview scope={scope} make={() => void make()} />
        <MadeBundles />
      </div>
    </div>
  )
}
