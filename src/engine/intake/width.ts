import { endAttempt, listUndecided } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'

/**
 * How many files (or rows of them) an import looks at side by side: `usual`. After the engine came down, one at a time until each of those that were
 * under way then has come through or brought it down again: the others are not to be set aside along with the guilty one.
 */
export function openWidth(db: Db, usual: number): { now(): number; end(): void } {
  const suspects = listUndecided(db, 'keep:')
  return {
    now: () => (suspects.length > 0 && listUndecided(db, 'keep:').some((each) => suspects.includes(each)) ? 1 : usual),
    /** What was not given again is suspected no longer. */
    end() {
      for (const suspect of suspects) if (listUndecided(db, suspect).length > 0) endAttempt(db, suspect)
    },
  }
}
