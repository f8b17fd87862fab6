import { useQuery } from '@tanstack/react-query'
import { useClient } from '../engine/engine-context.tsx'

/** Who sits at the open catalogue. */
export function useSeat() {
  const client = useClient()
  return useQuery({ queryKey: ['accounts', 'seat'], queryFn: () => client.accounts.seat({}) })
}

export function useAccounts() {
  const client = useClient()
  return useQuery({ queryKey: ['accounts', 'list'], queryFn: () => client.accounts.list({}) })
}
