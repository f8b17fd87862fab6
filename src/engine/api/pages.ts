import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { type Context, requireSession } from '../context.ts'
import { getPageOriginal, getPageText } from '../store/pages.ts'
import { corrections } from './corrections.ts'

/** Enough for a screen at 200 %; the originals stay as they are. */
const maxPixels = 2200

const forms = [
  { extension: '.jpg', mediaType: 'image/jpeg' },
  { extension: '.png', mediaType: 'image/png' },
] as const

export const pages: ApiGroup<'pages', Context> = {
  async image(context, { pageId }) {
    const { db, folder } = requireSession(context)
    const page = getPageOriginal(db, pageId)
    const stem = `derived/pages/${page.sha256.slice(0, 2)}/${page.sha256}-${page.frame}`
    const drawn = forms.find(({ extension }) => existsSync(join(folder, stem + extension)))
    if (drawn) return { path: stem + drawn.extension, mediaType: drawn.mediaType }
    const { mediaType, frame } = page
    const source = join(folder, originalPath(page))
    const out = join(folder, `${stem}.new`)
    const rendered = await context.tasks.run('renderPage', { path: source, mediaType, frame, out, maxPixels })
    const { extension } = forms.find((form) => form.mediaType === rendered.mediaType) ?? forms[0]
    await rename(out, join(folder, stem + extension))
    return { path: stem + extension, mediaType: rendered.mediaType }
  },
  ...corrections,
  text: (context, { pageId }) => getPageText(requireSession(context).db, pageId),
}
