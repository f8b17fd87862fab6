import { type ReactNode, useState } from 'react'
import type { SealState } from '../../core/backup/seal.ts'
import { UnlockDialog } from './unlock-dialog.tsx'

interface Waiting {
  readonly path: string
  act(): void
}

/** Does something with backups at once, or, where they are sealed and shut, after the passphrase in the dialog to show. */
export function useUnlocked(): {
  readonly dialog: ReactNode
  unlocked(seal: SealState, path: string, act: () => void): void
} {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  return {
    dialog: waiting && <UnlockDialog path={waiting.path} then={waiting.act} close={() => setWaiting(null)} />,
    unlocked(seal, path, act) {
      if (seal === 'shut') setWaiting({ path, act })
      else act()
    },
  }
}
