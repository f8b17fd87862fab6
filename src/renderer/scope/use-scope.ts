import { yearOf } from '../../core/day.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useToday } from '../engine/today.tsx'
import { type Scope, useNavigation } from '../navigation.tsx'

/** The branch and year that a screen of one year begins with: those of the last such screen, else the first and this one. */
export function useScope(): Scope & { readonly firstBranchId: number | null } {
  const { scope } = useNavigation().now
  const { branches } = useOpenCatalogue()
  const today = useToday()
  const firstBranchId = branches[0]?.id ?? null
  if (scope === null) return { branchId: firstBranchId, year: yearOf(today), firstBranchId }
  const isThere = scope.branchId === null || branches.some(({ id }) => id === scope.branchId)
  return { branchId: isThere ? scope.branchId : firstBranchId, year: scope.year, firstBranchId }
}
