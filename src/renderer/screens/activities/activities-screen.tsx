import './activities.css'
import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../core/day.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import { type ActivityStart, toNewStart } from '../../activity/activity-values.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useActivities, useFiledOfYear, useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { type ActivitiesView, useNavigation } from '../../navigation.tsx'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { useScope } from '../../scope/use-scope.ts'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ActivityFilters } from './activity-filters.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { isShown } from './is-shown.ts'
import { MonthList } from './month-list.tsx'
import { UnattendedBar } from './unattended-bar.tsx'

interface Props {
  readonly place: { readonly view?: ActivitiesView }
}

/** 活动: what took place in a year, month by month, with its papers. */
export function ActivitiesScreen({ place }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const { branches } = useOpenCatalogue()
  const { go } = useNavigation()
  const scope = useScope()
  const view = place.view ?? {
    branchId: scope.branchId ?? scope.firstBranchId ?? 0,
    year: scope.year,
    kind: null,
    groupId: null,
  }
  const { branchId, year, facet = null } = view
  const change = (part: Partial<ActivitiesView>) =>
    go({ replace: { screen: 'activities', view: { ...view, ...part } } })
  const tally = useTally({ branchId: null, year: null })
  const activities = useActivities({ branchId, year })
  const isByFiling = facet !== null && facet !== 'counted' && facet !== 'uncounted'
  const papers = useFiledOfYear({ branchId, year }, isByFiling)
  const [start, setStart] = useState<ActivityStart | null>(null)
  const [isImporting, setImporting] = useState(false)
  const groups = branches.find((branch) => branch.id === branchId)?.groups ?? []
  return (
    <div className="screen">
      <div className="bar">
        <BranchSelect
          value={branchId}
          onChange={(id) => change({ branchId: id ?? branchId, groupId: null })}
          isAllOffered={false}
        />
        <YearSelect
          years={[...new Set([...(tally.data?.years ?? []), year, yearOf(today), yearOf(today) - 1])]}
          value={year}
          onChange={(chosen) => change({ year: chosen ?? year, period: String(chosen ?? year) })}
          isAllOffered={false}
        />
        <ActivityFilters view={view} groups={groups} change={change} />
        <Space className="push">
          <Button icon={<ImportOutlined aria-hidden />} onClick={() => setImporting(true)}>
            {t('activities.import.open')}
          </Button>
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setStart(toNewStart(branchId, yearOf(today) === year ? today : null))}
          >
            {t('activities.form.newTitle')}
          </Button>
        </Space>
      </div>
      <Answer query={activities}>
        {(all) => {
          if (all.length === 0) {
            const before = tally.data?.years.find((each) => each < year)
            return (
              <EmptyState title={t('activities.empty')} next={t('activities.emptyNext')}>
                {before !== undefined && (
                  <Button onClick={() => change({ year: before, period: String(before) })}>
                    {t('activities.toYear', { year: before })}
                  </Button>
                )}
              </EmptyState>
            )
          }
          if (isByFiling && !papers.data) return <Answer query={papers}>{() => null}</Answer>
          const items = new Map(papers.data?.map((item) => [item.id, item]))
          const shown = all.filter((each) => isShown(each, view, items, today))
          const unattended = all.filter((each) => isShown(each, { ...view, facet: 'uncounted' }, items, today))
          return (
            <>
              <UnattendedBar count={unattended.length} facet={facet} change={change} />
              {shown.length === 0 ? (
                <EmptyState title={t('activities.noneMatch')} next={t('activities.noneMatchNext')} />
              ) : (
                <MonthList groups={groups} activities={shown} edit={setStart} />
              )}
            </>
          )
        }}
      </Answer>
      <ActivityDrawer start={start} close={() => setStart(null)} />
      {isImporting && <ImportDialog branchId={branchId} groups={groups} close={() => setImporting(false)} />}
    </div>
  )
}
