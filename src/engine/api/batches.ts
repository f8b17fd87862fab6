import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { changeMany, planMany } from '../filing/change-many.ts'

export const batches: ApiGroup<'batches', Context> = {
  preview: (context, { ids, values }) => planMany(requireSession(context).db, ids, values).map(({ row }) => row),
  apply: (context, { ids, values }) =>
    change(context, 'item.change-many', ['items', 'activities'], (db, at) => {
      const plans = planMany(db, ids, values)
      const { rows, entries } = changeMany(db, plans, values, at)
      return { value: rows, entries }
    }),
}
