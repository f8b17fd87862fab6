import './statistics.css'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { type StatisticsView, useNavigation } from '../../navigation.tsx'
import { BranchesSelect } from '../../scope/branches-select.tsx'
import { PeriodSelect } from '../../scope/period-select.tsx'
import { useScope } from '../../scope/use-scope.ts'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatBranches, formatPeriod } from '../../words/format.ts'
import { ActivitiesPart } from './activities-part.tsx'
import { AttendancePart } from './attendance-part.tsx'
import { BranchesPart } from './branches-part.tsx'
import { CompletenessPart } from './completeness-part.tsx'
import { FilingPart } from './filing-part.tsx'
import { useCompleteness, useStatistics } from './queries.ts'
import { useWays } from './use-ways.ts'

interface Props {
  readonly place: { readonly view?: StatisticsView }
}

/** 统计: the numbers of a quarter or a year, as the archive has them. */
export function StatisticsScreen({ place }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const { branches } = useOpenCatalogue()
  const { go } = useNavigation()
  const scope = useScope()
  const view = place.view ?? {
    branchIds: scope.branchId === null ? [] : [scope.branchId],
    period: String(scope.year),
  }
  const { branchIds, period } = view
  const year = yearOf(boundsOf(period).first)
  const change = (part: Partial<StatisticsView>) =>
    go({ replace: { screen: 'statistics', view: { ...view, ...part } } })
  const tally = useTally({ branchId: null, year: null })
  const years = [...new Set([...(tally.data?.years ?? []), year, yearOf(today), yearOf(today) - 1])]
  const statistics = useStatistics({ branchIds, period, on: today })
  const completeness = useCompleteness({ branchIds, period, on: today })
  const ways = useWays(view)
  const name = formatBranches(
    t,
    branches.filter(({ id }) => branchIds.includes(id)),
  )
  const of = `${name} ${formatPeriod(t, period)}`
  const before = tally.data?.years.find((each) => each < year)
  return (
    <div className="screen">
      <div className="bar">
        <BranchesSelect value={branchIds} onChange={(ids) => change({ branchIds: ids })} />
        <YearSelect
          years={years}
          value={year}
          onChange={(chosen) => change({ period: `${chosen ?? year}${period.slice(4)}` })}
          isAllOffered={false}
        />
        <PeriodSelect year={year} value={period} onChange={(chosen) => change({ period: chosen })} />
      </div>
      <div className="statistics">
        <h1>{of}</h1>
        <Answer query={statistics}>
          {({ all, branches: each }) => (
            <>
              <p className="faint">
                {t('statistics.asOf', { on: today })} {all.later > 0 && t('statistics.later', { count: all.later })}
              </p>
              {all.all.total === 0 ? (
                <EmptyState title={t('statistics.empty')} next={t('statistics.emptyNext')}>
                  {before !== undefined && (
                    <Button onClick={() => change({ period: String(before) })}>
                      {t('statistics.toYear', { year: before })}
                    </Button>
                  )}
                </EmptyState>
              ) : (
                <>
                  {each.length > 1 && <BranchesPart branches={each} of={of} ways={ways} />}
                  <ActivitiesPart statistics={all} of={of} ways={ways} />
                  <AttendancePart statistics={all} of={of} ways={ways} />
                  <FilingPart statistics={all} of={of} ways={ways} />
                </>
              )}
            </>
          )}
        </Answer>
        <Answer query={completeness}>
          {(points) => <CompletenessPart points={points} period={period} of={of} ways={ways} />}
        </Answer>
      </div>
    </div>
  )
}
