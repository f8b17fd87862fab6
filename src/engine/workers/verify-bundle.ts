import { judgeBag } from '../../core/bundle/judge-bag.ts'
import type { Problem } from '../../core/job.ts'
import { readBag } from '../bundle/read-bag.ts'
import type { Task } from './task.ts'

/**
 * Checks a bag (RFC 8493) byte by byte: every listed file there and unaltered, nothing else beside it. `checked` counts
 * files, missing ones included. Damage is a result, not a failure.
 */
export const verifyBundle: Task<{ folder: string }, { checked: number; problems: Problem[] }> = async (
  { folder },
  context,
) => {
  const bag = await readBag(folder, context)
  const problems = judgeBag(bag)
  const missing = problems.filter((problem) => problem.kind === 'missing').length
  return { checked: bag.files.size + bag.irregular.length + bag.unreadable.length + missing, problems }
}
