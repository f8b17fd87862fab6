import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../core/day.ts'
import type { Period } from '../../../core/period.ts'
import { useClient } from '../../engine/engine-context.tsx'

interface Asked {
  readonly branchIds: readonly number[]
  readonly period: Period
  readonly on: Day
}

export function useStatistics(of: Asked) {
  const client = useClient()
  return useQuery({
    queryKey: ['activities', 'statistics', of],
    queryFn: () => client.statistics.count({ ...of, branchIds: [...of.branchIds] }),
  })
}

export function useCompleteness(of: Asked) {
  const client = useClient()
  return useQuery({
    queryKey: ['checks', 'completeness', of],
    queryFn: () => client.statistics.completeness({ ...of, branchIds: [...of.branchIds] }),
  })
}
