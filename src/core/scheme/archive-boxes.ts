import type { ItemSummary } from '../catalogue/item.ts'

/** A box of the archive: one year, one class, one retention (DA/T 22—2015, 6.4), with its first and last 件号. */
export interface ArchiveBox {
  /** 档号 up to the 件号: names the year, the class and the retention. */
  readonly class: string
  readonly year: number
  readonly retention: string
  readonly first: number
  readonly last: number
  /** By 件号. */
  readonly items: readonly ItemSummary[]
}

const numberDigits = 4

/** The boxes in which filed items stand by year, class and retention, newest year first, items by 件号. */
export function toArchiveBoxes(items: readonly ItemSummary[]): ArchiveBox[] {
  const placed = items.flatMap((item) => {
    const { code, number, year, retention } = item
    if (code === null || number === null || year === null || retention === null) return []
    return [{ item, number, year, retention, class: code.slice(0, -numberDigits) }]
  })
  return [...Map.groupBy(placed, (each) => each.class).values()]
    .flatMap((same) => {
      const [first, ...rest] = same.toSorted((one, other) => one.number - other.number)
      if (!first) return []
      const { year, retention } = first
      const last = rest.at(-1) ?? first
      const inOrder = [first, ...rest].map(({ item }) => item)
      return [{ class: first.class, year, retention, first: first.number, last: last.number, items: inOrder }]
    })
    .toSorted((one, other) => other.year - one.year || (one.class < other.class ? -1 : 1))
}
