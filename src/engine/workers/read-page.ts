import { createHash } from 'node:crypto'
import type { PageFlag, TextLine } from '../../core/catalogue/page.ts'
import { flagPage } from '../../core/scan/page-flags.ts'
import { lookAt } from '../../core/scan/page-look.ts'
import { toPageText } from '../../core/text/page-text.ts'
import { translateFileError } from './file-error.ts'
import { gatherPage, type PageAt, type PagePicture } from './gather-page.ts'
import { recognise } from './recognise.ts'
import type { Task } from './task.ts'
import { countCharacters, type TextLayer } from './text-layer.ts'

export interface PageToRead extends PageAt {
  /** Absolute path of the shipped resources. */
  readonly resources: string
  /** URL of a module that exports `openRecogniser`; null for the one that is shipped. */
  readonly recogniser: string | null
}

export interface PageText {
  readonly source: 'layer' | 'recognised'
  readonly text: string
  readonly lines: TextLine[]
  readonly look: Look
}

/** What its picture is like; nothing is known of that of a page that has its own text. */
interface Look {
  readonly flags: readonly PageFlag[]
  /** Of the scan inside a PDF page; null elsewhere. */
  readonly dpi: number | null
  /** SHA-256 of the grey pixels; null where there is hardly any ink. */
  readonly picture: string | null
}

const unseen: Look = { flags: [], dpi: null, picture: null }

/**
 * Reads the text of one page: the PDF's own where there is enough of it, otherwise what is recognised in the picture.
 * @throws Failure `unreadable` when the page cannot be decoded or recognised.
 */
export const readPage: Task<PageToRead, PageText> = async (page, { signal }) => {
  try {
    const { picture, layer } = await gatherPage(page)
    if (picture === null) return toPage('layer', layer?.lines ?? [], unseen)
    signal.throwIfAborted()
    const look = toLook(picture)
    return choose(layer, toPage('recognised', await recognise(picture.grey, page), look))
  } catch (error) {
    throw translateFileError(error)
  }
}

/** What is recognised, unless the layer that seemed too little holds more. */
function choose(layer: TextLayer | null, recognised: PageText): PageText {
  return layer !== null && layer.characters > countCharacters(recognised.text)
    ? toPage('layer', layer.lines, recognised.look)
    : recognised
}

function toPage(source: PageText['source'], lines: TextLine[], look: Look): PageText {
  return { source, text: toPageText(lines), lines, look }
}

function toLook({ grey, dpi, longSide, isPdf }: PagePicture): Look {
  const flags = flagPage(lookAt(grey), { dpi, longSide })
  const picture = flags.includes('blank') ? null : createHash('sha256').update(grey.pixels).digest('hex')
  return { flags, dpi: isPdf ? dpi : null, picture }
}
