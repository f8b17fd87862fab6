import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BranchFindings } from '../../../core/checks/finding.ts'
import type { StoredSlot } from '../../../core/scheme/stored.ts'
import { Answer } from '../../engine/answer.tsx'
import { useScheme } from '../../engine/queries.ts'
import { formatPeriod } from '../../words/format.ts'
import { FindingTable } from './finding-table.tsx'
import { GridRowCells } from './grid-row-cells.tsx'
import { SlotRows } from './slot-rows.tsx'
import { toGrid } from './to-grid.ts'
import './year-grid.css'

interface Props {
  readonly report: BranchFindings
  readonly year: number
  /** The cell whose findings lie open. */
  readonly cell: Place | null
  open(cell: Place | null): void
}

/** A branch's year at a glance: rules and register lines against months, each cell a way to its findings. */
export function YearGrid({ year, ...rest }: Props) {
  const scheme = useScheme(year)
  return <Answer query={scheme}>{({ slots }) => <Grid {...rest} slots={slots} />}</Answer>
}

interface Place {
  readonly row: string
  readonly at: number
}

type GridProps = Omit<Props, 'year'> & { readonly slots: readonly StoredSlot[] }

function Grid({ report, slots, cell: place, open: setPlace }: GridProps) {
  const { t } = useTranslation()
  const { rules, groups } = toGrid(report.findings, slots)
  // Looked up anew each time, so that what was just explained or filed shows at once.
  const row = [...rules, ...groups.flatMap(({ rows }) => rows)].find(({ key }) => key === place?.row)
  const cell = row?.cells[place?.at ?? -1] ?? null
  const open = (key: string, at: number) => setPlace({ row: key, at })
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
          {rules.map((each) => (
            <GridRowCells key={each.key} row={each} open={(at) => open(each.key, at)} />
          ))}
        </tbody>
        {groups.map((group) => (
          <SlotRows key={group.slot.id} group={group} open={open} />
        ))}
      </table>
      <Drawer
        open={cell !== null}
        onClose={() => setPlace(null)}
        size={860}
        destroyOnHidden
        title={cell && row && `${row.title} · ${formatPeriod(t, cell.period)}`}
      >
        {cell && (
          <>
            <p className="faint">{cell.findings[0]?.basis}</p>
            <FindingTable branchId={report.branchId} findings={cell.findings} isPeriodShown={false} />
          </>
        )}
      </Drawer>
    </>
  )
}
