import { basename } from 'node:path'
import type { Outcome } from '../../core/intake/outcome.ts'
import { toStem } from '../../core/intake/paper.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { type ImportInput, toFailedOutcome } from '../jobs/import.ts'
import type { JobTools } from '../jobs/runner.ts'
import { addInboxItem, getItem } from '../store/items.ts'
import { toLogged } from '../store/logged.ts'
import { findOriginal } from '../store/originals.ts'
import { addGivenFiles, type GivenFile, listOutcomes, listWaitingFiles, saveOutcome } from '../store/outcomes.ts'
import { guessItem } from './guess-item.ts'
import { inOrder } from './in-order.ts'
import { type NewStaged, putStaged, recordOriginals } from './keep-staged.ts'
import { listFiles } from './list-files.ts'
import { type Staged, stage, unstage } from './stage.ts'
import { openWidth } from './width.ts'

/** Files looked at at once. */
const sideBySide = 4

/** Every file becomes an item in 收件箱 with a guess, or an outcome that says why not. */
export async function importToInbox(context: Context, input: ImportInput, tools: JobTools): Promise<void> {
  const { db } = requireSession(context)
  if (listOutcomes(db, tools.jobId).length === 0) {
    const files = await listFiles(input.paths)
    db.transaction(() =>
      addGivenFiles(
        db,
        tools.jobId,
        files.map(({ path }) => ({ path, file: path })),
      ),
    )()
  }
  const total = listOutcomes(db, tools.jobId).length
  const waiting = listWaitingFiles(db, tools.jobId)
  const width = openWidth(db, sideBySide)
  let done = total - waiting.length
  const staging = inOrder(
    waiting,
    width.now,
    async (given) => {
      tools.signal.throwIfAborted()
      return stage(context, given.path, tools.signal)
    },
    (staged) => unstage(context, staged),
  )
  for await (const [given, settled] of staging) {
    if (tools.signal.aborted) {
      if (settled.status === 'fulfilled') await unstage(context, settled.value)
      continue
    }
    if (settled.status === 'rejected') saveOutcome(db, given.id, toFailedOutcome(given.file, settled.reason))
    else await settle(context, input.branchId, given, settled.value)
    done += 1
    tools.progress(done, total, basename(given.file))
  }
  if (!tools.signal.aborted) width.end()
}

async function settle(context: Context, branchId: number, given: GivenFile, staged: Staged): Promise<void> {
  const { db } = requireSession(context)
  if (staged.state === 'duplicate') {
    saveOutcome(db, given.id, { state: 'duplicate', file: given.file, of: staged.of })
    return
  }
  // The same bytes may have come in under another name since this file was looked at.
  const twin = findOriginal(db, staged.original.sha256)
  if (twin) {
    await unstage(context, staged)
    saveOutcome(db, given.id, { state: 'duplicate', file: given.file, of: twin.of })
    return
  }
  try {
    await putStaged(context, [staged])
    enter(context, branchId, given, staged)
  } catch (error) {
    // Nothing was recorded; what was put in place for it goes again, and the other files go on.
    await unstage(context, staged)
    saveOutcome(db, given.id, toFailedOutcome(given.file, error))
  }
}

/** Makes a kept file an item in 收件箱. */
function enter(context: Context, branchId: number, given: GivenFile, staged: NewStaged): void {
  change(context, 'item.import', ['items', 'catalogue'], (tx, at) => {
    const name = basename(given.path)
    const guessed = guessItem(tx, { fileName: name, text: '' }, branchId)
    const itemId = addInboxItem(
      tx,
      {
        branchId,
        title: guessed.title?.value ?? toStem(name),
        sourceName: name,
        pageCount: staged.original.frames.length,
        guess: guessed,
      },
      at,
    )
    recordOriginals(tx, itemId, [staged.original], at)
    const outcome: Outcome = { state: 'inbox', file: given.file, itemId }
    saveOutcome(tx, given.id, outcome)
    return {
      value: outcome,
      subject: `item:${itemId}`,
      detail: { file: name, sha256: staged.original.sha256, after: toLogged(getItem(tx, itemId)) },
    }
  })
}
