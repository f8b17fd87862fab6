import { useTranslation } from 'react-i18next'
import { isGap, statuses } from '../../../core/checks/finding.ts'
import { yearOf } from '../../../core/day.ts'
import { boundsOf, type Period } from '../../../core/period.ts'
import { toOwed } from '../../../core/statistics/completeness.ts'
import { toPercent } from '../../../core/statistics/share.ts'
import type { Completeness } from '../../../core/statistics/statistics.ts'
import { Part } from './part.tsx'
import { Columns } from './picture.tsx'
import type { Ways } from './use-ways.ts'

interface Props {
  readonly points: readonly Completeness[]
  readonly period: Period
  readonly of: string
  readonly ways: Ways
}

/** 完整情况: what the checks say as of each month-end. */
export function CompletenessPart({ points, period, of, ways }: Props) {
  const { t } = useTranslation()
  const title = t('statistics.completeness.title')
  const rates = points.map(({ on, counts }) => {
    const { met, owed } = toOwed(counts)
    const percent = toPercent(met, owed)
    return { on, counts, owed, percent, text: percent === null ? t('statistics.unknown') : `${percent}%` }
  })
  return (
    <Part
      heading={title}
      caption={
        points.length === 0
          ? [t('statistics.completeness.notBegun')]
          : [
              t('statistics.completeness.caption', { year: yearOf(boundsOf(period).first) }),
              t('statistics.completeness.rateHint'),
            ]
      }
      {...(points.length > 0 && {
        picture: {
          title: t('statistics.completeness.picture'),
          drawn: (
            <Columns
              most={100}
              bars={rates.map(({ on, percent, text }) => ({ name: on.slice(5), value: percent, text }))}
            />
          ),
        },
      })}
      table={{
        title: `${of} ${title}`,
        head: [
          t('statistics.completeness.on'),
          t('statistics.completeness.rate'),
          t('statistics.completeness.owed'),
          ...statuses.map((status) => t(`check.status.${status}`)),
        ],
        rows: rates.map(({ on, counts, owed, text }) => ({
          key: on,
          name: { text: on },
          cells: [
            { text },
            { text: String(owed) },
            ...statuses.map((status) => ways.toCheck(counts[status], on, isGap({ status }))),
          ],
        })),
      }}
    />
  )
}
