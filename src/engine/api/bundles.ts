import type { ApiGroup } from '../../core/api.ts'
import { compareBundles, type HeldItem } from '../../core/bundle/compare.ts'
import { refuseContradiction } from '../../core/bundle/contents.ts'
import { planFit } from '../../core/bundle/fit.ts'
import { Failure } from '../../core/failure.ts'
import { countGaps } from '../bundling/gather-checks.ts'
import { previewBundle } from '../bundling/gather-order.ts'
import { gatherPapers } from '../bundling/gather-papers.ts'
import { listHeld } from '../bundling/held-items.ts'
import { type Context, requireSession } from '../context.ts'
import { findHeldItems, getBundle, listBundles } from '../store/bundles.ts'
import type { Db } from '../store/database.ts'

export const bundles: ApiGroup<'bundles', Context> = {
  preview: (context, asked) => previewBundle(context, asked),
  gaps: async (context, asked) => ({ gaps: await countGaps(context, asked) }),
  async fit(context, { megabytes, withOriginals, ...scope }) {
    const measured = await context.tasks.run('measureFit', { ...(await gatherPapers(context, scope)), withOriginals })
    return planFit(measured, megabytes * 1_000_000)
  },
  make(context, asked) {
    refuseContradiction(asked)
    return { jobId: context.runner.start('export', asked).id }
  },
  list: (context) => listBundles(requireSession(context).db),
  async compare(context, { id, withId }) {
    const { db } = requireSession(context)
    const { asked } = getBundle(db, id)
    if (asked === null) throw madeBefore(id)
    return compareBundles(
      requireHeld(db, id),
      withId === null ? await listHeld(context, asked) : requireHeld(db, withId),
    )
  },
}

function requireHeld(db: Db, id: number): HeldItem[] {
  getBundle(db, id)
  const held = findHeldItems(db, id)
  if (held === null) throw madeBefore(id)
  return held
}

function madeBefore(id: number): Failure {
  return new Failure('conflict', '这个迎检包由较早版本的程序制作，没有记下所含的件，无法比较。请重新制作一份。', { id })
}
