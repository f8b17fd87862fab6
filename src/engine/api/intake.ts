import type { ApiGroup } from '../../core/api.ts'
import { listUnregistered } from '../activities/list-unregistered.ts'
import { type Context, requireSession } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import { listOutcomes } from '../store/outcomes.ts'

export const intake: ApiGroup<'intake', Context> = {
  start(context, asked) {
    getBranch(requireSession(context).db, asked.branchId)
    return { jobId: context.runner.start('import', asked).id }
  },
  outcomes: (context, { jobId }) => listOutcomes(requireSession(context).db, jobId),
  unregistered: (context, { jobId }) => listUnregistered(requireSession(context).db, jobId),
}
