import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { isBackupDue } from '../../core/backup/schedule.ts'
import type { BackupPlan } from '../../core/calls/backups.ts'
import { dayOf } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import { isInside, refuseSealed } from '../bundle/refuse-place.ts'
import { type Context, requireSession } from '../context.ts'
import { findLastBackup, getBackupPlan } from '../store/backups.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { findUpdateSinceBackup } from '../store/log.ts'
import { sealOf } from './seal-place.ts'
import { makeStore, requireStore } from './store.ts'

export async function describePlan(context: Context): Promise<BackupPlan> {
  const { db, folder } = requireSession(context)
  const plan = getBackupPlan(db)
  return {
    ...plan,
    sameDisk: plan.place !== null && (await areOnOneDisk(plan.place, folder)),
    seal: plan.place === null ? 'none' : sealOf(context, plan.place),
    owedSince: plan.place === null ? null : findUpdateSinceBackup(db),
    last: findLastBackup(db),
  }
}

/** Whether the plan says that it is time for a backup, or one is owed since an update. */
export function isDueNow(context: Context): boolean {
  const { db } = requireSession(context)
  const { place, schedule } = getBackupPlan(db)
  const last = findLastBackup(db)
  const today = dayOf(context.now())
  if (place === null) return false
  if (findUpdateSinceBackup(db) !== null) return true
  return isBackupDue(schedule, last && dayOf(last.madeAt), today)
}

/** The open catalogue's store in a place: as it was left, or, in a new place, made ready. */
export async function requireStoreFor(context: Context, place: string, isNew: boolean): Promise<string> {
  const { db, folder } = requireSession(context)
  await refuseBackupPlace(place, folder)
  const { uuid } = getCatalogue(db, folder)
  return isNew ? makeStore(place, uuid) : requireStore(place, uuid)
}

/** A backup in the catalogue's own folder would be lost with it. */
export async function refuseBackupPlace(place: string, catalogueFolder: string): Promise<void> {
  if (!isAbsolute(place)) throw new Failure('invalid', '备份位置应写完整路径。请重新选择位置。')
  if (await isInside(place, catalogueFolder)) {
    throw new Failure('invalid', '备份不能放在目录库文件夹里面：它坏了，备份也就没了。请选择其他位置。', { place })
  }
  await refuseSealed(place, '备份')
}

async function areOnOneDisk(one: string, other: string): Promise<boolean> {
  const devices = await Promise.all(
    [one, other].map((path) =>
      stat(path).then(
        ({ dev }) => dev,
        () => null,
      ),
    ),
  )
  return devices[0] !== null && devices[0] === devices[1]
}
