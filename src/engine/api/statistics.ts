import type { ApiGroup } from '../../core/api.ts'
import type { Context } from '../context.ts'
import { gatherCompleteness, gatherStatistics } from '../statistics/gather-statistics.ts'

export const statistics: ApiGroup<'statistics', Context> = {
  count: (context, asked) => gatherStatistics(context, asked),
  completeness: (context, asked) => gatherCompleteness(context, asked),
}
