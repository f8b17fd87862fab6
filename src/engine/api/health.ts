import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { isCheckDue } from '../../core/health/due.ts'
import { hasEnded } from '../../core/job.ts'
import { translatePlaceError } from '../backup/store.ts'
import { type Context, requireSession } from '../context.ts'
import { weigh } from '../health/weigh.ts'
import { getBackupPlan } from '../store/backups.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { readStanding } from '../verify/standing.ts'

export const health: ApiGroup<'health', Context> = {
  standing: (context) => readStanding(requireSession(context).db),
  checkDue(context) {
    const { db, folder } = requireSession(context)
    const { whole } = readStanding(db)
    // A new catalogue holds only what was read back as it was kept: there is nothing yet that could have decayed.
    const since = whole?.at ?? getCatalogue(db, folder).createdAt
    const isDue = isCheckDue(since, context.now())
    const isUnderWay = context.runner.list().some((job) => job.kind === 'verify' && !hasEnded(job))
    return { jobId: isDue && !isUnderWay ? context.runner.start('verify', { path: folder }, true).id : null }
  },
  heal(context, { place }) {
    const chosen = place ?? getBackupPlan(requireSession(context).db).place
    if (chosen === null) throw new Failure('not-found', '还没有选择备份位置。请选择放备份的文件夹或磁盘。')
    return { jobId: context.runner.start('heal', { place: resolve(chosen) }).id }
  },
  async weigh(context, { folder, backup }) {
    try {
      const { since: __, ...loss } = await weigh(context, resolve(folder), resolve(backup))
      return loss
    } catch (error) {
      throw translatePlaceError(error, backup)
    }
  },
  replace: (context, asked) => ({ jobId: context.runner.start('replace', asked).id }),
}
