import type { ArrangedItem } from '../../core/arranging/arranged-item.ts'
import { findPartFault, type Part } from '../../core/arranging/arrangement.ts'
import { Failure } from '../../core/failure.ts'
import { toStem } from '../../core/intake/paper.ts'
import { getArranged, putArranged } from '../store/arranged.ts'
import type { Db } from '../store/database.ts'
import { getItem, nextItemId } from '../store/items.ts'
import type { Entry } from '../store/logged.ts'
import { getPageText, listPageItems } from '../store/pages.ts'
import { uuidv7 } from '../store/uuid.ts'
import { guessItem } from './guess-item.ts'

/** Items by id; null is one that is not there. */
type Items = ReadonlyMap<number, ArrangedItem | null>

/** Makes parts of the pages of items that wait. Part of the caller's transaction. Returns what the log is to say. */
export function arrangeItems(
  db: Db,
  parts: readonly Part[],
  { at, by }: { readonly at: string; readonly by: string },
): { readonly itemIds: number[]; readonly entries: Entry[] } {
  const sources = gatherSources(db, parts)
  refuseFault(parts, sources)
  const first = nextItemId(db)
  const ids = parts.map(({ itemId }, index) => itemId ?? first + index)
  const made = parts.map((part, index) => toArranged(db, part, ids[index] ?? 0, sources, { at, by }))
  const before: Items = new Map([
    ...ids.map((id) => [id, null] as const),
    ...sources.map((item) => [item.id, item] as const),
  ])
  // What went comes first and the first item that is kept last: the log's last entry stands for the whole.
  const after: Items = new Map([
    ...sources.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, null] as const),
    ...made.toReversed().map((item) => [item.id, item] as const),
  ])
  return { itemIds: ids.filter((_, index) => !parts[index]?.isAside), entries: rearrange(db, before, after) }
}

/** Puts items as `after` says, and says of each that differs what it was and is. */
export function rearrange(db: Db, before: Items, after: Items): Entry[] {
  putArranged(db, after)
  return [...after].flatMap(([id, is]): Entry[] => {
    const was = before.get(id) ?? null
    const detail = { before: was, after: is }
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ action: 'item.arrange', subject: `item:${id}`, detail }]
  })
}

function gatherSources(db: Db, parts: readonly Part[]): ArrangedItem[] {
  const named = parts.flatMap(({ itemId }) => itemId ?? [])
  const holding = listPageItems(
    db,
    parts.flatMap(({ pages }) => pages.map(({ id }) => id)),
  )
  return [...new Set([...named, ...holding])].map((id) => {
    const { state } = getItem(db, id)
    if (state !== 'inbox') {
      throw new Failure('conflict', '其中有一件已经归档或删除，没有改动任何页面。请刷新收件箱后重新整理。', { id })
    }
    return getArranged(db, id)
  })
}

function refuseFault(parts: readonly Part[], sources: readonly ArrangedItem[]): void {
  const fault = findPartFault(parts, sources)
  if (fault === null) return
  if (fault === 'nothing-kept') {
    throw new Failure('invalid', '所有页都被取出了，没有改动任何页面。整件不要的，请用“删除”放进回收站。')
  }
  throw new Failure('conflict', '这些页面在别处改动过，没有改动任何页面。请刷新收件箱后重新整理。', { fault })
}

/** An item that goes on keeps its name; a new one is named for the item that its first page is of. */
function toArranged(
  db: Db,
  { itemId, isAside, pages }: Part,
  id: number,
  sources: readonly ArrangedItem[],
  { at, by }: { readonly at: string; readonly by: string },
): ArrangedItem {
  const [first] = pages
  const from = sources.find((item) =>
    itemId === null ? item.pages.some((page) => page.id === first?.id) : item.id === id,
  )
  if (!first || !from) throw new Error('a part of no item')
  const guess = guessItem(db, { fileName: from.sourceName, text: getPageText(db, first.id).text }, from.branchId)
  const base = itemId === null ? { ...from, id, uuid: uuidv7() } : from
  if (isAside) {
    return {
      ...base,
      guess,
      pages,
      pageCount: pages.length,
      state: 'deleted',
      deletedAt: at,
      deletedBy: by,
      deletedReason: '整理时取出',
    }
  }
  const title = guess.title?.value ?? toStem(from.sourceName)
  return { ...base, guess, title, pages, pageCount: pages.length }
}
