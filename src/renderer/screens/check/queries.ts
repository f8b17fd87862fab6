import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FindingPlace, Status } from '../../../core/checks/finding.ts'
import type { Day, Year } from '../../../core/day.ts'
import { useClient } from '../../engine/engine-context.tsx'

interface Asked {
  readonly branchId: number | null
  readonly year: Year
  readonly on: Day
}

/** So many findings stand on a page. */
export const pageSize = 50

/** What the findings come to, branch by branch. Of many that takes a second: another's counts do not stand there meanwhile. */
export function useCounts(of: Asked) {
  const client = useClient()
  return useQuery({ queryKey: ['checks', 'count', of], queryFn: () => client.checks.count(of) })
}

export function useGlance(of: Asked & { readonly branchId: number; readonly status: Status | null }) {
  const client = useClient()
  return useQuery({
    queryKey: ['checks', 'glance', of],
    queryFn: () => client.checks.glance(of),
    placeholderData: keepPreviousData,
  })
}

interface Meant {
  readonly status: Status | null
  readonly onlyGaps?: boolean
  readonly cell?: FindingPlace
}

/** A page of findings, from 1. */
export function useFindings(of: Asked, only: Meant, page: number) {
  const client = useClient()
  return useQuery({
    queryKey: ['checks', 'findings', of, only, page],
    queryFn: () => client.checks.findings({ ...of, only, offset: (page - 1) * pageSize, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
}
