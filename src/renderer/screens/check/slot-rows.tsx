import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isGap } from '../../../core/checks/finding.ts'
import { countStatuses } from './by-rule.ts'
import { FindingStatus } from './finding-status.tsx'
import { GridRowCells } from './grid-row-cells.tsx'
import type { Cell, GridGroup } from './to-grid.ts'

interface Props {
  readonly group: GridGroup
  open(cell: Cell): void
}

/** A 本, 盒 or 证 with the register lines below it; closed, it says how many are in which state. Gaps stand open. */
export function SlotRows({ group: { slot, rows, findings }, open }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(findings.some(isGap))
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
            {countStatuses(findings).map(({ status, count }) => (
              <FindingStatus key={status} status={status} count={count} />
            ))}
          </button>
        </th>
      </tr>
      {isOpen && rows.map((row) => <GridRowCells key={row.key} row={row} open={open} />)}
    </tbody>
  )
}
