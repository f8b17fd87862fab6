import { useTranslation } from 'react-i18next'
import { monthOf } from '../../../core/day.ts'
import { boundsOf, type Period } from '../../../core/period.ts'
import { delayFacets } from '../../../core/statistics/facets.ts'
import type { Filing, Statistics } from '../../../core/statistics/statistics.ts'
import { formatMonth } from '../../words/format.ts'
import { Part } from './part.tsx'
import { Bars } from './picture.tsx'
import type { Cell, Row } from './table.ts'
import type { Ways } from './use-ways.ts'

interface Props {
  readonly statistics: Statistics
  readonly of: string
  readonly ways: Ways
}

/** 归档快慢: the days from what took place to its first paper filed. */
export function FilingPart({ statistics: { months, filing, monthFiling }, of, ways }: Props) {
  const { t } = useTranslation()
  const notYet = t('statistics.notYet')
  const steps = delayFacets.map((facet) => t(`statistics.filing.steps.${facet}`))
  const bare = t('statistics.filing.bare')
  const days = (count: number | null): Cell => ({ text: count === null ? t('statistics.unknown') : String(count) })
  const toRow = (name: string, counts: Filing | null, period?: Period): Row => {
    const of = period && { period }
    return {
      key: name,
      name: { text: name },
      isSum: !period,
      cells:
        counts === null
          ? Array.from({ length: steps.length + 4 }, () => ({ text: notYet }))
          : [
              ways.toActivities(counts.held, '', { ...of }),
              ...delayFacets.map((facet, index) => ways.toActivities(counts.within[index] ?? 0, '', { ...of, facet })),
              ways.toActivities(counts.bare, '', { ...of, facet: 'bare' }),
              ...(counts.held === counts.bare
                ? [{ text: notYet }, { text: notYet }]
                : [days(counts.middleDays), days(counts.longestDays)]),
            ],
    }
  }
  const title = t('statistics.filing.title')
  return (
    <Part
      heading={title}
      caption={[t('statistics.filing.caption')]}
      picture={{
        title: t('statistics.filing.picture'),
        drawn: (
          <Bars
            bars={[
              ...steps.map((name, index) => {
                const value = filing.within[index] ?? 0
                return { name, value, text: String(value) }
              }),
              { name: bare, value: filing.bare, text: String(filing.bare), isHollow: true },
            ]}
          />
        ),
      }}
      table={{
        title: `${of} ${title}`,
        head: [
          t('statistics.filing.month'),
          t('statistics.filing.held'),
          ...steps,
          bare,
          t('statistics.filing.middle'),
          t('statistics.filing.longest'),
        ],
        rows: [
          ...months.map((month, index) =>
            toRow(formatMonth(monthOf(boundsOf(month).first)), monthFiling[index] ?? null, month),
          ),
          toRow(t('statistics.total'), filing),
        ],
      }}
    />
  )
}
