import { join } from 'node:path'
import type { RowId } from '../../core/catalogue/common.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { type Context, requireSession } from '../context.ts'
import { inOrder } from '../intake/in-order.ts'
import { noteRepeats } from '../intake/note-repeats.ts'
import { savePageLook } from '../store/page-looks.ts'
import { getPageOriginal, hasPage } from '../store/pages.ts'
import type { JobTools } from './runner.ts'

/** Looks at pages that were read before looks were kept, so that they get their flags too; their text stays. */
export async function lookAtPages(
  context: Context,
  ids: readonly RowId[],
  signal: JobTools['signal'],
  looked: (id: RowId) => void,
): Promise<void> {
  const { db, folder } = requireSession(context)
  const looking = inOrder(
    ids,
    () => context.settings.readers + 1,
    async (id) => {
      signal.throwIfAborted()
      const page = getPageOriginal(db, id)
      const { mediaType, frame } = page
      return context.readers.run('lookAtPage', { path: join(folder, originalPath(page)), mediaType, frame }, { signal })
    },
  )
  for await (const [id, settled] of looking) {
    if (signal.aborted) continue
    if (settled.status === 'fulfilled' && hasPage(db, id)) {
      savePageLook(db, id, settled.value)
      noteRepeats(db, id)
    } else if (settled.status === 'rejected') {
      // Its text was read, and stays; verifying the catalogue tells what has become of the original.
      console.error(`looking at page ${id}:`, settled.reason)
    }
    looked(id)
  }
}
