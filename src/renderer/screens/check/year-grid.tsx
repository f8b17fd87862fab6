import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchFindings } from '../../../core/checks/finding.ts'
import { formatPeriod } from '../../words/format.ts'
import { FindingStatus } from './finding-status.tsx'
import { FindingTable } from './finding-table.tsx'
import { type Cell, type GridRow, toGrid } from './to-grid.ts'
import './year-grid.css'

interface Place {
  readonly row: number
  readonly cell: number
}

/** A branch's year at a glance: rules against months, each cell a way to its findings. */
export function YearGrid({ report }: { readonly report: BranchFindings }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Place | null>(null)
  const rows = toGrid(report.findings)
  // Looked up anew each time, so that what was just explained or filed shows at once.
  const row = open === null ? undefined : rows[open.row]
  const cell = open === null ? null : (row?.cells[open.cell] ?? null)
  return (
    <>
      <table className="year-grid">
        <caption className="faint">{report.branch}</caption>
        <thead>
          <tr>
            <th scope="col">{t('overview.rule')}</th>
            {Array.from({ length: 12 }, (_, month) => month + 1).map((month) => (
              <th key={month} scope="col">
                {t('overview.month', { month })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <tr key={`${each.rule} ${each.months}`}>
              <th scope="row">
                {each.title} <span className="faint">{each.rule}</span>
              </th>
              {each.cells.map((one, at) => (
                <td key={one?.period ?? `${each.rule} ${String(at)}`} colSpan={each.months}>
                  {one && <GridCell row={each} cell={one} open={() => setOpen({ row: index, cell: at })} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Drawer
        open={cell !== null}
        onClose={() => setOpen(null)}
        size={860}
        destroyOnHidden
        title={cell && row && `${row.title} · ${formatPeriod(t, cell.period)}`}
      >
        {cell && (
          <>
            <p className="faint">{cell.findings[0]?.basis}</p>
            <FindingTable branchId={report.branchId} findings={cell.findings} />
          </>
        )}
      </Drawer>
    </>
  )
}

interface CellProps {
  readonly row: GridRow
  readonly cell: Cell
  open(): void
}

function GridCell({ row, cell: { period, findings, status }, open }: CellProps) {
  const { t } = useTranslation()
  const count = findings.filter((finding) => finding.status === status).length
  const said = { rule: row.title, period: formatPeriod(t, period), status: t(`check.status.${status}`), count }
  return (
    <button type="button" className="plain" aria-label={t('overview.cell', said)} onClick={open}>
      {findings.length === 1 ? <FindingStatus status={status} /> : <FindingStatus status={status} count={count} />}
    </button>
  )
}
