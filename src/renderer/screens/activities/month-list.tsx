import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../core/catalogue/activity.ts'
import type { Group } from '../../../core/catalogue/branch.ts'
import { monthOf } from '../../../core/day.ts'
import type { ActivityStart } from '../../activity/activity-values.ts'
import { useSummaries } from '../../engine/queries.ts'
import { formatMonth } from '../../words/format.ts'
import { ActivityRow } from './activity-row.tsx'

interface Props {
  readonly groups: readonly Group[]
  /** Of one year, by date. */
  readonly activities: readonly Activity[]
  edit(start: ActivityStart): void
}

/** The activities of a year under the months they took place in. */
export function MonthList({ groups, activities, edit }: Props) {
  const { t } = useTranslation()
  const ids = new Set(activities.flatMap(({ evidence }) => evidence.map(({ itemId }) => itemId)))
  const papers = useSummaries([...ids])
  const titles = new Map(papers.data?.map(({ id, code, title }) => [id, { code, title }]))
  const months = Map.groupBy(activities, ({ date }) => monthOf(date))
  return (
    <div style={{ overflow: 'auto', flex: 1, padding: '16px 20px' }}>
      {[...months].map(([month, held]) => (
        <section key={month} aria-label={formatMonth(month)}>
          <h2 className="month">
            {formatMonth(month)}
            <span className="faint">{t('activities.times', { count: held.length })}</span>
          </h2>
          <ul className="rows">
            {held.map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                group={groups.find(({ id }) => id === activity.groupId)?.name ?? null}
                titles={titles}
                edit={edit}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
