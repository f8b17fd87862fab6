import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ActivityForm } from './activity-form.tsx'

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
  const [isMarking, setMarking] = useState(false)
  const groups = branches.find((branch) => branch.id === item.branchId)?.groups ?? []
  const remove = async (id: number) => {
    if (await tell.attempt(() => client.activities.remove({ id }))) tell.done(t('archive.activities.removed'))
  }
  if (isMarking) return <ActivityForm item={item} page={page} groups={groups} close={() => setMarking(false)} />
  const mark = (
    <Button type="primary" onClick={() => setMarking(true)}>
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
        {item.activities.map(({ id, date, kinds, groupId, topic, firstPage, lastPage }) => (
          <li key={id} className="parted">
            <div style={{ display: 'flex', alignItems: 'start', gap: 8 }}>
              <div style={{ flex: 1 }}>
                <strong>{kinds.map((kind) => t(`common.activity.${kind}`)).join('、')}</strong>
                <div className="faint">
                  {[date, groups.find((group) => group.id === groupId)?.name].filter(Boolean).join(' · ')}
                </div>
                {topic !== '' && <div>{topic}</div>}
                <Button type="link" className="title-link" onClick={() => show(firstPage)}>
                  {firstPage === lastPage
                    ? t('archive.activities.onPage', { first: firstPage })
                    : t('archive.activities.onPages', { first: firstPage, last: lastPage })}
                </Button>
              </div>
              <Popconfirm
                title={t('archive.activities.removeAsk')}
                description={t('archive.activities.removeText')}
                onConfirm={() => void remove(id)}
              >
                <Button size="small">{t('common.remove')}</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
