import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityPreview } from '../../../core/calls/activities.ts'
import type { Group } from '../../../core/catalogue/branch.ts'
import { KindTags } from '../../activity/kind-tags.tsx'

interface Props {
  readonly preview: ActivityPreview
  readonly groups: readonly Group[]
}

/** What a file would do, refused rows first: they are what a person must look at. */
export function ImportPreview({ preview, groups }: Props) {
  const { t } = useTranslation()
  const { added, changed, unchanged, rejected } = preview
  const toLine = ({ rows, activity }: ActivityPreview['added'][number]) => {
    const group = groups.find(({ id }) => id === activity.groupId)?.name
    return (
      <li key={rows[0]} className="paper">
        <span>{activity.date}</span>
        <KindTags kinds={activity.kinds} />
        <span>{[group, activity.topic].filter(Boolean).join(' · ')}</span>
      </li>
    )
  }
  return (
    <div style={{ maxHeight: 360, overflow: 'auto', marginTop: 12 }}>
      <Part title={t('activities.import.rejected', { count: rejected.length })} isShown={rejected.length > 0}>
        {rejected.map(({ row, message }) => (
          <li key={`${row} ${message}`} className="paper">
            <span>{t('activities.import.row', { row })}</span>
            <span>{message}</span>
          </li>
        ))}
      </Part>
      <Part title={t('activities.import.added', { count: added.length })} isShown={added.length > 0}>
        {added.map(toLine)}
      </Part>
      <Part title={t('activities.import.changed', { count: changed.length })} isShown={changed.length > 0}>
        {changed.map(toLine)}
      </Part>
      {unchanged.length > 0 && <p>{t('activities.import.unchanged', { count: unchanged.length })}</p>}
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly isShown: boolean
  readonly children: ReactNode
}

function Part({ title, isShown, children }: PartProps) {
  if (!isShown) return null
  return (
    <section aria-label={title}>
      <h3 className="month">{title}</h3>
      <ul className="rows">{children}</ul>
    </section>
  )
}
