import { useTranslation } from 'react-i18next'
import type { FindingPlace, Status } from '../../../core/checks/finding.ts'
import { findCell, type YearGrid as Grid } from '../../../core/checks/year-grid.ts'
import type { Day, Year } from '../../../core/day.ts'
import { Drawer } from '../../dialog/drawer.tsx'
import { Answer } from '../../engine/answer.tsx'
import { formatMonth, formatPeriod } from '../../words/format.ts'
import { CellFindings } from './cell-findings.tsx'
import { GridRowCells, toRowTitle } from './grid-row-cells.tsx'
import { useGlance } from './queries.ts'
import { SlotRows } from './slot-rows.tsx'
import './year-grid.css'

interface Props {
  readonly of: { readonly branchId: number; readonly year: Year; readonly on: Day }
  readonly branch: string
  /** The one status that is shown; null for all. */
  readonly status: Status | null
  /** A finding whose cell lies open. */
  readonly cell: FindingPlace | null
  open(cell: FindingPlace | null): void
}

/** A branch's year at a glance: rules and register lines against months, each cell a way to its findings. */
export function YearGrid(props: Props) {
  const { of, status } = props
  const glance = useGlance({ ...of, status })
  // Begun anew with what was asked for, so that the right slots stand open.
  const key = [of.branchId, of.year, status, glance.isPlaceholderData].join(' ')
  return <Answer query={glance}>{(grid) => <Shown key={key} {...props} grid={grid} />}</Answer>
}

function Shown({ of, branch, status, cell: place, open, grid }: Props & { readonly grid: Grid }) {
  const { t } = useTranslation()
  // Looked up anew each time, so that what was just explained or filed shows at once.
  const opened = place && findCell(grid, place)
  return (
    <>
      <table className="year-grid">
        <caption className="faint">
          {branch} {t('common.yearOf', { year: of.year })}
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
          {grid.rules.map((each) => (
            <GridRowCells key={each.key} row={each} open={open} />
          ))}
        </tbody>
        {grid.groups.map((group) => (
          <SlotRows key={group.slot.code} group={group} open={open} />
        ))}
      </table>
      <Drawer
        open={opened !== null}
        onClose={() => open(null)}
        size={860}
        destroyOnHidden
        title={opened && `${toRowTitle(t, opened.row)} · ${formatPeriod(t, opened.cell.place.period)}`}
      >
        {opened && <CellFindings of={of} only={{ status, cell: place }} />}
      </Drawer>
    </>
  )
}
