import type { ApiGroup } from '../../core/api.ts'
import { type Context, requireSession } from '../context.ts'
import { getScheme } from '../store/schemes.ts'

export const scheme: ApiGroup<'scheme', Context> = {
  get: (context) => getScheme(requireSession(context).db),
}
