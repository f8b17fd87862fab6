import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../words/format.ts'
import { FindingStatus } from './finding-status.tsx'
import type { Cell, GridRow } from './to-grid.ts'

interface Props {
  readonly row: GridRow
  open(cell: Cell): void
}

/** A row of the year: what it is about, and a cell for each period. */
export function GridRowCells({ row, open }: Props) {
  return (
    <tr>
      <th scope="row">
        {row.title} <span className="faint whole">{row.code}</span>
      </th>
      {row.cells.map((cell, at) => (
        <td key={cell?.period ?? `${row.key} ${String(at)}`} colSpan={row.months}>
          {cell && <GridCell row={row} cell={cell} open={() => open(cell)} />}
        </td>
      ))}
    </tr>
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
