import type { Schedule } from '../../core/backup/schedule.ts'
import type { BackupPlan } from '../../core/calls/backups.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type Plan = Pick<BackupPlan, 'place' | 'schedule'>
type Made = NonNullable<BackupPlan['last']>

export function getBackupPlan(db: Db): Plan {
  const row = db.prepare<[], { place: string | null; schedule: Schedule }>('SELECT place, schedule FROM backup_plan')
  return row.get() ?? { place: null, schedule: 'asked' }
}

export function saveBackupPlan(db: Db, plan: Plan): void {
  db.prepare('UPDATE backup_plan SET place = ?, schedule = ?').run(plan.place, plan.schedule)
}

export function addBackup(db: Db, made: Made): void {
  db.prepare(
    `INSERT INTO backups (uuid, name, place, made_at, items, originals, bytes, damaged)
     VALUES ($uuid, $name, $place, $madeAt, $items, $originals, $bytes, $damaged)`,
  ).run({ ...made, uuid: uuidv7() })
}

/** The last backup made, wherever it is now. */
export function findLastBackup(db: Db): Made | null {
  return (
    db
      .prepare<[], Made>(
        `SELECT name, place, made_at AS madeAt, items, originals, bytes, damaged FROM backups ORDER BY id DESC LIMIT 1`,
      )
      .get() ?? null
  )
}
