import { parseBagInfo } from '../../core/bundle/bag-info.ts'
import type { BundleFound } from '../../core/bundle/bundle-found.ts'
import { bagInfoFile, judgeBag } from '../../core/bundle/judge-bag.ts'
import type { Problem } from '../../core/job.ts'
import { readBag } from '../bundle/read-bag.ts'
import type { Task } from './task.ts'

/**
 * Checks a bag (RFC 8493) byte by byte: every listed file there and unaltered, nothing else beside it. `checked` counts
 * files, missing ones included. Damage is a result, not a failure. `signer` is the fingerprint of the key whose signature holds.
 */
export const verifyBundle: Task<
  { folder: string },
  { checked: number; problems: Problem[]; signer: string | null; bundle: BundleFound }
> = async ({ folder }, context) => {
  const bag = await readBag(folder, context)
  const problems = judgeBag(bag)
  const missing = problems.filter((problem) => problem.kind === 'missing').length
  const signer = bag.signature.state === 'valid' ? bag.signature.fingerprint : null
  return {
    signer,
    bundle: { folder, ...parseBagInfo(bag.texts[bagInfoFile] ?? '') },
    checked: bag.files.size + bag.irregular.length + bag.unreadable.length + missing,
    problems,
  }
}
