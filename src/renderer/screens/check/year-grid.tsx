import { useTranslation } from 'react-i18next'
import type { BranchFindings } from '../../../core/checks/finding.ts'
import type { StoredSlot } from '../../../core/scheme/stored.ts'
import { Answer } from '../../engine/answer.tsx'
import { useScheme } from '../../engine/queries.ts'
import type { FindingPlace } from '../../navigation.tsx'
import { formatMonth, formatPeriod } from '../../words/format.ts'
import { FindingTable } from './finding-table.tsx'
import { GridRowCells, toRowTitle } from './grid-row-cells.tsx'
import { SlotRows } from './slot-rows.tsx'
import { type Cell, findCell, toGrid } from './to-grid.ts'
import './year-grid.css'
import { Drawer } from '../../dialog/drawer.tsx'

interface Props {
  readonly report: BranchFindings
  readonly year: number
  /** The cell whose findings lie open. */
  readonly cell: FindingPlace | null
  open(cell: FindingPlace | null): void
}

/** A branch's year at a glance: rules and register lines against months, each cell a way to its findings. */
export function YearGrid({ year, ...rest }: Props) {
  const scheme = useScheme(year)
  return <Answer query={scheme}>{({ slots }) => <Grid {...rest} year={year} slots={slots} />}</Answer>
}

type GridProps = Props & { readonly slots: readonly StoredSlot[] }

function Grid({ report, year, slots, cell: place, open: setPlace }: GridProps) {
  const { t } = useTranslation()
  const grid = toGrid(report.findings, slots)
  const { rules, groups } = grid
  // Looked up anew each time, so that what was just explained or filed shows at once.
  const opened = place && findCell(grid, place)
  const open = ({ findings: [first] }: Cell) => {
    if (first) setPlace({ rule: first.rule, subject: first.subject, period: first.period })
  }
  return (
    <>
      <table className="year-grid">
        <caption className="faint">
          {report.branch} {t('common.yearOf', { year })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.rule')}</th>
            {Array.from({ length: 12 }, (_, month) => month + 1).map((month) => (
              <th key={month} scope="col">
                {formatMonth(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((each) => (
            <GridRowCells key={each.key} row={each} open={open} />
          ))}
        </tbody>
        {groups.map((group) => (
          <SlotRows key={group.slot.id} group={group} open={open} />
        ))}
      </table>
      <Drawer
        open={opened !== null}
        onClose={() => setPlace(null)}
        size={860}
        destroyOnHidden
        title={opened && `${toRowTitle(t, opened.row)} · ${formatPeriod(t, opened.cell.period)}`}
      >
        {opened && (
          <>
            <p className="faint">{opened.cell.findings[0]?.basis}</p>
            <FindingTable branchId={report.branchId} findings={opened.cell.findings} isPeriodShown={false} />
          </>
        )}
      </Drawer>
    </>
  )
}
