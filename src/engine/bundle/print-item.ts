import type { BundleItem, BundleOrder, BundlePage } from '../../core/bundle/order.ts'
import type { TextLine, Turn } from '../../core/catalogue/page.ts'
import { Failure } from '../../core/failure.ts'
import { filingStamp, type StampFields } from '../../core/layout/filing-stamp.ts'
import { foot } from '../../core/layout/furniture.ts'
import { noticePages } from '../../core/layout/notice.ts'
import { itemAnchor, type Measure } from '../../core/layout/page.ts'
import { imagePaper } from '../../core/layout/paper.ts'
import type { Raster } from '../../core/scan/raster.ts'
import { turn, turnLines } from '../../core/scan/turn.ts'
import { coverPage } from '../../core/text/cover-page.ts'
import { type ByteSource, sourceOf } from '../pdf/byte-source.ts'
import { drawMarks } from '../pdf/draw.ts'
import { drawHidden } from '../pdf/draw-hidden.ts'
import { type PdfImage, uprightMatrix, writeImage } from '../pdf/image.ts'
import type { PdfDocument } from '../pdf/pdf-document.ts'
import type { SourcePdf } from '../pdf/source-pdf.ts'
import { num, nums, ref } from '../pdf/syntax.ts'
import type { TaskContext } from '../workers/task.ts'
import type { Covered } from './find-covered.ts'
import {
  attempt,
  greyOf,
  type HeldOriginal,
  openRenderer,
  openSource,
  reducedOf,
  writeCovered,
} from './held-original.ts'
import { newLinesAhead } from './lines-ahead.ts'
import { openOriginals } from './original.ts'
import { printLayout } from './print-layout.ts'
import { askText } from './questions.ts'

/** Points added below every page of an item for the foot, so that it never covers the paper. */
const strip = 20

/** A page of an item; `index` counts from 0 within it. */
export type Sheet = { readonly item: BundleItem; readonly page: BundlePage; readonly index: number }

/** Prints the pages of items one by one, and holds one original open. */
export type ItemPrinter = {
  /** Says that a page will be printed soon: its original is checked and its words are asked for meanwhile. */
  expect(page: BundlePage): void
  print(sheet: Sheet): Promise<void>
  close(): Promise<void>
}

export function newItemPrinter(
  document: PdfDocument,
  order: BundleOrder,
  tools: {
    readonly context: TaskContext
    readonly measure: Measure
    readonly covered: Covered
    readonly warn: (sentence: string) => void
    /** Told of every page that is shown smaller than it is. */
    readonly reduced: () => void
  },
): ItemPrinter {
  const { context, measure, covered, warn, reduced } = tools
  const originals = openOriginals(order.catalogueFolder)
  const words = newLinesAhead(context)
  const images = new Map<string, PdfImage>()
  let current: HeldOriginal | null = null

  /** The image of a page, written the first time that it is asked for: two items may show the same scan. */
  async function writeOnce(key: string, image: ByteSource, frame: number): Promise<PdfImage> {
    const written = images.get(key) ?? (await writeImage(document.file, image, frame))
    images.set(key, written)
    return written
  }

  function drop(): void {
    current?.renderer?.close()
    if (current?.original.ok) current.original.source.close()
    current = null
  }

  async function take(page: BundlePage): Promise<HeldOriginal> {
    if (current?.sha256 === page.sha256) return current
    drop()
    current = { sha256: page.sha256, original: await originals.open(page), pdf: undefined, renderer: undefined }
    return current
  }

  return {
    expect(page) {
      if (page.sha256 !== current?.sha256) originals.expect(page)
      if (page.source === 'recognised' && !covered.has(page.id)) words.expect(page.id)
    },
    async print({ item, page, index }) {
      const held = await take(page)
      const anchor = index === 0 ? itemAnchor(item.id) : null
      const name = `${item.code ?? item.title} 第 ${index + 1} 页`
      const sheet = covered.get(page.id)
      const cover = sheet ? coverPage(await askText(context, page.id)) : null
      const lines = cover?.lines ?? (page.source === 'recognised' ? await words.take(page.id) : [])
      const isStamped = index === 0 && order.withStamps
      const grey = isStamped ? await attempt(() => greyOf(held, page)) : null
      const stamp = isStamped ? { fields: toStamp(item, order), grey: grey ? turn(grey, page.turn) : null } : null
      const place = {
        document,
        measure,
        code: item.code,
        anchor,
        lines: turnLines(lines, page.turn),
        stamp,
        turn: page.turn,
      }
      const write = (image: ByteSource, frame: number) =>
        cover
          ? writeCovered(document.file, image, frame, [...cover.boxes, ...(sheet?.annotations ?? [])])
          : writeOnce(`${page.sha256} ${page.frame}`, image, frame)
      const replace = (reason: string) =>
        printLayout(document, noticePages(item, index + 1, reason, measure), { code: item.code, anchor, measure })
      const giveUp = (reason: string) => {
        warn(`${name}：${reason}，本包中以说明页代替。请在目录库中运行核验，从备份恢复原件后重新导出。`)
        replace(reason)
      }
      if (sheet && sheet.withheld !== '') {
        warn(`${name}：${sheet.withheld}，本包中以说明页代替。请在目录库中核对这一页的文字后重新导出。`)
        return replace(sheet.withheld)
      }
      if (!held.original.ok) return giveUp(held.original.reason)
      const { imageDpi: dpi, imageQuality: quality } = order
      const small = cover || dpi === null ? null : await attempt(() => reducedOf(held, item, page, { dpi, quality }))
      if (small) {
        reduced()
        const image = await writeOnce(`${page.sha256} ${page.frame} small`, sourceOf(small.jpeg), 0)
        return printImage(place, image, small.dpi)
      }
      const { source } = held.original
      if (page.mediaType !== 'application/pdf') {
        const image = await attempt(() => write(source, page.frame))
        return image ? printImage(place, image, page.dpi) : giveUp('原件不是能读取的图像')
      }
      if (cover === null && held.pdf === undefined) {
        held.pdf = await attempt(() => openSource(source, document))
        if (held.pdf?.wasEncrypted) warn(`${name}：PDF 原件设有使用限制（加密，打开不需密码），已解密后照原样收录。`)
      }
      if (cover === null && held.pdf && printCopy(place, page.frame, held.pdf)) return
      if (held.renderer === undefined) held.renderer = await attempt(() => openRenderer(source))
      const rendered = await attempt(async () => held.renderer?.render(page.frame))
      const picture = rendered && (await attempt(() => write(sourceOf(rendered.jpeg), 0)))
      if (!picture) return giveUp('PDF 原件已加密或损坏，无法读取')
      if (cover === null)
        warn(`${name}：PDF 原件已加密、损坏或含有隐藏图层，无法照原样复制，已按 200 dpi 转为图像收录。`)
      printImage(place, picture, rendered.dpi)
    },
    async close() {
      drop()
      await originals.close()
    },
  }
}

