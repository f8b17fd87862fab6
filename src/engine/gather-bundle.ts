import { resolve } from 'node:path'
import type { BundleContents } from '../core/bundle/contents.ts'
import type { BundleItem, BundleOrder, BundlePage } from '../core/bundle/order.ts'
import type { Signer } from '../core/bundle/signature.ts'
import { type ItemSummary, isSecret } from '../core/catalogue/item.ts'
import { isGap } from '../core/checks/finding.ts'
import { type Day, yearOf } from '../core/day.ts'
import type { StoredScheme } from '../core/scheme/stored.ts'
import { gatherChecks } from './checks/gather-checks.ts'
import { type Context, requireSession } from './context.ts'
import { getCatalogue } from './store/catalogue.ts'
import type { Db } from './store/database.ts'
import { listItems } from './store/items.ts'
import { sumOriginals } from './store/originals.ts'
import { listPageOriginals } from './store/pages.ts'
import { getScheme, listLineCodes } from './store/schemes.ts'

/** What a bundle is asked to hold; null stands for all branches or all years. */
export interface BundleChoice {
  readonly branchId: number | null
  readonly year: number | null
  readonly on: Day
}

/** Everything a bundle is made from, in the order it will have. */
export function gatherBundle(
  context: Context,
  asked: BundleChoice & { readonly out: string; readonly signer: Signer },
): BundleOrder {
  const { db, folder } = requireSession(context)
  const catalogue = getCatalogue(db, folder)
  const { staying, leaving } = choose(db, asked)
  const scheme = getScheme(db, asked.year)
  const toLineId = namesake(db, scheme)
  const branch = catalogue.branches.find((each) => each.id === asked.branchId)
  return {
    catalogueFolder: folder,
    catalogueUuid: catalogue.uuid,
    out: resolve(asked.out),
    branch: branch?.name ?? catalogue.branches.map((each) => each.name).join('、'),
    year: asked.year,
    on: asked.on,
    madeAt: context.now(),
    scheme,
    signer: asked.signer,
    items: leaving.map((item) => ({ ...withPages(db, item), lineId: toLineId(item.lineId) })),
    leftOut: staying,
    checks: gatherBundleChecks(context, asked, leaving),
  }
}

/** What the bundle would hold, without making it. */
export function previewBundle(context: Context, asked: BundleChoice): BundleContents {
  const { db } = requireSession(context)
  const { staying, leaving } = choose(db, asked)
  const findings = gatherBundleChecks(context, asked, leaving).flatMap((branch) => branch.findings)
  return {
    items: leaving.length,
    pages: leaving.reduce((sum, item) => sum + item.images, 0),
    bytes: sumOriginals(
      db,
      leaving.map((item) => item.id),
    ),
    gaps: findings.filter(isGap).length,
    leftOut: staying,
  }
}

/** Papers marked 秘密 or above never leave. */
function choose(db: Db, asked: BundleChoice): { staying: BundleContents['leftOut']; leaving: ItemSummary[] } {
  const items = listItems(db, { state: 'filed', branchId: asked.branchId, year: asked.year })
  return {
    staying: items
      .filter((item) => isSecret(item.secrecy))
      .map((item) => ({ code: item.code ?? '', title: item.title, reason: `密级为${item.secrecy}，不得随包带出` })),
    leaving: items.filter((item) => !isSecret(item.secrecy)),
  }
}

/** The year asked for, or without one each year that has items. */
function gatherBundleChecks(context: Context, asked: BundleChoice, items: readonly ItemSummary[]) {
  const years = asked.year === null ? [...new Set(items.map((item) => item.year ?? yearOf(asked.on)))] : [asked.year]
  const checks = years.sort().flatMap((year) => gatherChecks(context, { ...asked, year }, true))
  const branches = new Map<number, (typeof checks)[number]>()
  for (const { branchId, branch, findings } of checks) {
    const before = branches.get(branchId)?.findings ?? []
    branches.set(branchId, { branchId, branch, findings: [...before, ...findings] })
  }
  return [...branches.values()]
}

/** From a line of any version to the line of that code in `scheme`; what it does not know stays as it is. */
function namesake(db: Db, scheme: StoredScheme): (lineId: number | null) => number | null {
  const codes = listLineCodes(db)
  const ids = new Map(scheme.slots.flatMap((slot) => slot.lines.map((line) => [line.code, line.id])))
  return (lineId) => (lineId === null ? null : (ids.get(codes.get(lineId) ?? '') ?? lineId))
}

function withPages(db: Db, item: ItemSummary): BundleItem {
  return {
    ...item,
    pages: listPageOriginals(db, item.id).map(
      (page): BundlePage => ({
        id: page.id,
        sha256: page.sha256,
        mediaType: page.mediaType,
        frame: page.frame,
        width: page.width,
        height: page.height,
        dpi: page.dpi,
        // A text layer of the original's own is copied with its page.
        isRecognised: page.source === 'recognised',
      }),
    ),
  }
}
