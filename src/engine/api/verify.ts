import type { ApiGroup } from '../../core/api.ts'
import type { Context } from '../context.ts'

export const verify: ApiGroup<'verify', Context> = {
  start: (context, asked) => ({ jobId: context.runner.start('verify', asked).id }),
}
