import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ApiClient } from '../../core/api.ts'
import { useClient } from '../engine/engine-context.tsx'

/** Who sits at the open catalogue. */
export function useSeat() {
  return useQuery(toSeat(useClient()))
}

export function toSeat(client: ApiClient) {
  return queryOptions({ queryKey: ['accounts', 'seat'], queryFn: () => client.accounts.seat({}) })
}

export function useAccounts() {
  const client = useClient()
  return useQuery({ queryKey: ['accounts', 'list'], queryFn: () => client.accounts.list({}) })
}
