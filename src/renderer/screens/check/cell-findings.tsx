import { useState } from 'react'
import type { FindingPlace, Status } from '../../../core/checks/finding.ts'
import type { Day, Year } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { FindingTable } from './finding-table.tsx'
import { GapChoice } from './gap-choice.tsx'
import { PageTurner } from './page-turner.tsx'
import { useFindings } from './queries.ts'

interface Props {
  readonly of: { readonly branchId: number; readonly year: Year; readonly on: Day }
  readonly only: { readonly status: Status | null; readonly cell: FindingPlace }
}

/** What stands behind a cell of the year. */
export function CellFindings({ of, only }: Props) {
  const [page, setPage] = useState(1)
  const found = useFindings(of, only, page)
  return (
    <Answer query={found}>
      {({ groups, ...place }) => (
        <GapChoice groups={groups}>
          {groups.map(({ rule, findings }) => (
            <div key={rule}>
              <p className="faint">{findings[0]?.basis}</p>
              <FindingTable branchId={of.branchId} findings={findings} isPeriodShown={false} />
            </div>
          ))}
          <PageTurner of={place} turn={setPage} />
        </GapChoice>
      )}
    </Answer>
  )
}
