import { joinYears } from '../../core/bundle/choose-papers.ts'
import type { BundleScope } from '../../core/bundle/scope.ts'
import { type BranchFindings, isGap } from '../../core/checks/finding.ts'
import type { Day } from '../../core/day.ts'
import { gatherToldChecks } from '../checks/check-branches.ts'
import type { Context } from '../context.ts'

type Checked = Pick<BundleScope, 'branchIds' | 'years'> & { readonly on: Day }

/** The checks that go along with a bundle. */
export function gatherBundleChecks(context: Context, { branchIds, years, on }: Checked): BranchFindings[] {
  return joinYears(years.flatMap((year) => gatherToldChecks(context, { branchIds, year, on })))
}

/** How many findings the checklist of a bundle would have that somebody has to act on. */
export function countGaps(context: Context, asked: Checked): number {
  return gatherBundleChecks(context, asked).flatMap((branch) => branch.findings.filter(isGap)).length
}
