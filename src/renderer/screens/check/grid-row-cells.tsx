import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../words/format.ts'
import { FindingStatus } from './finding-status.tsx'
import { type Cell, type GridRow, isAllExplained } from './to-grid.ts'

interface Props {
  readonly row: GridRow
  open(cell: Cell): void
}

/** A row of the year: what it is about, and a cell for each period. */
export function GridRowCells({ row, open }: Props) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        {toRowTitle(t, row)} <span className="faint whole">{row.code}</span>
      </th>
      {row.cells.map((cell, at) => (
        <td key={cell?.period ?? `${row.key} ${String(at)}`} colSpan={row.months}>
          {cell && <GridCell row={row} cell={cell} open={() => open(cell)} />}
        </td>
      ))}
    </tr>
  )
}

/** The rule's title, with what of it the row is about where it has several. */
export function toRowTitle(t: TFunction, { title, part }: GridRow): string {
  return part === null ? title : t('overview.partOf', { title, part: t(`overview.part.${part}`) })
}

interface CellProps {
  readonly row: GridRow
  readonly cell: Cell
  open(): void
}

function GridCell({ row, cell: { period, findings, status }, open }: CellProps) {
  const { t } = useTranslation()
  const count = findings.filter((finding) => finding.status === status).length
  const isExplained = isAllExplained(findings)
  const isUncounted = findings.every((each) => each.status !== status || each.lacks === 'attendance')
  const lacks = isUncounted ? 'attendance' : undefined
  const said = { rule: toRowTitle(t, row), period: formatPeriod(t, period), status: t(`check.status.${status}`), count }
  return (
    <button
      type="button"
      className="plain"
      aria-label={t(isExplained ? 'overview.cellExplained' : 'overview.cell', said)}
      onClick={open}
    >
      <FindingStatus status={status} lacks={lacks} count={findings.length === 1 || isUncounted ? undefined : count} />
      {isExplained && <span className="explained faint">{t('check.explainedShort')}</span>}
    </button>
  )
}
