import type { BoxPlace } from '../catalogue/box-note.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import { pad } from '../day.ts'

/** A box of the archive: one year, one class, one retention (DA/T 22—2015, 6.4), with its first and last 件号. */
export interface ArchiveBox<Note extends BoxPlace = BoxPlace> {
  /** 档号 up to the 件号: names the year, the class and the retention. */
  readonly class: string
  /** The 件号 from which it holds the class; 1 for the first box. */
  readonly from: number
  readonly year: number
  readonly retention: string
  readonly first: number
  readonly last: number
  /** By 件号. */
  readonly items: readonly ItemSummary[]
  /** What is known of it; null where nobody has said anything yet. */
  readonly note: Note | null
}

const numberDigits = 4

/**
 * The boxes in which filed items stand by year, class and retention, newest year first, items by 件号. A class goes on
 * in another box from each 件号 at which one of the `notes` begins.
 */
export function toArchiveBoxes<Note extends BoxPlace>(
  items: readonly ItemSummary[],
  notes: readonly Note[] = [],
): ArchiveBox<Note>[] {
  const placed = items.flatMap((item) => {
    const { code, number, year, retention } = item
    if (code === null || number === null || year === null || retention === null) return []
    return [{ item, number, year, retention, class: code.slice(0, -numberDigits) }]
  })
  const notesByClass = Map.groupBy(notes, (note) => note.class)
  return [...Map.groupBy(placed, (each) => each.class)]
    .flatMap(([itemClass, same]) => {
      const known = notesByClass.get(itemClass) ?? []
      const starts = [1, ...known.map(({ from }) => from)].toSorted((one, other) => other - one)
      const startOf = (number: number) => starts.find((start) => start <= number) ?? 1
      return [...Map.groupBy(same, ({ number }) => startOf(number))].flatMap(([from, inBox]) => {
        const [first, ...rest] = inBox.toSorted((one, other) => one.number - other.number)
        if (!first) return []
        const { year, retention } = first
        const last = rest.at(-1) ?? first
        const inOrder = [first, ...rest].map(({ item }) => item)
        const note = known.find((each) => each.from === from) ?? null
        const numbers = { first: first.number, last: last.number }
        return [{ class: itemClass, from, year, retention, ...numbers, items: inOrder, note }]
      })
    })
    .toSorted((one, other) => other.year - one.year || compare(one.class, other.class) || one.from - other.from)
}

/** What a box is called where no other thing may bear the same name, for as long as it begins where it does. */
export function toBoxName({ class: itemClass, from }: BoxPlace): string {
  return from === 1 ? itemClass : `${itemClass}${pad(from, numberDigits)}起`
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
