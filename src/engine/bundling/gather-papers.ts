import { type ChosenPapers, choosePapers } from '../../core/bundle/choose-papers.ts'
import type { BundleItem, BundleOrder } from '../../core/bundle/order.ts'
import { type BundleScope, narrowScheme } from '../../core/bundle/scope.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { ItemListQuery } from '../../core/catalogue/item-list.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import type { Steps } from '../../core/steps.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { orderItems } from '../store/item-order.ts'
import { listSummaries } from '../store/items.ts'
import { listOriginalsOf } from '../store/pages.ts'
import { getScheme, listLineCodes } from '../store/schemes.ts'

/** So many items are read at a time. */
const readAtOnce = 1000

/** The papers of a scope, and the scheme with only the lines of the scope. */
export function* gatherChosen(
  db: Db,
  scope: BundleScope,
): Steps<
  ChosenPapers & {
    readonly scheme: StoredScheme
  }
> {
  for (const id of scope.branchIds) getBranch(db, id)
  const [branchId, year] = [one(scope.branchIds), one(scope.years)]
  const scheme = narrowScheme(getScheme(db, year), scope.codes)
  const codes = new Set(scheme.slots.flatMap((slot) => slot.lines.map((line) => line.code)))
  const lineCodes = listLineCodes(db)
  const { ids } = orderItems(db, ItemListQuery.parse({ state: 'filed', branchId, year }))
  const filed: ItemSummary[] = []
  for (let from = 0; from < ids.length; from += readAtOnce) {
    // What left the archive between two steps is filed no more.
    filed.push(
      ...listSummaries(db, [...ids.subarray(from, from + readAtOnce)]).filter(({ state }) => state === 'filed'),
    )
    yield
  }
  return { scheme, ...choosePapers(filed, scope, codes, (lineId) => lineCodes.get(lineId)) }
}

/** Items with their pages and the originals of these. */
export function* gatherPages(db: Db, items: readonly ItemSummary[]): Steps<BundleItem[]> {
  const whole: BundleItem[] = []
  for (let from = 0; from < items.length; from += readAtOnce) {
    const some = items.slice(from, from + readAtOnce)
    const pages = listOriginalsOf(
      db,
      some.map(({ id }) => id),
    )
    for (const item of some) {
      whole.push({ ...item, pages: (pages.get(item.id) ?? []).map(({ itemId: _, page: __, ...page }) => page) })
    }
    yield
  }
  return whole
}

/** The papers that a bundle of the scope would hold, with their pages, and where their originals lie. */
export async function gatherPapers(
  context: Context,
  scope: BundleScope,
): Promise<Pick<BundleOrder, 'catalogueFolder' | 'items'>> {
  const { db, folder } = requireSession(context)
  const { leaving } = await inSteps(context, gatherChosen(db, scope))
  return { catalogueFolder: folder, items: await inSteps(context, gatherPages(db, leaving)) }
}

function one(values: readonly number[]): number | null {
  return values.length === 1 ? (values[0] ?? null) : null
}
