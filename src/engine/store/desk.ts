import { sealOf } from './accounts.ts'
import type { Db } from './database.ts'

/** What holds for whoever sits at the catalogue. `recovery` is scrypt's result; null without accounts. */
export interface Desk {
  readonly clerk: string
  readonly idleMinutes: number
  readonly recovery: string | null
}

/** As the migration leaves it: no entry in the log speaks of it then. */
const untouched: Desk = { clerk: '', idleMinutes: 10, recovery: null }

export function getDesk(db: Db): Desk {
  return (
    db.prepare<[], Desk>('SELECT clerk, idle_minutes AS idleMinutes, recovery FROM desk WHERE id = 1').get() ??
    untouched
  )
}

export function saveDesk(db: Db, { clerk, idleMinutes, recovery }: Desk): void {
  db.prepare('UPDATE desk SET clerk = ?, idle_minutes = ?, recovery = ? WHERE id = 1').run(clerk, idleMinutes, recovery)
}

/** What the log holds of it. */
export function toLoggedDesk({ clerk, idleMinutes, recovery }: Desk) {
  return { id: 1, clerk, idleMinutes, seal: recovery === null ? null : sealOf(recovery) }
}

/** Whether anything of it was ever set. */
export function isTouched(db: Db): boolean {
  const desk = getDesk(db)
  return desk.clerk !== '' || desk.idleMinutes !== untouched.idleMinutes || desk.recovery !== null
}
