import type { ApiGroup } from '../../core/api.ts'
import { gatherChecks } from '../checks/gather-checks.ts'
import { printChecks } from '../checks/print-checks.ts'
import type { Context } from '../context.ts'

export const checks: ApiGroup<'checks', Context> = {
  run: (context, asked) => ({
    on: asked.on,
    year: asked.year,
    branches: gatherChecks(context, asked, asked.branchId !== null),
  }),
  print: (context, asked) => printChecks(context, asked),
}
