import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../core/catalogue/activity.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { Labelled } from '../ui/labelled.tsx'

interface Props {
  readonly activities: readonly Activity[]
  readonly value: number | null
  onChange(id: number): void
}

/** Picks one of several activities by day, kind, group and topic. */
export function ActivityChoice({ activities, value, onChange }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const groups = new Map(branches.flatMap((branch) => branch.groups).map(({ id, name }) => [id, name]))
  const toLabel = ({ date, kinds, groupId, topic }: Activity) =>
    [
      date,
      kinds.map((kind) => t(`common.activity.${kind}`)).join(t('common.listMark')),
      groups.get(groupId ?? 0),
      topic,
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <Labelled label={t('activities.which')}>
      {(id) => (
        <Select
          id={id}
          style={{ minWidth: '20rem', maxWidth: '28rem' }}
          value={value}
          onChange={onChange}
          showSearch={{ optionFilterProp: 'label' }}
          options={activities.map((each) => ({ value: each.id, label: toLabel(each) }))}
        />
      )}
    </Labelled>
  )
}
