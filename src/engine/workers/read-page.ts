import type { TextLine } from '../../core/catalogue/page.ts'
import { toPageText } from '../../core/text/page-text.ts'
import { translateFileError } from './file-error.ts'
import { gatherPage, type PageAt } from './gather-page.ts'
import { type Look, toLook } from './look-at-page.ts'
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

/**
 * Reads the text of one page: the PDF's own where there is enough of it, otherwise what is recognised in the picture.
 * @throws Failure `unreadable` when the page cannot be decoded or recognised.
 */
export const readPage: Task<PageToRead, PageText> = async (page, { signal }) => {
  try {
    const { picture, layer } = await gatherPage(page)
    const look = toLook(picture)
    if (picture === null) return toPage('layer', layer?.lines ?? [], look)
    signal.throwIfAborted()
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
