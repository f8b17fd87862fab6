import type { ApiGroup } from '../../core/api.ts'
import type { WatchedFolder } from '../../core/intake/watch.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { refuseWatched } from '../intake/watched-folder.ts'
import { getBranch } from '../store/branches.ts'
import { findWatched, forgetFailedFiles, saveWatched } from '../store/watched.ts'

export const watch: ApiGroup<'watch', Context> = {
  standing(context) {
    requireSession(context)
    return context.watching.standing()
  },
  async set(context, folder) {
    getBranch(requireSession(context).db, folder.branchId)
    await refuseWatched(context, folder.path)
    save(context, 'watch.set', folder)
    await context.watching.look()
    return context.watching.standing()
  },
  async stop(context) {
    save(context, 'watch.stop', null)
    await context.watching.look()
    return context.watching.standing()
  },
  async lookAgain(context) {
    forgetFailedFiles(requireSession(context).db)
    await context.watching.look()
    context.emit('changed', { part: 'watch' })
    return context.watching.standing()
  },
}

function save(context: Context, action: string, after: WatchedFolder | null): void {
  change(context, action, ['watch'], (db) => {
    const before = findWatched(db)
    saveWatched(db, after && { ...after, by: context.who() })
    return { value: null, subject: 'catalogue', detail: { before, after } }
  })
}
