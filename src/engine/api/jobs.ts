import type { ApiGroup } from '../../core/api.ts'
import type { Context } from '../context.ts'

export const jobs: ApiGroup<'jobs', Context> = {
  list: (context) => context.runner.list(),
  get: (context, { id }) => context.runner.get(id),
  cancel: (context, { id }) => context.runner.cancel(id),
  pause: (context, { id }) => context.runner.pause(id),
  goOn: (context, { id }) => context.runner.goOn(id),
  resume(context) {
    context.runner.resume()
    return {}
  },
}
