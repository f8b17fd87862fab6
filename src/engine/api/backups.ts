import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { hasEnded } from '../../core/job.ts'
import { changePassphrase, unsealPlace } from '../backup/change-seal.ts'
import { describePlan, isDueNow, refuseBackupPlace, requireStoreFor } from '../backup/plan.ts'
import { findBackups, readManifest } from '../backup/read-backup.ts'
import { sealPlace, unlockPlace } from '../backup/seal-place.ts'
import { translatePlaceError } from '../backup/store.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getBackupPlan, saveBackupPlan } from '../store/backups.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { countChangesAfter } from '../store/log.ts'

export const backups: ApiGroup<'backups', Context> = {
  plan: (context) => describePlan(context),
  async setPlan(context, { place, schedule }) {
    const before = getBackupPlan(requireSession(context).db)
    const after = { place: place ?? before.place, schedule }
    if (place !== null) await atPlace(place, () => requireStoreFor(context, place, true))
    change(context, 'backup.plan', ['backups'], (db) => {
      saveBackupPlan(db, after)
      return { value: null, subject: 'catalogue', detail: { before, after } }
    })
    return describePlan(context)
  },
  async seal(context, { place, passphrase }) {
    const chosen = choose(context, place)
    await atPlace(chosen, async () => {
      await refuseBackupPlace(chosen, requireSession(context).folder)
      await sealPlace(context, chosen, passphrase)
    })
    return {}
  },
  async changePassphrase(context, { place, passphrase, next }) {
    const chosen = choose(context, place)
    refuseWhileRunning(context)
    await atPlace(chosen, () => changePassphrase(context, chosen, passphrase, next))
    return {}
  },
  async unseal(context, { place, passphrase }) {
    const chosen = choose(context, place)
    refuseWhileRunning(context)
    await atPlace(chosen, () => unsealPlace(context, chosen, passphrase))
    return {}
  },
  unlock: (context, { path, passphrase }) =>
    atPlace(path, async () => {
      await unlockPlace(context, resolve(path), passphrase)
      return {}
    }),
  async start(context, { place }) {
    const chosen = choose(context, place)
    await atPlace(chosen, () => refuseBackupPlace(chosen, requireSession(context).folder))
    return { jobId: begin(context, chosen, place !== null) }
  },
  startDue(context) {
    const { place } = getBackupPlan(requireSession(context).db)
    return { jobId: place !== null && isDueNow(context) && !isRunning(context) ? begin(context, place, false) : null }
  },
  find: (context, { place }) => atPlace(place, () => findBackups(context, resolve(place))),
  async countChangesSince(context, { backup }) {
    const { db } = requireSession(context)
    const { catalogue, lastChange } = await readManifest(resolve(backup))
    return { changes: getCatalogue(db, '').uuid === catalogue ? countChangesAfter(db, lastChange) : null }
  },
  restore: (context, asked) => ({ jobId: context.runner.start('restore', asked).id }),
}

/** A place named for this once, or the plan's. */
function choose(context: Context, place: string | null): string {
  const chosen = place ?? getBackupPlan(requireSession(context).db).place
  if (chosen === null) throw new Failure('not-found', '还没有选择备份位置。请先选择一个文件夹或磁盘。')
  return chosen
}

function begin(context: Context, place: string, isNew: boolean): number {
  refuseWhileRunning(context)
  return context.runner.start('backup', { place, isNew }).id
}

function refuseWhileRunning(context: Context): void {
  if (isRunning(context)) throw new Failure('busy', '正在备份。请等它做完，或先取消它。')
}

function isRunning({ runner }: Context): boolean {
  return runner.list().some((job) => job.kind === 'backup' && !hasEnded(job))
}

async function atPlace<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw translatePlaceError(error, place)
  }
}
