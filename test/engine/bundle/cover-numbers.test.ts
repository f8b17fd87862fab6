import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BundleItem, BundlePage } from '../../../src/core/bundle/order.ts'
import type { TextLine } from '../../../src/core/catalogue/page.ts'
import { openPdfRenderer } from '../../../src/engine/pdf/render-source.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { hasTool, qpdfComplaints, run } from '../pdf/tools.ts'
import { context, item, keep, newPlace, order, resources } from './sample.ts'

const identity = '110101199003071233'
const mobile = '13912345678'
/** Where the number stands on every page of the sample, as fractions of the upright page. */
const box = { x: 0.4, y: 0.2, width: 0.4, height: 0.02 }

function lines(number: string): readonly TextLine[] {
  const at = (text: string, x: number, width: number) => ({
    text,
    box: [x, box.y, width, box.height] as [number, number, number, number],
    confidence: 0.9,
  })
  return [{ words: [at('证号', 0.2, 0.1), at(number, box.x, box.width)] }]
}

/** White, with a red bar where the number stands; `turned` as a camera stores it, lying on its side. */
async function scan(format: 'jpeg' | 'png' | 'tiff', turned = false): Promise<Buffer> {
  const [width, height] = [620, 877]
  const bar = await sharp({
    create: { width: box.width * width, height: Math.round(box.height * height), channels: 3, background: '#c00' },
  })
    .png()
    .toBuffer()
  const upright = sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: bar, left: box.x * width, top: Math.round(box.y * height) },
  ])
  if (!turned) return upright.toFormat(format).toBuffer()
  return sharp(await upright.png().toBuffer())
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()
}

async function textPdf(words: string): Promise<Uint8Array> {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Helvetica)
  const size = 12
  source.addPage([400, 600]).drawText(words, { x: box.x * 400, y: 600 - (box.y + box.height) * 600 + 2, size, font })
  return source.save()
}

/** A form whose field was filled in: its words are no part of the page's own text. */
async function formPdf(words: string): Promise<Uint8Array> {
  const source = await PDFDocument.create()
  const page = source.addPage([400, 600])
  const field = source.getForm().createTextField('证号')
  field.setText(words)
  const place = {
    x: box.x * 400,
    y: 600 - (box.y + box.height) * 600,
    width: box.width * 400,
    height: box.height * 600,
  }
  field.addToPage(page, { ...place, borderWidth: 0 })
  return source.save()
}

/** How light the lightest point is inside the box of the number on a page of a bundle. */
async function look(pdf: Uint8Array, page: number) {
  const renderer = await openPdfRenderer(pdf)
  const { jpeg } = await renderer.render(page)
  renderer.close()
  const { width = 0, height = 0 } = await sharp(jpeg).metadata()
  // The strip below the paper is 20 points high.
  const paper = height - (20 * 200) / 72
  const part = {
    left: Math.ceil(box.x * width) + 2,
    top: Math.ceil(box.y * paper) + 2,
    width: Math.floor(box.width * width) - 4,
    height: Math.floor(box.height * paper) - 4,
  }
  const { channels } = await sharp(await sharp(jpeg).extract(part).png().toBuffer()).stats()
  return Math.max(...channels.map(({ max }) => max))
}

describe('a bundle with numbers covered', () => {
  const pages: BundlePage[] = []
  let made: Awaited<ReturnType<typeof writeBundle>>
  let sources: Buffer[]
  let first: number

  beforeAll(async () => {
    const place = await newPlace()
    const put = async (bytes: Uint8Array, type: BundlePage['mediaType'], more: Parameters<typeof keep>[3]) =>
      pages.push(await keep(place.catalogue, bytes, type, more))
    sources = [await scan('jpeg'), await scan('jpeg', true), await scan('png'), await scan('tiff')]
    await put(sources[0] ?? Buffer.of(), 'image/jpeg', { lines: lines(identity), dpi: 75 })
    await put(sources[1] ?? Buffer.of(), 'image/jpeg', { lines: lines(mobile), dpi: 75 })
    await put(sources[2] ?? Buffer.of(), 'image/png', { lines: lines(identity) })
    await put(sources[3] ?? Buffer.of(), 'image/tiff', { lines: lines(mobile) })
    await put(await textPdf(identity), 'application/pdf', { lines: lines(identity), source: 'layer' })
    await put(await textPdf('PLAIN'), 'application/pdf', { lines: [], source: 'layer' })
    await put(await scan('jpeg'), 'image/jpeg', { source: 'failed' })
    await put(await formPdf(identity), 'application/pdf', { lines: [], source: 'layer' })
    const items: BundleItem[] = [item(1, pages, { title: `与${mobile}通话的记录`, note: identity })]
    made = await writeBundle({ order: order(place, { items, coverNumbers: true }), resources }, context())
    const bundle = await PDFDocument.load(await readFile(made.pdf))
    // The papers, and one page of 备考表 after them, then the empty box's cover.
    first = bundle.getPageCount() - 2 - pages.length
  })

  it('blacks out the number on every kind of page, turned or not', async () => {
    const pdf = await readFile(made.pdf)
    for (const index of [0, 1, 2, 3, 4, 7]) expect(await look(pdf, first + index), `page ${index + 1}`).toBeLessThan(40)
  })

  it.skipIf(!hasTool('pdftotext'))('has the numbers nowhere in its text, and the rest of it still', () => {
    const text = run('pdftotext', made.pdf, '-').replaceAll(/\s/g, '')
    expect(text).not.toContain(identity)
    expect(text).not.toContain(mobile)
    for (const word of ['证号', 'PLAIN', '号码遮盖清单', '已遮盖识别出的身份证号']) expect(text).toContain(word)
  })

  it('has none of the bytes of a covered original, nor the numbers in its tables and names', async () => {
    const pdf = await readFile(made.pdf)
    for (const bytes of sources.slice(0, 2)) expect(pdf.includes(bytes.subarray(200, 400))).toBe(false)
    const csv = await readFile(`${made.folder}/data/归档文件目录.csv`, 'utf8')
    expect(csv).not.toMatch(/\d{11}/)
    expect(csv).toContain('■■■')
  })

  it('lists every page and its count, and the page that was never read stays behind', () => {
    expect(made.covered.map(({ page, identity: ids, phone, withheld }) => [page, ids, phone, withheld !== ''])).toEqual(
      [
        [1, 1, 0, false],
        [2, 0, 1, false],
        [3, 1, 0, false],
        [4, 0, 1, false],
        [5, 1, 0, false],
        [7, 0, 0, true],
        [8, 1, 0, false],
      ],
    )
    expect(made.warnings).toEqual([expect.stringContaining('第 7 页：文字没有识别出来')])
  })

  it.skipIf(!hasTool('qpdf'))('is a PDF that qpdf has nothing against', () => {
    expect(qpdfComplaints(made.pdf)).toBe('')
  })

  it('is refused together with the originals', async () => {
    const place = await newPlace()
    const asked = order(place, { coverNumbers: true, withOriginals: true })
    await expect(writeBundle({ order: asked, resources }, context())).rejects.toMatchObject({ kind: 'invalid' })
  })
})
