import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'

export function useDeleted() {
  const client = useClient()
  const on = useToday()
  return useQuery({ queryKey: ['bin', 'items', on], queryFn: () => client.bin.list({ on }) })
}

export function useDestructions() {
  const client = useClient()
  return useQuery({ queryKey: ['bin', 'destructions'], queryFn: () => client.bin.destructions({}) })
}
