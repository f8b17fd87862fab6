import { createHash } from 'node:crypto'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import type { RosterPlan } from '../../core/roster/roster-plan.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { readTable } from '../intake/read-table.ts'
import { applyPlan, planImport } from '../roster/apply-plan.ts'
import { getBranch } from '../store/branches.ts'
import { listMembers } from '../store/members.ts'
import { listTerms } from '../store/terms.ts'

export const roster: ApiGroup<'roster', Context> = {
  list(context, { branchId }) {
    const { db } = requireSession(context)
    getBranch(db, branchId)
    return { members: listMembers(db, branchId), terms: listTerms(db, branchId) }
  },
  async preview(context, { branchId, file }) {
    const table = await readTable(context, file)
    const plan = planImport(requireSession(context).db, branchId, table)
    return { plan, seen: seal(plan) }
  },
  async apply(context, { branchId, file, seen }) {
    const table = await readTable(context, file)
    const plan = planImport(requireSession(context).db, branchId, table)
    if (seen !== null && seen !== seal(plan)) {
      throw new Failure('conflict', '预览之后名册文件或目录库有了变化，没有导入。请重新查看预览，再应用。')
    }
    if (plan.added.length + plan.changed.length > 0) {
      change(context, 'roster.import', ['roster', 'catalogue'], (db) => {
        const also = applyPlan(db, branchId, plan)
        const { added, changed, unchanged, rejected, newGroups } = plan
        const counts = { added: added.length, changed: changed.length, unchanged: unchanged.length }
        return { value: null, subject: 'roster', detail: { branchId, ...counts, rejected, newGroups }, also }
      })
    }
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      rejected: plan.rejected,
    }
  },
}

/** Stands for a plan: another file, or another state of the roster, gives another. */
function seal(plan: RosterPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
