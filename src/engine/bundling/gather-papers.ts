import { type ChosenPapers, choosePapers } from '../../core/bundle/choose-papers.ts'
import type { BundleItem, BundleOrder } from '../../core/bundle/order.ts'
import { type BundleScope, narrowScheme } from '../../core/bundle/scope.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import { type Context, requireSession } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'
import { listOriginalsOf } from '../store/pages.ts'
import { getScheme, listLineCodes } from '../store/schemes.ts'

/** The papers of a scope, and the scheme with only the lines of the scope. */
export function gatherChosen(
  db: Db,
  scope: BundleScope,
): ChosenPapers & {
  readonly scheme: StoredScheme
} {
  for (const id of scope.branchIds) getBranch(db, id)
  const [branchId, year] = [one(scope.branchIds), one(scope.years)]
  const scheme = narrowScheme(getScheme(db, year), scope.codes)
  const codes = new Set(scheme.slots.flatMap((slot) => slot.lines.map((line) => line.code)))
  const lineCodes = listLineCodes(db)
  const filed = listItems(db, { state: 'filed', branchId, year })
  return { scheme, ...choosePapers(filed, scope, codes, (lineId) => lineCodes.get(lineId)) }
}

/** Items with their pages and the originals of these. */
export function gatherPages(db: Db, items: readonly ItemSummary[]): BundleItem[] {
  const pages = listOriginalsOf(
    db,
    items.map(({ id }) => id),
  )
  return items.map((item) => ({
    ...item,
    pages: (pages.get(item.id) ?? []).map(({ itemId: _, page: __, ...page }) => page),
  }))
}

/** The papers that a bundle of the scope would hold, with their pages, and where their originals lie. */
export function gatherPapers(context: Context, scope: BundleScope): Pick<BundleOrder, 'catalogueFolder' | 'items'> {
  const { db, folder } = requireSession(context)
  return { catalogueFolder: folder, items: gatherPages(db, gatherChosen(db, scope).leaving) }
}

function one(values: readonly number[]): number | null {
  return values.length === 1 ? (values[0] ?? null) : null
}
