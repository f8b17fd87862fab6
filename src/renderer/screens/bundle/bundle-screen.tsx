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
import { type BundleView, useNavigation } from '../../navigation.tsx'
import { useScope } from '../../scope/use-scope.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { MadeBundles } from './made-bundles.tsx'
import { Preview } from './preview.tsx'
import { RunningJob } from './running-job.tsx'
import { ScopeBar } from './scope-bar.tsx'

type Scope = BundleAsked & { readonly on: Day }

interface Props {
  readonly place: { readonly view?: BundleView }
}

/** 迎检包: what an inspector would get, making it, and the ones made. */
export function BundleScreen({ place }: Props) {
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
  const { now, go } = useNavigation()
  const { branchId } = useScope()
  // A bundle is mostly of the year that was looked at last.
  const looked = now.scope && { branchIds: first && branchId !== null ? [branchId] : [], years: [now.scope.year] }
  const [scope, setScope] = useState<Scope>({
    ...(place.view ?? looked ?? { branchIds: first ? [first.id] : [], years: [] }),
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
  const change = (next: Scope) => {
    setScope(next)
    go({ replace: { screen: 'bundle', view: { branchIds: next.branchIds, years: next.years } } })
  }
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
              years={[...new Set([...(years.length > 0 ? years : [yearOf(today)]), ...scope.years])]}
              value={asked}
              onChange={(changed) => change({ ...changed, on })}
            />
          )}
        </Answer>
        <Labelled label={t('bundle.on')}>
          {(id) => (
            <DayInput id={id} value={on} allowClear={false} onChange={(day) => change({ ...scope, on: day ?? on })} />
          )}
        </Labelled>
      </div>
      <div style={{ flex: 1, overflow: 'auto', padding: '16px 20px' }}>
        <RunningJob />
        <Preview
          scope={scope}
          change={(changed) => change({ ...scope, ...changed })}
          make={(title) => void make(title)}
        />
        <MadeBundles again={(before) => change({ ...before, on: today })} />
      </div>
    </div>
  )
}
