import { useQuery } from '@tanstack/react-query'
import { useClient } from '../engine/engine-context.tsx'

export function useBackupPlan() {
  const client = useClient()
  return useQuery({ queryKey: ['backups', 'plan'], queryFn: () => client.backups.plan({}) })
}

/** The backups that a place holds; asked anew each time, for disks come and go. */
export function useBackups(place: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['backups', 'found', place],
    queryFn: () => client.backups.find({ place }),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Asked anew each time: what changed meanwhile is the question. */
export function useChangesSince(backup: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['backups', 'since', backup],
    queryFn: () => client.backups.countChangesSince({ backup }),
    staleTime: 0,
    gcTime: 0,
  })
}

/** When the open catalogue was last looked through. */
export function useStanding() {
  const client = useClient()
  return useQuery({ queryKey: ['health'], queryFn: () => client.health.standing({}) })
}
