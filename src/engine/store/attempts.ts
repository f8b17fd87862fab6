import type { Db } from './database.ts'

/** How often work on a thing was begun without an end before it is set aside. */
export const mostStarts = 2

/** What this process has begun and not ended: of two that do the same side by side, neither has brought the engine down. */
const underWay = new WeakMap<Db, Set<string>>()

/**
 * Notes that dangerous work on `subject` begins. Returns false when it was begun too often already:
 * then it brought the engine down each time, and is not tried again.
 */
export function beginAttempt(db: Db, subject: string): boolean {
  const begun = underWay.get(db) ?? new Set()
  underWay.set(db, begun)
  if (begun.has(subject)) return true
  const starts = db.prepare<[string], { starts: number }>('SELECT starts FROM attempts WHERE subject = ?').get(subject)
  if ((starts?.starts ?? 0) >= mostStarts) return false
  db.prepare('INSERT INTO attempts VALUES (?, 1) ON CONFLICT (subject) DO UPDATE SET starts = starts + 1').run(subject)
  begun.add(subject)
  return true
}

/** The work came to an end, well or with a failure that was handled. */
export function endAttempt(db: Db, subject: string): void {
  underWay.get(db)?.delete(subject)
  db.prepare('DELETE FROM attempts WHERE subject = ?').run(subject)
}

/** What was begun and not ended, of one kind: subjects that start with `prefix`. */
export function listAttempts(db: Db, prefix: string): string[] {
  return db
    .prepare<[string], { subject: string }>('SELECT subject FROM attempts WHERE subject GLOB ?')
    .all(`${prefix}*`)
    .map((row) => row.subject)
}

/** The same, but for what was set aside. */
export function listUndecided(db: Db, prefix: string): string[] {
  return db
    .prepare<[string, number], string>('SELECT subject FROM attempts WHERE subject GLOB ? AND starts < ?')
    .pluck()
    .all(`${prefix}*`, mostStarts)
}