type Place = {
  readonly document: PdfDocument
  readonly measure: Measure
  readonly code: string | null
  readonly anchor: string | null
  /** As they lie on the page once it is turned. */
  readonly lines: readonly TextLine[]
  readonly turn: Turn
  /** 归档章 that the page is to bear, and what the page looks like. */
  readonly stamp: { readonly fields: StampFields; readonly grey: Raster | null } | null
}

function printImage(place: Place, image: PdfImage, dpi: number | null): void {
  const turned = image.orientation >= 5
  const size = imagePaper(turned ? image.height : image.width, turned ? image.width : image.height, dpi)
  const matrix = nums(uprightMatrix(image.orientation, { x: 0, y: 0, ...size }))
  finish(place, size, `q ${matrix} cm /P0 Do Q\n`, `/P0 ${ref(image.id)}`)
}

/** False where this page of the source cannot be copied. */
function printCopy(place: Place, frame: number, source: SourcePdf): boolean {
  let copied: ReturnType<SourcePdf['copy']>
  try {
    copied = source.copy(frame)
  } catch (error) {
    if (error instanceof Failure) throw error
    // Damage of any kind: the caller renders the page instead and says so.
    return false
  }
  finish(place, copied, copied.content, copied.xobjects)
  return true
}

/** Sets the paper above its strip, with what is drawn over it. */
function finish(
  { document, measure, code, anchor, lines, stamp, turn: quarters }: Place,
  paper: PaperSize,
  body: string,
  xobjects: string,
): void {
  const size = quarters % 2 === 0 ? paper : { width: paper.height, height: paper.width }
  const stamped = stamp ? filingStamp(stamp.fields, stamp.grey, size, measure) : { marks: [], extra: 0 }
  const below = strip + stamped.extra
  const height = size.height + below
  const marks = [...stamped.marks, ...foot(size.width, height - 7, document.pages + 1, code, measure)]
  const hidden = drawHidden(lines, { x: 0, y: below, width: size.width, height: size.height }, document.hidden)
  const content = `q 1 0 0 1 0 ${num(below)} cm\n${toTurned(quarters, paper)}${body}Q\n${hidden}${drawMarks(marks, height, document.visible)}`
  document.addPage({ width: size.width, height, content, xobjects, links: [], anchor })
}

type PaperSize = { readonly width: number; readonly height: number }

/** The operator that turns a paper to the right about its corner, so that it lies where it lay. */
function toTurned(quarters: Turn, { width, height }: PaperSize): string {
  if (quarters === 1) return `0 -1 1 0 0 ${num(width)} cm\n`
  if (quarters === 2) return `-1 0 0 -1 ${num(width)} ${num(height)} cm\n`
  return quarters === 3 ? `0 1 -1 0 ${num(height)} 0 cm\n` : ''
}

function toStamp(item: BundleItem, { branches, scheme }: BundleOrder): StampFields {
  const branch = branches.find(({ id }) => id === item.branchId)
  return {
    fonds: branch?.fonds ?? '',
    year: item.year,
    number: item.number,
    unit: branch?.name ?? '',
    retention: scheme.retentions.find(({ code }) => code === item.retention)?.title ?? item.retention ?? '',
    pages: item.pageCount,
  }
}
