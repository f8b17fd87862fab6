import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { FindingPlace } from '../../../core/checks/finding.ts'
import type { Cell, GridRow } from '../../../core/checks/year-grid.ts'
import { formatPeriod } from '../../words/format.ts'
import { FindingStatus } from './finding-status.tsx'

interface Props {
  readonly row: GridRow
  open(place: FindingPlace): void
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
        <td key={cell?.place.period ?? `${row.key} ${String(at)}`} colSpan={row.months}>
          {cell && <GridCell row={row} cell={cell} open={() => open(cell.place)} />}
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

function GridCell({ row, cell: { place, status, count, total, isExplained, isUncounted }, open }: CellProps) {
  const { t } = useTranslation()
  const lacks = isUncounted ? 'attendance' : undefined
  const said = {
    rule: toRowTitle(t, row),
    period: formatPeriod(t, place.period),
    status: t(`check.status.${status}`),
    count,
  }
  return (
    <button
      type="button"
      className="plain"
      aria-label={t(isExplained ? 'overview.cellExplained' : 'overview.cell', said)}
      onClick={open}
    >
      <FindingStatus status={status} lacks={lacks} count={total === 1 || isUncounted ? undefined : count} />
      {isExplained && <span className="explained faint">{t('check.explainedShort')}</span>}
    </button>
  )
}
