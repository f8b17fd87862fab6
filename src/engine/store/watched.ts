import { hostname } from 'node:os'
import type { Sighting, WatchedFolder } from '../../core/intake/watch.ts'
import type { Db } from './database.ts'

type Watched = WatchedFolder & { readonly by: string }
export type DoneFile = Sighting & { readonly failure: string | null }

/** This machine, as the rows know it. */
const machine = hostname()

export function findWatched(db: Db): Watched | null {
  return (
    db
      .prepare<[string], Watched>(
        'SELECT path, branch_id AS branchId, afterwards, by FROM watched_folders WHERE machine = ?',
      )
      .get(machine) ?? null
  )
}

/** Another folder, or none: what was known of the files of the one before goes. */
export function saveWatched(db: Db, watched: Watched | null): void {
  if (watched?.path !== findWatched(db)?.path) db.prepare('DELETE FROM watched_folders WHERE machine = ?').run(machine)
  if (watched === null) return
  db.prepare(
    `INSERT INTO watched_folders (machine, path, branch_id, afterwards, by)
     VALUES ($machine, $path, $branchId, $afterwards, $by)
     ON CONFLICT (machine) DO UPDATE SET branch_id = $branchId, afterwards = $afterwards, by = $by`,
  ).run({ ...watched, machine })
}

export function listDoneFiles(db: Db): DoneFile[] {
  return db
    .prepare<[string], DoneFile>(
      'SELECT path, bytes, changed_at AS changedAt, failure FROM watched_files WHERE machine = ? ORDER BY path',
    )
    .all(machine)
}

export function saveDoneFiles(db: Db, files: readonly DoneFile[]): void {
  const save = db.prepare(
    `INSERT OR REPLACE INTO watched_files (machine, path, bytes, changed_at, failure)
     VALUES ($machine, $path, $bytes, $changedAt, $failure)`,
  )
  db.transaction(() => {
    for (const file of files) save.run({ ...file, machine })
  })()
}

export function forgetFailedFiles(db: Db): void {
  db.prepare('DELETE FROM watched_files WHERE machine = ? AND failure IS NOT NULL').run(machine)
}

/** Forgets files that are not in the folder any more. */
export function keepDoneFiles(db: Db, found: readonly Sighting[]): void {
  const here = JSON.stringify(found.map(({ path }) => path))
  db.prepare('DELETE FROM watched_files WHERE machine = ? AND path NOT IN (SELECT value FROM json_each(?))').run(
    machine,
    here,
  )
}
