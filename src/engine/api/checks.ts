import type { ApiGroup } from '../../core/api.ts'
import { gatherChecks } from '../checks/gather-checks.ts'
import { printChecks } from '../checks/print-checks.ts'
import { type Context, requireSession } from '../context.ts'
import { listBranches } from '../store/branches.ts'

export const checks: ApiGroup<'checks', Context> = {
  run: (context, asked) => ({
    on: asked.on,
    year: asked.year,
    branches: gatherChecks(context, asked, asked.branchId !== null || isOnly(context)),
  }),
  print: (context, asked) => printChecks(context, asked),
}

/** With a single branch, all branches are that one. */
function isOnly(context: Context): boolean {
  return listBranches(requireSession(context).db).length === 1
}
