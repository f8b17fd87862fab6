import { isGap } from '../../core/checks/finding.ts'
import type { Day } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import type { Db } from '../store/database.ts'
import { tallyItems } from '../store/items.ts'
import { readFactsVersion } from '../store/page-facts.ts'
import { gatherChecks } from './check-branches.ts'

/** Kept until something changes: checking every year of a large catalogue takes seconds. */
const kept = new WeakMap<Db, { readonly key: string; readonly items: ReadonlySet<number> }>()

/** The ids of the items that a gap of any branch and year names, as seen on a day. */
export function listGapItems(context: Context, on: Day): ReadonlySet<number> {
  const { db } = requireSession(context)
  const key = `${on} ${readFactsVersion(db)}`
  const known = kept.get(db)
  if (known?.key === key) return known.items
  const { years } = tallyItems(db, { branchId: null, year: null })
  const items = new Set(
    years
      .flatMap((year) => gatherChecks(context, { branchIds: [], year, on }))
      .flatMap(({ findings }) => findings.filter(isGap).flatMap(({ itemIds }) => itemIds)),
  )
  kept.set(db, { key, items })
  return items
}
