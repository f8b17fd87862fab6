import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import type { RegisterLine } from '../scheme/scheme.ts'
import { type BranchFindings, Finding, FindingPlace, isGap, Status } from './finding.ts'
import { countStatuses, StatusCounts } from './status-counts.ts'
import { isSameCell } from './year-grid.ts'

/** Which findings are meant: of one status, only what calls for action, those of one cell of the year; all where left out. */
export const FindingFilter = z.object({
  status: Status.nullable().default(null),
  onlyGaps: z.boolean().default(false),
  cell: FindingPlace.nullable().default(null),
})
export type FindingFilter = z.infer<typeof FindingFilter>

/** Findings of one branch and rule, as far as they are on a page. */
const FindingGroup = z.object({
  branchId: RowId,
  branch: z.string(),
  rule: z.string(),
  /** Of all of that branch and rule that are meant. */
  counts: StatusCounts,
  findings: z.array(Finding),
})
export type FindingGroup = z.infer<typeof FindingGroup>

/** So many findings from `offset` on, of `total`, by branch and rule. */
export const FindingPage = z.object({ total: z.int(), offset: z.int(), groups: z.array(FindingGroup) })
export type FindingPage = z.infer<typeof FindingPage>

interface Asked {
  readonly only: FindingFilter
  readonly offset: number
  readonly limit: number
}

/** A page of what is meant; the last one, where there are fewer by now. `lines` are those of the year's scheme. */
export function toFindingPage(
  branches: readonly BranchFindings[],
  lines: readonly Pick<RegisterLine, 'code' | 'title'>[],
  { only, offset, limit }: Asked,
): FindingPage {
  const isMeant = (finding: Finding) =>
    (only.status === null || finding.status === only.status) &&
    (!only.onlyGaps || isGap(finding)) &&
    (only.cell === null || isSameCell(finding, only.cell, lines))
  const all = branches.flatMap(({ branchId, branch, findings }) =>
    [...Map.groupBy(findings.filter(isMeant), ({ rule }) => rule)].map(([rule, same]) => ({
      branchId,
      branch,
      rule,
      same,
    })),
  )
  const total = all.reduce((sum, { same }) => sum + same.length, 0)
  const from = Math.min(offset, Math.max(0, Math.ceil(total / limit) - 1) * limit)
  const groups: FindingGroup[] = []
  let before = 0
  for (const { same, ...of } of all) {
    const findings = same.slice(Math.max(0, from - before), Math.max(0, from + limit - before))
    if (findings.length > 0) groups.push({ ...of, counts: countStatuses(same), findings })
    before += same.length
  }
  return { total, offset: from, groups }
}
