import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { toPictureStem } from '../../core/catalogue/picture.ts'
import { parseQuery } from '../../core/text/query.ts'
import { toSnippets } from '../../core/text/snippet.ts'
import { type Context, requireSession } from '../context.ts'
import { move } from '../disk/move.ts'
import { getItem } from '../store/items.ts'
import { getPageOriginal, getPageText, listItemTexts } from '../store/pages.ts'
import { corrections } from './corrections.ts'

/** Long sides. Enough for a screen at 200 %; the originals stay as they are. */
const maxPixels = { page: 2200, thumbnail: 240 }

/** More hits in one item are counted, not shown. */
const mostHits = 500

const forms = [
  { extension: '.jpg', mediaType: 'image/jpeg' },
  { extension: '.png', mediaType: 'image/png' },
] as const

export const pages: ApiGroup<'pages', Context> = {
  async image(context, { pageId, size }) {
    const { db, folder } = requireSession(context)
    const page = getPageOriginal(db, pageId)
    const stem = toPictureStem(page, size)
    const drawn = forms.find(({ extension }) => existsSync(join(folder, stem + extension)))
    if (drawn) return { path: stem + drawn.extension, mediaType: drawn.mediaType }
    const { mediaType, frame } = page
    const source = join(folder, originalPath(page))
    const out = join(folder, 'derived/.tmp', randomUUID())
    const rendered = await context.tasks.run('renderPage', {
      path: source,
      mediaType,
      frame,
      out,
      maxPixels: maxPixels[size],
    })
    const { extension } = forms.find((form) => form.mediaType === rendered.mediaType) ?? forms[0]
    try {
      await mkdir(dirname(join(folder, stem)), { recursive: true })
      // Destroyed while it was drawn, it is not to leave a picture behind.
      getPageOriginal(db, pageId)
      await move(out, join(folder, stem + extension))
    } catch (error) {
      await rm(out, { force: true })
      throw error
    }
    return { path: stem + extension, mediaType: rendered.mediaType }
  },
  find(context, { itemId, query: asked }) {
    const { db } = requireSession(context)
    getItem(db, itemId)
    const query = parseQuery(asked)
    const hits = listItemTexts(db, itemId).flatMap(({ text, ...where }) =>
      toSnippets(text, query).map((snippet, at) => ({ ...where, at, snippet })),
    )
    return { hits: hits.slice(0, mostHits), total: hits.length }
  },
  ...corrections,
  text: (context, { pageId }) => getPageText(requireSession(context).db, pageId),
}
