import { extensions } from '../catalogue/original.ts'
import { toFileName } from './file-name.ts'
import type { BundleItem, BundlePage } from './order.ts'

/** Where an original of an item lies in a bundle. */
export interface NamedOriginal {
  readonly path: string
  readonly page: Pick<BundlePage, 'sha256' | 'mediaType'>
}

/** So many characters of 档号 and 题名 are part of a file's name. */
const longestName = 70

/** The originals of items as `原件/档号 题名.pdf`, numbered where an item has several; each original of an item once. */
export function nameOriginals(items: readonly BundleItem[]): NamedOriginal[] {
  return items.flatMap((item) => {
    const originals = [...new Map(item.pages.map((page) => [page.sha256, page])).values()]
    const name = toFileName(`${item.code ?? ''} ${item.title}`, longestName)
    return originals.map((page, index) => {
      const count = originals.length === 1 ? '' : `-${index + 1}`
      return { path: `原件/${name}${count}.${extensions[page.mediaType]}`, page }
    })
  })
}
