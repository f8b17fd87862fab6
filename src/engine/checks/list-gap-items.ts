import { isGap } from '../../core/checks/finding.ts'
import type { Day } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import type { Db } from '../store/database.ts'
import { tallyItems } from '../store/items.ts'
import { readFactsVersion } from '../store/page-facts.ts'
import { gatherChecks } from './check-branches.ts'

/** Kept until something changes, and shared while under way: checking every year of a large catalogue takes seconds. */
const kept = new WeakMap<Db, { readonly key: string; readonly items: Promise<ReadonlySet<number>> }>()

/** The ids of the items that a gap of any branch and year names, as seen on a day. */
export function listGapItems(context: Context, on: Day): Promise<ReadonlySet<number>> {
  const { db } = requireSession(context)
  const key = `${on} ${readFactsVersion(db)}`
  const known = kept.get(db)
  if (known?.key === key) return known.items
  const items = gatherGapItems(context, on)
  kept.set(db, { key, items })
  items.catch(() => kept.delete(db))
  return items
}

async function gatherGapItems(context: Context, on: Day): Promise<ReadonlySet<number>> {
  const items = new Set<number>()
  for (const year of tallyItems(requireSession(context).db, { branchId: null, year: null }).years) {
    for (const { findings } of await gatherChecks(context, { branchIds: [], year, on })) {
      for (const id of findings.filter(isGap).flatMap(({ itemIds }) => itemIds)) items.add(id)
    }
  }
  return items
}
