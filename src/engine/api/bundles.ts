import type { ApiGroup } from '../../core/api.ts'
import { type Context, requireSession } from '../context.ts'
import { previewBundle } from '../gather-bundle.ts'
import { listBundles } from '../store/bundles.ts'

export const bundles: ApiGroup<'bundles', Context> = {
  preview: (context, asked) => previewBundle(context, asked),
  make: (context, asked) => ({ jobId: context.runner.start('export', asked).id }),
  list: (context) => listBundles(requireSession(context).db),
}
