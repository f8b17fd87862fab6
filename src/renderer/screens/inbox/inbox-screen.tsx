import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item, ItemSummary } from '../../../core/catalogue/item.ts'
import { Answer } from '../../engine/answer.tsx'
import { useInbox } from '../../engine/queries.ts'
import type { FilingPurpose } from '../../item/filing-purpose.ts'
import { useNavigation } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddBar } from './add-bar.tsx'
import { ArrangeDesk } from './arrange/arrange-desk.tsx'
import { DropArea } from './drop-area.tsx'
import { FilingDesk } from './filing-desk.tsx'
import { ImportReport } from './import-report.tsx'
import { MadeActivity } from './made-activity.tsx'
import { PurposeBar } from './purpose-bar.tsx'
import { useImport } from './use-import.ts'
import { WaitingList } from './waiting-list.tsx'

interface Props {
  readonly place: { readonly itemId?: number; readonly purpose?: FilingPurpose }
}

interface Arranging {
  readonly ids: readonly number[]
  readonly isSplit: boolean
}

/** 收件箱: papers come in here, and a person files them one after the other. */
export function InboxScreen({ place }: Props) {
  const { t } = useTranslation()
  const inbox = useInbox()
  const intake = useImport()
  const [chosenId, setChosenId] = useState<number | null>(place.itemId ?? null)
  const [filed, setFiled] = useState<Item | null>(null)
  const made = filed?.activities[0]
  const { go } = useNavigation()
  const { purpose } = place
  const [arranging, setArranging] = useState<Arranging | null>(null)
  return (
    <DropArea onDrop={(paths) => void intake.start(paths, null)}>
      <div className="screen">
        {purpose && <PurposeBar purpose={purpose} />}
        {arranging === null && <AddBar waiting={inbox.data?.length ?? 0} intake={intake} />}
        {intake.jobId !== null && <ImportReport key={intake.jobId} jobId={intake.jobId} close={intake.dismiss} />}
        {filed && made && <MadeActivity key={filed.id} made={made} close={() => setFiled(null)} />}
        <Answer query={inbox}>
          {(items) => {
            const chosen = items.find((item) => item.id === chosenId) ?? items[0]
            if (!chosen) return <EmptyState title={t('inbox.empty')} next={t('inbox.emptyNext')} />
            if (arranging !== null) {
              const close = () => setArranging(null)
              return (
                <ArrangeDesk
                  key={arranging.ids.join()}
                  itemIds={arranging.ids}
                  isSplit={arranging.isSplit}
                  close={close}
                  onDone={([first]) => {
                    close()
                    setChosenId(first ?? null)
                  }}
                />
              )
            }
            return (
              <div className="panes">
                <WaitingList
                  items={items}
                  chosenId={chosen.id}
                  choose={setChosenId}
                  arrange={(ids) => setArranging({ ids, isSplit: false })}
                />
                <FilingDesk
                  key={chosen.id}
                  itemId={chosen.id}
                  arrange={(isSplit) => setArranging({ ids: [chosen.id], isSplit })}
                  {...(purpose && { purpose })}
                  onFiled={(done, isMeant) => {
                    if (isMeant) return go('back')
                    setFiled(done)
                    setChosenId(nextAfter(items, chosen.id))
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

/** The item to go on with once `id` has left the list: the one after it, else the one before. */
function nextAfter(items: readonly ItemSummary[], id: number): number | null {
  const at = items.findIndex((item) => item.id === id)
  return (items[at + 1] ?? items[at - 1])?.id ?? null
}
