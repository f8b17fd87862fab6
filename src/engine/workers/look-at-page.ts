import { createHash } from 'node:crypto'
import type { PageFlag } from '../../core/catalogue/page.ts'
import { flagPage } from '../../core/scan/page-flags.ts'
import { lookAt } from '../../core/scan/page-look.ts'
import { translateFileError } from './file-error.ts'
import { gatherPage, type PageAt, type PagePicture } from './gather-page.ts'
import type { Task } from './task.ts'

/** What a page's picture is like. */
export interface Look {
  readonly flags: readonly PageFlag[]
  /** Of the scan inside a PDF page; null elsewhere. */
  readonly dpi: number | null
  /** SHA-256 of the grey pixels; null where there is hardly any ink. */
  readonly picture: string | null
}

/** Nothing is known of the picture of a page that has its own text. */
const unseen: Look = { flags: [], dpi: null, picture: null }

/**
 * Looks at one page without reading it.
 * @throws Failure `unreadable` when the page cannot be decoded.
 */
export const lookAtPage: Task<PageAt, Look> = async (page) => {
  try {
    const { picture } = await gatherPage(page)
    return toLook(picture)
  } catch (error) {
    throw translateFileError(error)
  }
}

export function toLook(seen: PagePicture | null): Look {
  if (seen === null) return unseen
  const { grey, dpi, longSide, isPdf } = seen
  const flags = flagPage(lookAt(grey), { dpi, longSide })
  const picture = flags.includes('blank') ? null : createHash('sha256').update(grey.pixels).digest('hex')
  return { flags, dpi: isPdf ? dpi : null, picture }
}
