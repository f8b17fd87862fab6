import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { type Context, requireSession } from '../context.ts'
import { getPageOriginal, getPageText } from '../store/pages.ts'

/** Enough for a screen at 200 %; the originals stay as they are. */
const maxPixels = 2200

export const pages: ApiGroup<'pages', Context> = {
  async image(context, { pageId }) {
    const { db, folder } = requireSession(context)
    const page = getPageOriginal(db, pageId)
    const path = `derived/pages/${page.sha256.slice(0, 2)}/${page.sha256}-${page.frame}.jpg`
    const out = join(folder, path)
    if (!existsSync(out)) {
      await mkdir(dirname(out), { recursive: true })
      const { mediaType, frame } = page
      await context.tasks.run('renderPage', {
        path: join(folder, originalPath(page)),
        mediaType,
        frame,
        out,
        maxPixels,
      })
    }
    return { path, mediaType: 'image/jpeg' }
  },
  text: (context, { pageId }) => getPageText(requireSession(context).db, pageId),
}
