import { ControlOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Segmented, Space, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addCounts, listCounts } from '../../../core/checks/status-counts.ts'
import { yearOf } from '../../../core/day.ts'
import { DayInput } from '../../day/day-input.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { type CheckAsked, type CheckView, useNavigation } from '../../navigation.tsx'
import { BranchSelect } from '../../scope/branch-select.tsx'
import { useScope } from '../../scope/use-scope.ts'
import { YearSelect } from '../../scope/year-select.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { BranchSettings } from './branch-settings.tsx'
import { BranchTable } from './branch-table.tsx'
import { FindingList } from './finding-list.tsx'
import { type Lead, LeadProvider } from './lead.tsx'
import { PrintButton } from './print-button.tsx'
import { useCounts } from './queries.ts'
import { RulesDrawer } from './rules-drawer.tsx'
import { StatusCounts } from './status-counts.tsx'
import { YearGrid } from './year-grid.tsx'

interface Props {
  readonly place: { readonly view?: CheckAsked }
}

/** 核对: what the rules expect of a year, and what is there. */
export function CheckScreen({ place }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const { branches } = useOpenCatalogue()
  const { go } = useNavigation()
  const scope = useScope()
  const view: CheckView = {
    on: today,
    ...(place.view ?? { branchId: scope.branchId, year: scope.year, onlyGaps: false }),
  }
  const { branchId, year, on, onlyGaps, isList = false, cell = null, status = null } = view
  const change = (part: Partial<CheckView>) => go({ replace: { screen: 'check', view: { ...view, page: 1, ...part } } })
  const tally = useTally({ branchId: null, year: null })
  const counts = useCounts({ branchId, year, on })
  const [isSetting, setSetting] = useState(false)
  /** The rule at which 规则设置 begins, '' at the first; null while it is closed. */
  const [ruling, setRuling] = useState<string | null>(null)
  const branch = branches.find((one) => one.id === (branchId ?? branches[0]?.id))
  const lead: Lead = ({ rule, lacks }) => {
    if (lacks === 'setting') setRuling(rule)
    else if (lacks === 'roster') go({ to: { screen: 'roster' } })
    else setSetting(true)
  }
  return (
    <LeadProvider value={lead}>
      <div className="screen">
        <div className="bar">
          <BranchSelect value={branchId} onChange={(id) => change({ branchId: id, cell: null })} />
          <YearSelect
            years={[...new Set([...(tally.data?.years ?? []), year, yearOf(today), yearOf(today) - 1])]}
            value={year}
            onChange={(chosen) => change({ year: chosen ?? year, cell: null })}
            isAllOffered={false}
          />
          <Labelled label={t('check.on')}>
            {(id) => <DayInput id={id} value={on} allowClear={false} onChange={(day) => change({ on: day ?? on })} />}
          </Labelled>
          <Segmented
            aria-label={t('overview.layout.label')}
            value={isList ? 'list' : 'year'}
            options={[
              { value: 'year', label: t('overview.layout.year') },
              { value: 'list', label: t('overview.layout.list') },
            ]}
            onChange={(value) => change({ isList: value === 'list' })}
          />
          {isList && (
            <Labelled label={t('check.onlyGaps')}>
              {(id) => <Switch id={id} checked={onlyGaps} onChange={(checked) => change({ onlyGaps: checked })} />}
            </Labelled>
          )}
          <Space className="push">
            <Button icon={<ControlOutlined aria-hidden />} onClick={() => setRuling('')}>
              {t('overview.rules.title')}
            </Button>
            <PrintButton view={view} />
            <Button icon={<SettingOutlined aria-hidden />} onClick={() => setSetting(true)}>
              {t('check.settings')}
            </Button>
          </Space>
        </div>
        <Answer query={counts}>
          {(counted) => {
            const all = addCounts(counted.branches.map((each) => each.counts))
            // What was the last of its status is shown among all.
            const only = status !== null && all[status] > 0 ? status : null
            const [first, ...others] = counted.branches
            if (!first || listCounts(all).length === 0) {
              return <EmptyState title={t('check.noFindings')} next={t('check.noFindingsNext')} />
            }
            return (
              <div style={{ overflow: 'auto', flex: 1, padding: '16px 20px' }}>
                <StatusCounts
                  counts={all}
                  owed={addCounts(counted.branches.map((each) => each.owed))}
                  unset={counted.unset}
                  chosen={only}
                  choose={(one) => change({ status: one })}
                />
                {isList ? (
                  <FindingList
                    view={{ ...view, status: only }}
                    isNamed={others.length > 0}
                    turn={(page) => change({ page })}
                  />
                ) : others.length > 0 ? (
                  <BranchTable branches={counted.branches} choose={(id) => change({ branchId: id })} />
                ) : (
                  <YearGrid
                    of={{ branchId: first.branchId, year, on }}
                    branch={first.branch}
                    status={only}
                    cell={cell}
                    open={(place) => change({ cell: place })}
                  />
                )}
              </div>
            )
          }}
        </Answer>
        <RulesDrawer at={ruling} close={() => setRuling(null)} />
        {branch && (
          <BranchSettings key={branch.id} branch={branch} isOpen={isSetting} close={() => setSetting(false)} />
        )}
      </div>
    </LeadProvider>
  )
}
