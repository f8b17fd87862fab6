import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { ActivityForm } from '../../activity/activity-form.tsx'
import { type ActivityStart, toNewStart } from '../../activity/activity-values.ts'
import { KindTags } from '../../activity/kind-tags.tsx'
import { toPageWords } from '../../activity/page-words.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly item: Item
  /** The page that is shown. */
  readonly page: number
  show(page: number): void
}

/** The activities that an item shows, and marking another. */
export function ActivitiesPanel({ item, page, show }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { branches } = useOpenCatalogue()
  const [start, setStart] = useState<ActivityStart | null>(null)
  const groups = branches.find((branch) => branch.id === item.branchId)?.groups ?? []
  const remove = async (id: number) => {
    if (await tell.attempt(() => client.activities.remove({ id }))) tell.done(t('activities.removed'))
  }
  const edit = async (id: number) => setStart(await tell.attempt(() => client.activities.get({ id })))
  if (start) {
    return (
      <div className="pad">
        <ActivityForm key={start.id} start={start} arePapersShown={false} close={() => setStart(null)} />
      </div>
    )
  }
  const here = { itemId: item.id, firstPage: page, lastPage: page, role: '记录' as const }
  const mark = (
    <Button type="primary" onClick={() => setStart(toNewStart(item.branchId, item.date, [here]))}>
      {t('archive.activities.mark')}
    </Button>
  )
  if (item.activities.length === 0) {
    return (
      <EmptyState title={t('archive.activities.empty')} next={t('archive.activities.emptyNext')}>
        {mark}
      </EmptyState>
    )
  }
  return (
    <div className="pad">
      {mark}
      <ul className="rows" style={{ marginTop: 12 }}>
        {item.activities.map((activity) => (
          <li key={`${activity.id} ${activity.firstPage} ${activity.role}`} className="parted">
            <KindTags kinds={activity.kinds} />
            <div className="faint">
              {[activity.date, groups.find(({ id }) => id === activity.groupId)?.name].filter(Boolean).join(' · ')}
            </div>
            {activity.topic !== '' && <div>{activity.topic}</div>}
            <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <span>{t(`common.role.${activity.role}`)}</span>
              <Button type="link" className="title-link push" onClick={() => show(activity.firstPage)}>
                {toPageWords(t, activity)}
              </Button>
              <Button size="small" onClick={() => void edit(activity.id)}>
                {t('activities.edit')}
              </Button>
              <ConfirmButton
                size="small"
                question={t('activities.removeAsk')}
                consequence={t('activities.removeText')}
                onConfirm={() => remove(activity.id)}
              >
                {t('common.remove')}
              </ConfirmButton>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
