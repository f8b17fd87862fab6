import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BundleAsked, openableMegabytes } from '../../../core/bundle/contents.ts'
import { type Day, yearOf } from '../../../core/day.ts'
import { DayInput } from '../../day/day-input.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useScheme, useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { useAuthor } from '../../item/last-author.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { MadeBundles } from './made-bundles.tsx'
import { Preview } from './preview.tsx'
import { RunningJob } from './running-job.tsx'
import { ScopeBar } from './scope-bar.tsx'

type Scope = BundleAsked & { readonly on: Day }

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
  const first = branches.length > 1 ? branches[0] : undefined
  const author = useAuthor()
  const [scope, setScope] = useState<Scope>({
    branchIds: first ? [first.id] : [],
    years: [],
    codes: [],
    withOriginals: false,
    coverNumbers: false,
    withStamps: false,
    bySlot: false,
    volumeMegabytes: openableMegabytes,
    imageDpi: null,
    fitMegabytes: null,
    madeBy: author,
    on: today,
  })
  const { on, ...asked } = scope
  const [year, second] = scope.years
  const scheme = useScheme(second === undefined ? (year ?? null) : null)

  const make = (title: string) =>
    tell.attempt(async () => {
      const { path } = await host.chooseBundlePlace({ title, on })
      if (path !== null) await client.bundles.make({ out: path, ...scope })
    })

  return (
    <div className="screen">
      <div className="bar">
        <Answer query={scheme}>
          {(known) => (
            <ScopeBar
              scheme={known}
              years={years.length > 0 ? years : [yearOf(today)]}
              value={asked}
              onChange={(changed) => setScope({ ...changed, on })}
            />
          )}
        </Answer>
        <Labelled label={t('bundle.on')}>
          {(id) => (
            <DayInput id={id} value={on} allowClear={false} onChange={(day) => setScope({ ...scope, on: day ?? on })} />
          )}
        </Labelled>
      </div>
      <div style={{ flex: 1, overflow: 'auto', padding: '16px 20px' }}>
        <RunningJob />
        <Preview
          scope={scope}
          change={(changed) => setScope({ ...scope, ...changed })}
          make={(title) => void make(title)}
        />
        <MadeBundles again={(before) => setScope({ ...before, on: today })} />
      </div>
    </div>
  )
}
