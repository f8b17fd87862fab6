import type { BoxChanges, BoxNote, BoxPlace, KnownBoxNote } from '../catalogue/box-note.ts'
import { dayOf, type Instant } from '../day.ts'

/** What stands in a box, and when it was filed and last corrected. */
export interface BoxItem {
  readonly id: number
  readonly class: string
  readonly number: number
  /** 档号. */
  readonly code: string
  readonly filedAt: Instant
  readonly changedAt: Instant | null
}

/**
 * Each 备考表 with what became of its box since its check: since the day that it states, and since it was recorded here.
 * `items` are all those of the classes in question, whichever branch they belong to.
 */
export function withChanges(notes: readonly BoxNote[], items: readonly BoxItem[]): KnownBoxNote[] {
  const byClass = Map.groupBy(items, (item) => item.class)
  return notes.map((note) => {
    const all = byClass.get(note.class) ?? []
    return { ...note, changes: changesOf(note, itemsIn(note, notes, all), all) }
  })
}

/** The items of its class that a box holds; `places` are those of all boxes known. */
export function itemsIn(box: BoxPlace, places: readonly BoxPlace[], items: readonly BoxItem[]): BoxItem[] {
  const later = places.filter((other) => other.class === box.class && other.from > box.from)
  const end = Math.min(...later.map(({ from }) => from))
  return items.filter(({ number }) => number >= box.from && number < end)
}

function changesOf(note: BoxNote, inside: readonly BoxItem[], all: readonly BoxItem[]): BoxChanges {
  const { checkedOn, recordedAt, checkedItems } = note
  if (checkedOn === null || recordedAt === null) return { added: [], changed: [], left: [] }
  const isLater = (at: Instant) => at > recordedAt || dayOf(at) > checkedOn
  const [held, here] = [new Set(checkedItems), new Set(inside.map(({ id }) => id))]
  const isAdded = ({ id, filedAt }: BoxItem) => !held.has(id) || isLater(filedAt)
  const isChanged = ({ changedAt }: BoxItem) => changedAt !== null && isLater(changedAt)
  return {
    added: toCodes(inside.filter(isAdded)),
    changed: toCodes(inside.filter((item) => !isAdded(item) && isChanged(item))),
    left: toCodes(all.filter(({ id }) => held.has(id) && !here.has(id))),
  }
}

function toCodes(items: readonly BoxItem[]): string[] {
  return items.toSorted((one, other) => one.number - other.number).map(({ code }) => code)
}
