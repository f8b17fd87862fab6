import type { ApiGroup } from '../../core/api.ts'
import { runSteps } from '../../core/steps.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { changeMany, planMany } from '../filing/change-many.ts'
import { inSteps } from '../in-steps.ts'

export const batches: ApiGroup<'batches', Context> = {
  async preview(context, { ids, values }) {
    const plans = await inSteps(context, planMany(requireSession(context).db, ids, values))
    return plans.map(({ row }) => row)
  },
  apply: (context, { ids, values }) =>
    change(context, 'item.change-many', ['items', 'activities'], (db, at) => {
      const plans = runSteps(planMany(db, ids, values))
      const { rows, entries } = changeMany(db, plans, values, at)
      return { value: rows, entries }
    }),
}
