import { resolve } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import type { Context } from '../context.ts'

export const verify: ApiGroup<'verify', Context> = {
  start(context, { path }) {
    const isOpen = context.session?.folder === resolve(path)
    return { jobId: context.runner.start('verify', { path }, isOpen).id }
  },
}
