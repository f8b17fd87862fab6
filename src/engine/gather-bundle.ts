import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { HeldItem } from '../core/bundle/compare.ts'
import type { BundleAsked, BundleContents } from '../core/bundle/contents.ts'
import type { BundleItem, BundleOrder, BundlePage } from '../core/bundle/order.ts'
import { toRegisterRow } from '../core/bundle/register.ts'
import { type BundleScope, describeScope, narrowScheme } from '../core/bundle/scope.ts'
import type { Signer } from '../core/bundle/signature.ts'
import type { NotedBox } from '../core/bundle/slot-note.ts'
import { bundleTitle } from '../core/bundle/title.ts'
import { type ItemSummary, isSecret } from '../core/catalogue/item.ts'
import { type BranchFindings, isGap } from '../core/checks/finding.ts'
import { type Day, yearOf } from '../core/day.ts'
import { Failure } from '../core/failure.ts'
import { toArchiveBoxes, toBoxName } from '../core/scheme/archive-boxes.ts'
import type { StoredScheme } from '../core/scheme/stored.ts'
import { gatherToldChecks } from './checks/check-branches.ts'
import { type Context, requireSession } from './context.ts'
import { listBoxNotes } from './store/box-notes.ts'
import { getBranch } from './store/branches.ts'
import { getCatalogue } from './store/catalogue.ts'
import type { Db } from './store/database.ts'
import { listItems } from './store/items.ts'
import { listShared, sumOriginals } from './store/originals.ts'
import { listPageOriginals } from './store/pages.ts'
import { getScheme, listLineCodes } from './store/schemes.ts'

/** Of a JPEG made smaller because a person said to how many dots per inch. */
const usualQuality = 75

/** Everything a bundle is made from, in the order it will have. */
export function gatherBundle(
  context: Context,
  asked: BundleAsked & { readonly on: Day; readonly out: string; readonly signer: Signer },
): BundleOrder {
  const { db, folder } = requireSession(context)
  const catalogue = getCatalogue(db, folder)
  const { scheme, staying, leaving } = choose(db, asked)
  if (asked.coverNumbers) refuseUnread(db, leaving)
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
    items: leaving.map((item) => ({ ...withPages(db, item), lineId: toLineId(item.lineId) })),
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
    checks: gatherBundleChecks(context, { ...asked, years: yearsOf(asked, leaving) }),
  }
}

/** What the bundle would hold, without making it. */
export function previewBundle(context: Context, asked: BundleScope & { readonly on: Day }): BundleContents {
  const { db, folder } = requireSession(context)
  const { scheme, staying, leaving } = choose(db, asked)
  return {
    title: bundleTitle(describeScope(asked, getCatalogue(db, folder).branches, scheme)),
    items: leaving.length,
    pages: leaving.reduce((sum, item) => sum + item.images, 0),
    bytes: sumOriginals(
      db,
      leaving.map((item) => item.id),
    ),
    years: yearsOf(asked, leaving),
    unread: leaving.reduce((sum, item) => sum + Math.max(0, item.images - item.read), 0),
    leftOut: staying.map(({ lineId: _, ...paper }) => paper),
  }
}

/** The papers that a bundle of the scope would hold, with their pages, and where their originals lie. */
export function gatherPapers(context: Context, scope: BundleScope): Pick<BundleOrder, 'catalogueFolder' | 'items'> {
  const { db, folder } = requireSession(context)
  return { catalogueFolder: folder, items: choose(db, scope).leaving.map((item) => withPages(db, item)) }
}

/** How many findings the checklist of a bundle would have that somebody has to act on. */
export function countGaps(context: Context, asked: Checked): number {
  return gatherBundleChecks(context, asked).flatMap((branch) => branch.findings.filter(isGap)).length
}

/** Each item that a bundle of the scope would hold now, as bundles are compared. */
export function listHeld(context: Context, scope: BundleScope): HeldItem[] {
  const { db } = requireSession(context)
  return toHeld(choose(db, scope).leaving.map((item) => withPages(db, item)))
}

/** Items as bundles are compared: the digest is one of the register row and of all pages. */
export function toHeld(items: readonly BundleItem[]): HeldItem[] {
  return items.map((item) => {
    const [, ...row] = toRegisterRow(item, 0)
    const pages = item.pages.map(({ sha256, frame, turn }) => `${sha256}:${frame}${turn === 0 ? '' : `:${turn}`}`)
    const digest = createHash('sha256')
      .update(JSON.stringify([row, pages]))
      .digest('hex')
    return { code: item.code ?? '', title: item.title, digest: digest.slice(0, 32) }
  })
}

interface Chosen {
  /** With only the lines of the scope. */
  readonly scheme: StoredScheme
  readonly staying: BundleOrder['leftOut']
  readonly leaving: ItemSummary[]
}

/** Papers marked 秘密 or above never leave, nor those a person keeps out. */
function choose(db: Db, { branchIds, years, codes }: BundleScope): Chosen {
  for (const id of branchIds) getBranch(db, id)
  const [branchId, year] = [one(branchIds), one(years)]
  const scheme = narrowScheme(getScheme(db, year), codes)
  const lineCodes = listLineCodes(db)
  const asked = new Set(scheme.slots.flatMap((slot) => slot.lines.map((line) => line.code)))
  const items = listItems(db, { state: 'filed', branchId, year }).filter(
    (item) =>
      (branchIds.length === 0 || branchIds.includes(item.branchId)) &&
      (years.length === 0 || (item.year !== null && years.includes(item.year))) &&
      (codes.length === 0 || asked.has(lineCodes.get(item.lineId ?? 0) ?? '')),
  )
  return {
    scheme,
    staying: items.flatMap((item) => {
      const reason = whyStays(item)
      return reason === null ? [] : [{ code: item.code ?? '', title: item.title, reason, lineId: item.lineId }]
    }),
    leaving: items.filter((item) => whyStays(item) === null),
  }
}

/** Numbers are found by a page's text: a page that waits to be read would leave with all of its own. */
function refuseUnread(db: Db, items: readonly ItemSummary[]): void {
  const unread = items
    .flatMap(({ id }) => listPageOriginals(db, id))
    .filter(({ source }) => source === 'waiting').length
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

function one(values: readonly number[]): number | null {
  return values.length === 1 ? (values[0] ?? null) : null
}

function whyStays({ secrecy, withheld }: ItemSummary): string | null {
  if (isSecret(secrecy)) return `密级为${secrecy}，不得随包带出`
  return withheld === '' ? null : `不随包：${withheld}`
}

/** Each year asked for, or, where none is, each that has items. */
function yearsOf({ years, on }: BundleScope & { readonly on: Day }, items: readonly ItemSummary[]): number[] {
  const found = years.length > 0 ? years : items.map((item) => item.year ?? yearOf(on))
  return [...new Set(found)].sort((before, after) => before - after)
}

type Checked = Pick<BundleScope, 'branchIds' | 'years'> & { readonly on: Day }

function gatherBundleChecks(context: Context, { branchIds, years, on }: Checked): BranchFindings[] {
  const checks = years.flatMap((year) => gatherToldChecks(context, { branchIds, year, on }))
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
        bytes: page.bytes,
        mediaType: page.mediaType,
        frame: page.frame,
        width: page.width,
        height: page.height,
        dpi: page.dpi,
        turn: page.turn,
        source: page.source,
      }),
    ),
  }
}
