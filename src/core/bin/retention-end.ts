import type { Day, Year } from '../day.ts'
import type { Retention } from '../scheme/scheme.ts'

/** Until when an item must be kept. `never`: it may not be destroyed; `unknown`: nobody can tell from the list. */
export type RetentionEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unfiled' }
  | { readonly kind: 'on'; readonly day: Day }

/**
 * The first day on which an item is past its 保管期限. Years are counted from 1 January after the year it was filed
 * under, which is the later of the ways of counting: units that count otherwise never destroy too early by it.
 */
export function toRetentionEnd(retention: Retention | null, year: Year | null): RetentionEnd {
  if (year === null) return { kind: 'unfiled' }
  if (retention === null) return { kind: 'unknown' }
  if (retention.code.toUpperCase() === 'Y' || retention.title.includes('永久')) return { kind: 'never' }
  const years = readYears(retention)
  return years === null ? { kind: 'unknown' } : { kind: 'on', day: `${year + 1 + years}-01-01` }
}

/** The longer of what code (`D30`) and title (`30年`) say; null where neither says a number. */
function readYears({ code, title }: Retention): number | null {
  const said = [/^D(\d{1,3})$/i.exec(code), /(\d{1,3})\s*年/.exec(title)].flatMap((found) =>
    found ? [Number(found[1])] : [],
  )
  return said.length === 0 ? null : Math.max(...said)
}
