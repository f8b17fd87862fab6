import { resolve } from 'node:path'
import { listCheckedYears } from '../../core/bundle/choose-papers.ts'
import type { BundleAsked, BundleContents } from '../../core/bundle/contents.ts'
import type { BundleItem, BundleOrder } from '../../core/bundle/order.ts'
import { type BundleScope, describeScope } from '../../core/bundle/scope.ts'
import type { Signer } from '../../core/bundle/signature.ts'
import type { NotedBox } from '../../core/bundle/slot-note.ts'
import { bundleTitle } from '../../core/bundle/title.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Day } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import { toArchiveBoxes, toBoxName } from '../../core/scheme/archive-boxes.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'
import { runSteps } from '../../core/steps.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import { listBoxNotes } from '../store/box-notes.ts'
import { getCatalogue } from '../store/catalogue.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'
import { listShared, sumOriginals } from '../store/originals.ts'
import { listLineCodes } from '../store/schemes.ts'
import { gatherBundleChecks } from './gather-checks.ts'
import { gatherChosen, gatherPages } from './gather-papers.ts'

/** Of a JPEG made smaller because a person said to how many dots per inch. */
const usualQuality = 75

/** Everything a bundle is made from, in the order it will have. */
export async function gatherBundle(
  context: Context,
  asked: BundleAsked & { readonly on: Day; readonly out: string; readonly signer: Signer },
): Promise<BundleOrder> {
  const { db, folder } = requireSession(context)
  const catalogue = getCatalogue(db, folder)
  // Without a pause: what is sealed together is of one moment.
  const { scheme, staying, leaving } = runSteps(gatherChosen(db, asked))
  const items = runSteps(gatherPages(db, leaving))
  if (asked.coverNumbers) refuseUnread(items)
  const toLineId = namesake(db, scheme)
  return {
    catalogueFolder: folder,
    catalogueUuid: catalogue.uuid,
    out: resolve(asked.out),
    ...describeScope(asked, catalogue.branches, scheme),
    on: asked.on,
    madeBy: asked.madeBy,
    madeAt: context.now(),
    scheme,
    signer: asked.signer,
    items: items.map((item) => ({ ...item, lineId: toLineId(item.lineId) })),
    withOriginals: asked.withOriginals,
    sharedOriginals: asked.withOriginals
      ? listShared(
          db,
          leaving.map(({ id }) => id),
        )
      : [],
    coverNumbers: asked.coverNumbers,
    withStamps: asked.withStamps,
    imageDpi: asked.imageDpi,
    imageQuality: usualQuality,
    most: asked.fitMegabytes === null ? null : asked.fitMegabytes * 1_000_000,
    division: {
      bySlot: asked.bySlot,
      most: asked.volumeMegabytes === null ? null : asked.volumeMegabytes * 1_000_000,
    },
    branches: catalogue.branches.map(({ id, name, fonds }) => ({ id, name, fonds })),
    leftOut: staying.map((paper) => ({ ...paper, lineId: toLineId(paper.lineId) })),
    boxes: gatherBoxes(db, leaving),
    checks: await gatherBundleChecks(context, { ...asked, years: listCheckedYears(asked.years, leaving, asked.on) }),
  }
}

/** What the bundle would hold, without making it. */
export async function previewBundle(
  context: Context,
  asked: BundleScope & { readonly on: Day },
): Promise<BundleContents> {
  const { db, folder } = requireSession(context)
  const { scheme, staying, leaving } = await inSteps(context, gatherChosen(db, asked))
  return {
    title: bundleTitle(describeScope(asked, getCatalogue(db, folder).branches, scheme)),
    items: leaving.length,
    pages: leaving.reduce((sum, item) => sum + item.images, 0),
    bytes: sumOriginals(
      db,
      leaving.map((item) => item.id),
    ),
    years: listCheckedYears(asked.years, leaving, asked.on),
    unread: leaving.reduce((sum, item) => sum + Math.max(0, item.images - item.read), 0),
    leftOut: staying.map(({ lineId: _, ...paper }) => paper),
  }
}

/** Numbers are found by a page's text: a page that waits to be read would leave with all of its own. */
function refuseUnread(items: readonly BundleItem[]): void {
  const unread = items.flatMap(({ pages }) => pages).filter(({ source }) => source === 'waiting').length
  if (unread === 0) return
  throw new Failure(
    'conflict',
    `还有 ${unread} 页没有识别文字，无法查找要遮盖的号码。请先到“收件箱”识别文字，再生成迎检包。`,
    { unread },
  )
}

/** The archive's boxes that somebody filled in and that hold one of the items. */
function gatherBoxes(db: Db, items: readonly ItemSummary[]): NotedBox[] {
  const ids = new Set(items.map(({ id }) => id))
  return toArchiveBoxes(listItems(db, { state: 'filed' }), listBoxNotes(db, null)).flatMap((box) =>
    box.note !== null && box.items.some(({ id }) => ids.has(id))
      ? [{ name: toBoxName(box), note: box.note, itemIds: box.items.map(({ id }) => id) }]
      : [],
  )
}

/** From a line of any version to the line of that code in `scheme`; what it does not know stays as it is. */
function namesake(db: Db, scheme: StoredScheme): (lineId: number | null) => number | null {
  const codes = listLineCodes(db)
  const ids = new Map(scheme.slots.flatMap((slot) => slot.lines.map((line) => [line.code, line.id])))
  return (lineId) => (lineId === null ? null : (ids.get(codes.get(lineId) ?? '') ?? lineId))
}
