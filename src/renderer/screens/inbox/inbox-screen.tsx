import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cut } from '../../../core/arranging/suggest-cut.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem, useWatched } from '../../engine/queries.ts'
import type { FilingPurpose } from '../../item/filing-purpose.ts'
import { useLongList } from '../../item/use-long-list.ts'
import { useNavigation } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddBar } from './add-bar.tsx'
import { ArrangeDesk } from './arrange/arrange-desk.tsx'
import { DropArea } from './drop-area.tsx'
import { FilingDesk } from './filing-desk.tsx'
import { ImportReport } from './import-report.tsx'
import { inboxQuery } from './inbox-query.ts'
import { MadeActivity } from './made-activity.tsx'
import { PurposeBar } from './purpose-bar.tsx'
import { UnregisteredActivity } from './unregistered-activity.tsx'
import { UnregisteredImport } from './unregistered-import.tsx'
import { useImport } from './use-import.ts'
import { WaitingList } from './waiting-list.tsx'
import { WatchBar } from './watch-bar.tsx'

interface Props {
  readonly place: { readonly itemId?: number; readonly purpose?: FilingPurpose }
}

interface Arranging {
  readonly ids: readonly number[]
  readonly cut: Cut | null
}

/** The paper that is looked at, and its line in the list; null for the first. */
interface Chosen {
  readonly id: number | null
  readonly at: number
}

/** 收件箱: papers come in here, and a person files them one after the other. */
export function InboxScreen({ place }: Props) {
  const { t } = useTranslation()
  const { answer, list } = useLongList(inboxQuery)
  const intake = useImport()
  const watched = useWatched()
  const [{ id: chosenId, at }, choose] = useState<Chosen>({ id: place.itemId ?? null, at: 0 })
  // What was filed, deleted or merged elsewhere waits no more.
  const { data: whole, isError } = useItem(chosenId ?? 0, chosenId !== null)
  const isGone = isError || (whole !== undefined && whole.state !== 'inbox')
  const [filed, setFiled] = useState<Item | null>(null)
  const [made, setMade] = useState<Item['activities']>([])
  const { go } = useNavigation()
  const { purpose } = place
  const [arranging, setArranging] = useState<Arranging | null>(null)
  return (
    <DropArea onDrop={(paths) => void intake.start(paths, null)}>
      <div className="screen">
        {purpose && <PurposeBar purpose={purpose} />}
        {arranging === null && <AddBar waiting={list.total} intake={intake} />}
        {watched.data && arranging === null && <WatchBar standing={watched.data} />}
        {intake.jobId !== null && <ImportReport key={intake.jobId} jobId={intake.jobId} close={intake.dismiss} />}
        {intake.jobId !== null && <UnregisteredImport key={`unregistered ${intake.jobId}`} jobId={intake.jobId} />}
        <MadeActivity made={made} settle={(id) => setMade(made.filter((each) => each.id !== id))} />
        {filed && filed.activities.length === 0 && (
          <UnregisteredActivity key={filed.id} filed={filed} close={() => setFiled(null)} />
        )}
        <Answer query={answer}>
          {({ items: [first] }) => {
            const chosen = chosenId === null || isGone ? first?.id : chosenId
            if (chosen === undefined) return <EmptyState title={t('inbox.empty')} next={t('inbox.emptyNext')} />
            if (arranging !== null) {
              const close = () => setArranging(null)
              return (
                <ArrangeDesk
                  key={arranging.ids.join()}
                  itemIds={arranging.ids}
                  cut={arranging.cut}
                  close={close}
                  onDone={([made]) => {
                    close()
                    choose({ id: made ?? null, at })
                  }}
                />
              )
            }
            return (
              <div className="panes">
                <WaitingList
                  list={list}
                  chosenId={chosen}
                  at={at}
                  choose={(id, line) => choose({ id, at: line })}
                  arrange={(ids) => setArranging({ ids, cut: null })}
                />
                <FilingDesk
                  key={chosen}
                  itemId={chosen}
                  isNext={filed !== null}
                  arrange={(cut) => setArranging({ ids: [chosen], cut })}
                  {...(purpose && { purpose })}
                  onFiled={(done, isMeant) => {
                    if (isMeant) return go('back')
                    setFiled(done)
                    setMade([...made, ...done.activities.slice(0, 1)])
                    // The one after it takes its place in the list.
                    const after = list.itemAt(at + 1)
                    choose(
                      after ? { id: after.id, at } : { id: list.itemAt(at - 1)?.id ?? null, at: Math.max(0, at - 1) },
                    )
                  }}
                />
              </div>
            )
          }}
        </Answer>
      </div>
    </DropArea>
  )
}
