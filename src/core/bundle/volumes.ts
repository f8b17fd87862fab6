import { countPages, itemsOf, type Section } from './arrange.ts'
import { toFileName } from './file-name.ts'
import type { BundleItem } from './order.ts'

/** A PDF of a bundle: what it holds, counted from 1. */
export interface Volume {
  readonly number: number
  readonly of: number
  /** What it holds, in words. */
  readonly title: string
  readonly sections: readonly Section[]
}

/** How a bundle's PDF is divided: a volume a slot, or no volume of more bytes than `most` (null: as large as it gets). */
export interface Division {
  readonly bySlot: boolean
  readonly most: number | null
}

/** What a page costs beside its picture, and by how much a picture may grow on its way into a PDF. */
const [bytesAPage, growth] = [6_000, 1.03]
/** Fonts, cover and whatever else stands in every volume. */
const bytesAVolume = 4_000_000

/**
 * The volumes of a bundle, in order. A slot that does not fit goes on in the next volume as a part of its own, with its
 * own cover, register and 备考表; an item is never parted. Sizes are estimates from the originals.
 */
export function planVolumes(sections: readonly Section[], { bySlot, most }: Division): Volume[] {
  const room = most === null ? Number.POSITIVE_INFINITY : Math.max(1, most - bytesAVolume)
  const groups: Section[][] = []
  let left = 0
  for (const section of sections.flatMap((each) => partSection(each, room))) {
    const size = sizeOf(itemsOf([section]))
    const isFirst = groups.length === 0 || bySlot || size > left
    if (isFirst) left = room
    if (isFirst) groups.push([])
    groups.at(-1)?.push(section)
    left -= size
  }
  return groups.map((group, index) => ({
    number: index + 1,
    of: groups.length,
    title: group.map(({ code, title }) => [code, title].join(' ').trim()).join('、'),
    sections: group,
  }))
}

/** The file of a volume, beside that of the whole. */
export function volumeFileName(whole: string, { number, title, of }: Volume): string {
  const digits = String(of).length
  return whole.replace(/\.pdf$/, `-第${String(number).padStart(digits, '0')}卷 ${toFileName(title, 40)}.pdf`)
}

export function countVolume({ sections }: Volume): { readonly items: number; readonly pages: number } {
  const items = itemsOf(sections)
  return { items: items.length, pages: countPages(items) }
}

/** A slot as parts that fit, itself where it fits whole. */
function partSection(section: Section, room: number): Section[] {
  const parts: BundleItem[][] = [[]]
  let left = room
  for (const item of itemsOf([section])) {
    const size = sizeOf([item])
    if (size > left && parts.at(-1)?.length !== 0) {
      parts.push([])
      left = room
    }
    parts.at(-1)?.push(item)
    left -= size
  }
  if (parts.length === 1) return [section]
  return parts.map((part, index) => {
    const ids = new Set(part.map(({ id }) => id))
    const lines = section.lines.map((line) => ({ ...line, items: line.items.filter(({ id }) => ids.has(id)) }))
    return {
      ...section,
      anchor: `${section.anchor} part ${index + 1}`,
      title: `${section.title}（${index + 1}/${parts.length}）`,
      lines: lines.filter(({ items }) => items.length > 0),
      leftOut: index === 0 ? section.leftOut : 0,
    }
  })
}

/** Bytes that items will take: each original once, however many of its frames are pages. */
function sizeOf(items: readonly BundleItem[]): number {
  const originals = items.flatMap(({ pages }) => [...new Map(pages.map((page) => [page.sha256, page.bytes])).values()])
  return originals.reduce((sum, bytes) => sum + bytes * growth, 0) + countPages(items) * bytesAPage
}
