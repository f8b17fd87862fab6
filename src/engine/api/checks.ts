import type { ApiGroup } from '../../core/api.ts'
import { gatherChecks } from '../checks/gather-checks.ts'
import { layChecks, printChecks } from '../checks/print-checks.ts'
import { remind } from '../checks/remind.ts'
import { type Context, requireSession } from '../context.ts'
import { listBranches } from '../store/branches.ts'

export const checks: ApiGroup<'checks', Context> = {
  run(context, { branchId, year, on }) {
    // With a single branch, all branches are that one.
    const isOne = branchId !== null || listBranches(requireSession(context).db).length === 1
    return {
      on,
      year,
      branches: gatherChecks(context, { branchIds: branchId === null ? [] : [branchId], year, on }, isOne),
    }
  },
  remind: (context, { year, on }) => remind(context, year, on),
  pages: (context, asked) => layChecks(context, asked),
  print: (context, asked) => printChecks(context, asked),
}
