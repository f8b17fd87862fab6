import { joinYears } from '../../core/bundle/choose-papers.ts'
import type { BundleScope } from '../../core/bundle/scope.ts'
import { type BranchFindings, isGap } from '../../core/checks/finding.ts'
import type { Day } from '../../core/day.ts'
import { gatherChecks, gatherToldChecks } from '../checks/check-branches.ts'
import type { Context } from '../context.ts'

type Checked = Pick<BundleScope, 'branchIds' | 'years'> & { readonly on: Day }

/** The checks that go along with a bundle. */
export async function gatherBundleChecks(
  context: Context,
  { branchIds, years, on }: Checked,
): Promise<BranchFindings[]> {
  const found: BranchFindings[] = []
  for (const year of years) found.push(...(await gatherToldChecks(context, { branchIds, year, on })))
  return joinYears(found)
}

/** How many findings the checklist of a bundle would have that somebody has to act on. */
export async function countGaps(context: Context, { branchIds, years, on }: Checked): Promise<number> {
  let gaps = 0
  for (const year of years) {
    for (const { findings } of await gatherChecks(context, { branchIds, year, on }))
      gaps += findings.filter(isGap).length
  }
  return gaps
}
