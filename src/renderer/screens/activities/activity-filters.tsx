import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActivityKind } from '../../../core/catalogue/activity.ts'
import type { Group } from '../../../core/catalogue/branch.ts'
import { Facet } from '../../../core/statistics/facets.ts'
import type { ActivitiesView } from '../../navigation.tsx'
import { PeriodSelect } from '../../scope/period-select.tsx'
import { Labelled } from '../../ui/labelled.tsx'

interface Props {
  readonly view: ActivitiesView
  readonly groups: readonly Group[]
  change(part: Partial<ActivitiesView>): void
}

/** Which activities of a branch's year are listed. */
export function ActivityFilters({ view, groups, change }: Props) {
  const { t } = useTranslation()
  const { year, kind, groupId, period = String(year), facet = null } = view
  return (
    <>
      <PeriodSelect year={year} value={period} onChange={(chosen) => change({ period: chosen })} areMonthsOffered />
      <Labelled label={t('activities.kind')}>
        {(id) => (
          <Select<ActivityKind | ''>
            id={id}
            style={{ minWidth: '8.7rem' }}
            value={kind ?? ''}
            onChange={(chosen) => change({ kind: chosen === '' ? null : chosen })}
            options={[
              { value: '' as const, label: t('activities.allKinds') },
              ...ActivityKind.options.map((each) => ({ value: each, label: t(`common.activity.${each}`) })),
            ]}
          />
        )}
      </Labelled>
      {groups.length > 0 && (
        <Labelled label={t('activities.form.group')}>
          {(id) => (
            <Select
              id={id}
              style={{ minWidth: '8.7rem' }}
              value={groupId ?? 0}
              onChange={(chosen) => change({ groupId: chosen === 0 ? null : chosen })}
              options={[
                { value: 0, label: t('activities.allGroups') },
                ...groups.map((group) => ({ value: group.id, label: group.name })),
              ]}
            />
          )}
        </Labelled>
      )}
      <Labelled label={t('activities.facet.label')}>
        {(id) => (
          <Select<Facet | ''>
            id={id}
            style={{ minWidth: '8.7rem' }}
            value={facet ?? ''}
            onChange={(chosen) => change({ facet: chosen === '' ? null : chosen })}
            options={[
              { value: '' as const, label: t('activities.facet.all') },
              ...Facet.options.map((each) => ({ value: each, label: t(`activities.facet.${each}`) })),
            ]}
          />
        )}
      </Labelled>
    </>
  )
}
