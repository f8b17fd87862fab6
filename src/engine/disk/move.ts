import { renameSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { patience } from './patience.ts'

/** Renames a file or folder over what may be there already; what is only held for a moment is waited for. */
export async function move(from: string, to: string, attempt = rename, platform = process.platform): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(from, to)
    } catch (error) {
      if (tries > patience.maxRetries || !isHeld(error, platform)) throw error
      await pause(patience.retryDelay * tries)
    }
  }
}

/** The same where nothing else goes on meanwhile. */
export function moveSync(from: string, to: string): void {
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (tries > patience.maxRetries || !isHeld(error, process.platform)) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.retryDelay * tries)
    }
  }
}

/** Elsewhere these are about rights, and stay. */
function isHeld(error: unknown, platform: NodeJS.Platform): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return platform === 'win32' && (code === 'EPERM' || code === 'EACCES' || code === 'EBUSY')
}
