import type { ApiGroup } from '../../core/api.ts'
import { toBrief } from '../../core/job-brief.ts'
import type { Context } from '../context.ts'

export const jobs: ApiGroup<'jobs', Context> = {
  list: (context) => context.runner.list().map(toBrief),
  get: (context, { id }) => context.runner.get(id),
  cancel: (context, { id }) => toBrief(context.runner.cancel(id)),
  pause: (context, { id }) => toBrief(context.runner.pause(id)),
  goOn: (context, { id }) => toBrief(context.runner.goOn(id)),
  resume(context) {
    context.runner.resume()
    return {}
  },
}
