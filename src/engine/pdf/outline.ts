import type { PdfFile } from './pdf-file.ts'
import { ref, textString } from './syntax.ts'

/** A bookmark: `page` is the page object it leads to; its kids are hidden until opened where `open` is false. */
export type Bookmark = {
  readonly title: string
  readonly page: number
  readonly open: boolean
  readonly kids: readonly Bookmark[]
}

/** Writes bookmarks (ISO 32000-1, 12.3.3) and returns the outline's number, or null where there are none. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[]): number | null {
  if (bookmarks.length === 0) return null
  const root = file.reserve()
  const ends = writeLevel(file, bookmarks, root)
  file.put(`<< /Type /Outlines ${ends} /Count ${shown(bookmarks)} >>`, root)
  return root
}

function writeLevel(file: PdfFile, bookmarks: readonly Bookmark[], parent: number): string {
  const ids = bookmarks.map(() => file.reserve())
  for (const [index, bookmark] of bookmarks.entries()) {
    const id = ids[index]
    const entries = [`/Title ${textString(bookmark.title)}`, `/Parent ${ref(parent)}`]
    const [before, after] = [ids[index - 1], ids[index + 1]]
    if (before !== undefined) entries.push(`/Prev ${ref(before)}`)
    if (after !== undefined) entries.push(`/Next ${ref(after)}`)
    entries.push(`/Dest [${ref(bookmark.page)} /Fit]`)
    if (bookmark.kids.length > 0 && id !== undefined) {
      const count = shown(bookmark.kids)
      entries.push(writeLevel(file, bookmark.kids, id), `/Count ${bookmark.open ? count : -count}`)
    }
    file.put(`<< ${entries.join(' ')} >>`, id)
  }
  return `/First ${ref(ids[0] ?? parent)} /Last ${ref(ids.at(-1) ?? parent)}`
}

/** Bookmarks that can be seen when their parent is open. */
function shown(bookmarks: readonly Bookmark[]): number {
  return bookmarks.reduce((sum, bookmark) => sum + 1 + (bookmark.open ? shown(bookmark.kids) : 0), 0)
}
