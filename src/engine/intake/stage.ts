import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { type Context, requireSession } from '../context.ts'
import { type Copied, copyIn, discardCopy } from '../originals/keep.ts'
import { beginAttempt, endAttempt } from '../store/attempts.ts'
import { findOriginal } from '../store/originals.ts'
import { keepSubject } from './unfinished.ts'

/** A given file after it was copied and looked at: known already, or ready to be put in its place. */
export type Staged =
  | { readonly state: 'duplicate'; readonly of: string }
  | { readonly state: 'new'; readonly original: Original; readonly temporary: string }

/** Copies a file in, and looks at it unless its content is kept already. Throws the reason it cannot be taken. */
export async function stage(context: Context, path: string, signal: AbortSignal): Promise<Staged> {
  const { folder } = requireSession(context)
  const copied = await copyIn(folder, path)
  try {
    const staged = await lookAt(context, copied, basename(path), signal)
    if (staged.state === 'duplicate') await discardCopy(copied.temporary)
    return staged
  } catch (error) {
    await discardCopy(copied.temporary)
    throw error
  }
}

async function lookAt(
  context: Context,
  { temporary, sha256, bytes }: Copied,
  name: string,
  signal: AbortSignal,
): Promise<Staged> {
  const { db } = requireSession(context)
  const known = findOriginal(db, sha256)
  if (known) return { state: 'duplicate', of: known.of }
  if (!beginAttempt(db, keepSubject(sha256))) {
    throw new Failure('unreadable', '这个文件两次使程序中断，已搁置，不再自动收入。请重新扫描，或另存为 PDF 后再试。')
  }
  try {
    const { mediaType, frames } = await context.tasks.run('inspect', { path: temporary, name }, { signal })
    return { state: 'new', temporary, original: { sha256, bytes, mediaType, frames } }
  } catch (error) {
    endAttempt(db, keepSubject(sha256))
    throw error
  }
}

/** Gives up a staged file, wherever it lies by now, unless its content was recorded by then. */
export async function unstage(context: Context, staged: Staged): Promise<void> {
  if (staged.state !== 'new') return
  const { db, folder } = requireSession(context)
  await discardCopy(staged.temporary)
  if (findOriginal(db, staged.original.sha256) === null)
    await rm(join(folder, originalPath(staged.original)), { force: true })
  endAttempt(db, keepSubject(staged.original.sha256))
}
