import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingPlace } from '../../../core/checks/finding.ts'
import { countGaps, listCounts } from '../../../core/checks/status-counts.ts'
import type { GridGroup } from '../../../core/checks/year-grid.ts'
import { FindingStatus } from './finding-status.tsx'
import { GridRowCells } from './grid-row-cells.tsx'

interface Props {
  readonly group: GridGroup
  open(place: FindingPlace): void
}

/** A 本, 盒 or 证 with the register lines below it; closed, it says how many are in which state. Gaps stand open. */
export function SlotRows({ group: { slot, rows, counts }, open }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(countGaps(counts) > 0)
  return (
    <tbody>
      <tr className="year-grid-slot">
        <th colSpan={13} scope="rowgroup">
          <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            <span className="slot-kind">{t(`common.slot.${slot.kind}`)}</span>
            <strong>
              {slot.code} {slot.title}
            </strong>
            {listCounts(counts).map(({ status, count }) => (
              <FindingStatus key={status} status={status} count={count} />
            ))}
          </button>
        </th>
      </tr>
      {isOpen && rows.map((row) => <GridRowCells key={row.key} row={row} open={open} />)}
    </tbody>
  )
}
