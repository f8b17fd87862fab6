import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../../core/catalogue/activity.ts'
import { monthOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import type { ByMonth, Statistics } from '../../../core/statistics/statistics.ts'
import { formatMonth } from '../../words/format.ts'
import { Part } from './part.tsx'
import { Columns } from './picture.tsx'
import type { Row } from './table.ts'
import type { Ways } from './use-ways.ts'

interface Props {
  readonly statistics: Statistics
  readonly of: string
  readonly ways: Ways
}

/** 各类活动次数: by kind and month. */
export function ActivitiesPart({ statistics: { months, all, kinds, merged }, of, ways }: Props) {
  const { t } = useTranslation()
  const names = months.map((month) => formatMonth(monthOf(boundsOf(month).first)))
  const toRow = (name: string, counts: ByMonth, kind?: ActivityKind): Row => {
    const ofKind = kind && { kind }
    return {
      key: name,
      name: { text: name },
      isSum: !kind,
      cells: [
        ...counts.months.map((count, index) => {
          const month = months[index]
          return ways.toActivities(count, t('statistics.notYet'), { ...ofKind, ...(month && { period: month }) })
        }),
        ways.toActivities(counts.total, '', { ...ofKind }),
      ],
    }
  }
  const title = t('statistics.activities.title')
  const note = merged > 0 ? t('statistics.activities.merged', { count: merged }) : undefined
  return (
    <Part
      heading={title}
      caption={[t('statistics.activities.caption'), ...(note === undefined ? [] : [note])]}
      picture={{
        title: t('statistics.activities.picture'),
        drawn: (
          <Columns
            bars={names.map((name, index) => {
              const count = all.months[index] ?? null
              return { name, value: count, text: count === null ? '' : String(count) }
            })}
          />
        ),
      }}
      table={{
        title: `${of} ${title}`,
        head: [t('statistics.kind'), ...names, t('statistics.total')],
        rows: [
          ...kinds.map(({ kind, ...counts }) => toRow(t(`common.activity.${kind}`), counts, kind)),
          toRow(t('statistics.total'), all),
        ],
        ...(note !== undefined && { note }),
      }}
    />
  )
}
