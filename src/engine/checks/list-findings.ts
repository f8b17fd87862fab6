import type { BranchFindings } from '../../core/checks/finding.ts'
import { type FindingFilter, type FindingPage, toFindingPage } from '../../core/checks/finding-page.ts'
import { tellPapers } from '../../core/checks/papers.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { getScheme } from '../store/schemes.ts'
import { findPapers, gatherChecks } from './check-branches.ts'

export interface Asked {
  readonly branchId: number | null
  readonly year: Year
  readonly on: Day
}

/** The findings of a branch, or of all. */
export function findAll(context: Context, { branchId, year, on }: Asked): Promise<BranchFindings[]> {
  return gatherChecks(context, { branchIds: branchId === null ? [] : [branchId], year, on })
}

/** A page of them, with when their papers were filed. */
export async function listFindings(
  context: Context,
  asked: Asked & { readonly only: FindingFilter; readonly offset: number; readonly limit: number },
): Promise<FindingPage> {
  const branches = await findAll(context, asked)
  const { db } = requireSession(context)
  const lines = getScheme(db, asked.year).slots.flatMap((slot) => slot.lines)
  const page = toFindingPage(branches, lines, asked)
  const papers = findPapers(
    db,
    page.groups.flatMap(({ findings }) => findings),
  )
  return { ...page, groups: page.groups.map((group) => ({ ...group, findings: tellPapers(group.findings, papers) })) }
}
