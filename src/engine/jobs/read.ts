import { join } from 'node:path'
import * as z from 'zod'
import { originalPath } from '../../core/catalogue/original.ts'
import { Failure, toFailureReport } from '../../core/failure.ts'
import type { ReadResult } from '../../core/job.ts'
import { type Context, requireSession } from '../context.ts'
import { guessAgain } from '../intake/guess-item.ts'
import { inOrder } from '../intake/in-order.ts'
import { noteRepeats } from '../intake/note-repeats.ts'
import { beginAttempt, endAttempt } from '../store/attempts.ts'
import { getItem } from '../store/items.ts'
import { listUnseenPages, savePageLook } from '../store/page-looks.ts'
import { getPageOriginal, hasPage, listUnreadPages, savePageFailure, savePageText } from '../store/pages.ts'
import type { TaskOutput } from '../workers/tasks.ts'
import { lookAtPages } from './look.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ again: z.boolean() })

type Read = TaskOutput<'readPage'>

/** Reads the pages that wait. A page that cannot be read is marked with its reason, and the rest go on. */
export async function readPages(context: Context, input: unknown, tools: JobTools): Promise<ReadResult> {
  const { db } = requireSession(context)
  const began = performance.now()
  const ids = listUnreadPages(db, Input.parse(input).again)
  const unseen = listUnseenPages(db)
  const count = { recognised: 0, hadText: 0, failed: 0, gone: 0 }
  const reading = inOrder(
    ids,
    () => context.settings.readers + 1,
    (id) => readPage(context, id, tools),
  )
  let done = 0
  const advance = (id: number): void => {
    done += 1
    context.emit('changed', { part: 'pages' })
    tools.progress(done, ids.length + unseen.length, toNote(context, id))
  }
  for await (const [id, settled] of reading) {
    if (tools.signal.aborted) continue
    if (!hasPage(db, id)) count.gone += 1
    else if (settled.status === 'fulfilled') {
      keepText(context, id, settled.value)
      count[settled.value.source === 'layer' ? 'hadText' : 'recognised'] += 1
    } else {
      const report = toFailureReport(settled.reason)
      if (report.kind === 'internal') console.error(`reading page ${id}:`, settled.reason)
      savePageFailure(db, id, report.message)
      count.failed += 1
    }
    advance(id)
  }
  await lookAtPages(context, unseen, tools.signal, advance)
  tools.signal.throwIfAborted()
  const { gone, ...counts } = count
  return { kind: 'read', pages: ids.length - gone, ...counts, seconds: round((performance.now() - began) / 1000) }
}

async function readPage(context: Context, pageId: number, tools: JobTools): Promise<Read> {
  const { db, folder } = requireSession(context)
  tools.signal.throwIfAborted()
  const page = getPageOriginal(db, pageId)
  if (!beginAttempt(db, readSubject(page.id))) {
    throw new Failure('unreadable', '这一页两次使程序中断，已搁置，不再自动识别。请重新扫描这一页后再收入。')
  }
  try {
    return await context.readers.run(
      'readPage',
      {
        path: join(folder, originalPath(page)),
        mediaType: page.mediaType,
        frame: page.frame,
        resources: context.settings.resources,
        recogniser: context.settings.recogniser,
      },
      { signal: tools.signal },
    )
  } finally {
    // Read, refused or cancelled: it came to an end, and only what never does counts against the page.
    endAttempt(db, readSubject(page.id))
  }
}

function keepText(context: Context, pageId: number, read: Read): void {
  const { db } = requireSession(context)
  db.transaction(() => {
    savePageText(db, pageId, read)
    savePageLook(db, pageId, read.look)
    noteRepeats(db, pageId)
    guessAgain(db, pageId)
  })()
}

function toNote(context: Context, pageId: number): string {
  const { db } = requireSession(context)
  if (!hasPage(db, pageId)) return ''
  const { itemId, page } = getPageOriginal(db, pageId)
  return `${getItem(db, itemId).title} 第${page}页`
}

function readSubject(pageId: number): string {
  return `read:${pageId}`
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
