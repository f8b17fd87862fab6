import type { ApiGroup } from '../../core/api.ts'
import type { Context } from '../context.ts'

export const reading: ApiGroup<'reading', Context> = {
  start: (context, asked) => ({ jobId: context.runner.start('read', asked).id }),
}
