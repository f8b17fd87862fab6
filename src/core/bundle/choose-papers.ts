import { type ItemSummary, isSecret } from '../catalogue/item.ts'
import type { BranchFindings } from '../checks/finding.ts'
import { type Day, yearOf } from '../day.ts'
import type { BundleOrder } from './order.ts'
import type { BundleScope } from './scope.ts'

export interface ChosenPapers {
  readonly staying: BundleOrder['leftOut']
  readonly leaving: readonly ItemSummary[]
}

/**
 * Of filed items those of a scope: papers marked 秘密 or above never leave, nor those a person keeps out. `codeOf` answers the
 * code of a line of any version of the scheme; `codes` are those of the lines that the scope asks for.
 */
export function choosePapers(
  filed: readonly ItemSummary[],
  scope: BundleScope,
  codes: ReadonlySet<string>,
  codeOf: (lineId: number) => string | undefined,
): ChosenPapers {
  const asked = filed.filter(
    ({ branchId, year, lineId }) =>
      (scope.branchIds.length === 0 || scope.branchIds.includes(branchId)) &&
      (scope.years.length === 0 || (year !== null && scope.years.includes(year))) &&
      (scope.codes.length === 0 || codes.has(codeOf(lineId ?? 0) ?? '')),
  )
  return {
    staying: asked.flatMap((item) => {
      const reason = whyStays(item)
      return reason === null ? [] : [{ code: item.code ?? '', title: item.title, reason, lineId: item.lineId }]
    }),
    leaving: asked.filter((item) => whyStays(item) === null),
  }
}

function whyStays({ secrecy, withheld }: ItemSummary): string | null {
  if (isSecret(secrecy)) return `密级为${secrecy}，不得随包带出`
  return withheld === '' ? null : `不随包：${withheld}`
}

/** The years whose checks go along: each that was asked for, or, where none was, each that has items. */
export function listCheckedYears(years: readonly number[], items: readonly ItemSummary[], on: Day): number[] {
  const found = years.length > 0 ? years : items.map((item) => item.year ?? yearOf(on))
  return [...new Set(found)].sort((before, after) => before - after)
}

/** The findings of several years as one list a branch, the years in their order. */
export function joinYears(checks: readonly BranchFindings[]): BranchFindings[] {
  const branches = new Map<number, BranchFindings>()
  for (const { branchId, branch, findings } of checks) {
    const before = branches.get(branchId)?.findings ?? []
    branches.set(branchId, { branchId, branch, findings: [...before, ...findings] })
  }
  return [...branches.values()]
}
