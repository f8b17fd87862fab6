import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MediaType } from '../../../src/core/catalogue/original.ts'
import { withPdf } from '../../../src/engine/workers/pdf-document.ts'
import { drawPage, withPage } from '../../../src/engine/workers/pdf-page.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { withPdfJs } from '../../support/pdf-js.ts'
import { hasTool, run, tempFolder } from '../pdf/tools.ts'
import { context, item, keep, newPlace, order, resources } from './sample.ts'

/** Pixels of an A4 page at 36 dots an inch. */
const [wide, high] = [298, 421]
/** The foot that each page of an item has below its paper, in pixels. */
const strip = 10

/** A picture like no other: a bar down the left, a foot, and a block of its own colour in a place of its own. */
function drawing(number: number): Sharp {
  const [x, y] = [60 + (number % 3) * 60, 40 + Math.floor(number / 3) * 75]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="#fff"/>
    <rect width="20" height="100%" fill="#222"/><rect y="400" width="50%" height="100%" fill="#777"/>
    <rect x="${x}" y="${y}" width="50" height="70" fill="hsl(${(number * 77) % 360} 90% 40%)"/></svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' })
}

type Source = {
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
  readonly frame: number
  /** How far a painter may be from the source: inks have no one colour. */
  readonly most: number
}

const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const

async function makeSources(): Promise<Map<string, Source>> {
  const images: [string, MediaType, Promise<Buffer>, number?][] = [
    ['JPEG in colour', 'image/jpeg', drawing(0).jpeg(jpeg).toBuffer()],
    ['JPEG in grey', 'image/jpeg', drawing(1).greyscale().jpeg(jpeg).toBuffer()],
    ['JPEG in four inks', 'image/jpeg', drawing(2).toColourspace('cmyk').jpeg(jpeg).toBuffer(), 30],
    ['JPEG turned by EXIF', 'image/jpeg', drawing(3).rotate(90).jpeg(jpeg).withMetadata({ orientation: 8 }).toBuffer()],
    ['PNG half transparent', 'image/png', drawing(4).ensureAlpha(0.6).png().toBuffer()],
    ['PNG in few colours', 'image/png', drawing(5).png({ palette: true }).toBuffer()],
    ['fax of one strip', 'image/tiff', fax(drawing(6).resize(149, 210))],
    ['fax of two strips', 'image/tiff', fax(drawing(7))],
  ]
  const sources = new Map<string, Source>()
  for (const [name, mediaType, bytes, most = 5] of images) {
    sources.set(name, { mediaType, bytes: await bytes, frame: 0, most })
  }
  const frames = await Promise.all([8, 9].map((number) => drawing(number).png().toBuffer()))
  const tiff = await sharp(frames, { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer()
  const pdf = await sourcePdf()
  for (const frame of [0, 1])
    sources.set(`LZW, frame ${frame}`, { mediaType: 'image/tiff', bytes: tiff, frame, most: 5 })
  for (const [frame, name] of ['turned', 'cropped', 'with a seal', 'text in a shared font', 'more of it'].entries()) {
    sources.set(`PDF ${name}`, { mediaType: 'application/pdf', bytes: pdf, frame, most: 5 })
  }
  return sources
}

function fax(image: Sharp): Promise<Buffer> {
  return image
    .greyscale()
    .threshold(230)
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toColourspace('b-w')
    .toBuffer()
}

async function sourcePdf(): Promise<Uint8Array> {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.HelveticaBold)
  const page = async (number: number, size: [number, number]): Promise<PDFPage> => {
    const image = await source.embedJpg(await drawing(number).jpeg(jpeg).toBuffer())
    const added = source.addPage(size)
    added.drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] })
    return added
  }
  const turned = await page(10, [595.28, 841.89])
  turned.setRotation(degrees(180))
  const cropped = await page(11, [1190.56, 1683.78])
  cropped.setCropBox(300, 500, 595.28, 841.89)
  const sealed = await page(12, [595.28, 841.89])
  const seal = source.context.stream('1 0 0 rg 0 0 100 100 re f', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 100, 100],
  })
  const annotation = {
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: [320, 120, 480, 280],
    F: 4,
    AP: { N: source.context.register(seal) },
  }
  sealed.node.set(PDFName.of('Annots'), source.context.obj([source.context.register(source.context.obj(annotation))]))
  for (const [x, y] of [
    [60, 640],
    [260, 240],
  ] as const) {
    source.addPage([595.28, 841.89]).drawText('LEDGER', { x, y, size: 70, font, color: rgb(0.1, 0.2, 0.7) })
  }
  return source.save()
}

/** The sources in the bundle, each its page. */
let sources: Map<string, Source>
let bundle: string
let truths: Map<string, Buffer>
let firstPage: number

beforeAll(async () => {
  sources = await makeSources()
  const place = await newPlace()
  const kept = [...sources.values()].map(({ bytes, mediaType, frame }) =>
    keep(place.catalogue, bytes, mediaType, { frame }),
  )
  const pages = await Promise.all(kept)
  const made = await writeBundle({ order: order(place, { items: [item(1, pages)] }), resources }, context())
  expect(made.warnings).toEqual([])
  bundle = made.pdf
  truths = new Map()
  for (const [name, source] of sources) truths.set(name, await truthOf(source))
  const texts = run('pdftotext', bundle, '-').split('\f')
  firstPage = texts.findIndex((text) => /—\s*\d+\s*—\s*WS\S*\s*$/.test(text.trimEnd())) + 1
})

/** What a source shows, as its own decoder or poppler sees it. */
async function truthOf({ mediaType, bytes, frame }: Source): Promise<Buffer> {
  if (mediaType !== 'application/pdf') return flat(sharp(bytes, { page: frame }).autoOrient())
  const path = join(await tempFolder(), 'source.pdf')
  await writeFile(path, bytes)
  const page = String(frame + 1)
  run('pdftoppm', '-cropbox', '-r', '36', '-f', page, '-l', page, '-singlefile', '-png', path, path)
  return flat(sharp(`${path}.png`))
}

/** A picture of the paper alone, softened: painters differ at edges. */
function flat(image: Sharp): Promise<Buffer> {
  return image
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .resize(wide, high, { fit: 'fill' })
    .blur(1.5)
    .raw()
    .toBuffer()
}

/** A bundle's page without its foot. */
async function paper(painted: Sharp): Promise<Buffer> {
  const { data, info } = await painted.png().toBuffer({ resolveWithObject: true })
  return flat(sharp(data).extract({ left: 0, top: 0, width: info.width, height: info.height - strip }))
}

function difference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length)
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}

type Painter = (page: number) => Promise<Sharp>

const painters: Readonly<Record<string, Painter>> = {
  async poppler(page) {
    const to = join(await tempFolder(), 'page')
    run('pdftoppm', '-r', '36', '-f', `${page}`, '-l', `${page}`, '-singlefile', '-png', bundle, to)
    return sharp(`${to}.png`)
  },
  PDFium: (page) =>
    withPdf(bundle, (document) =>
      withPage(document, page - 1, async (opened) => {
        const { pixels, ...raw } = await drawPage(document, opened, { width: wide, height: high + strip })
        return sharp(pixels, { raw }).removeAlpha()
      }),
    ),
  'pdf.js': async (page) => sharp(await withPdfJs(bundle, (pdf) => pdf.paint(page, 0.5))),
}

describe.skipIf(!hasTool('pdftoppm')).each(Object.keys(painters))('as %s paints the bundle', (name) => {
  it('every page shows its source, and no other', async () => {
    const paint = painters[name]
    const far: string[] = []
    for (const [index, [kind, { most }]] of [...sources].entries()) {
      const painted = await paper((await paint?.(firstPage + index)) ?? sharp())
      const distances = [...truths].map(([other, truth]) => ({ other, distance: difference(painted, truth) }))
      const own = distances[index]?.distance ?? Number.POSITIVE_INFINITY
      const nearest = distances.reduce((best, each) => (each.distance < best.distance ? each : best))
      if (own > most || nearest.other !== kind) far.push(`${kind}: ${own.toFixed(1)}, nearest ${nearest.other}`)
    }
    expect(far).toEqual([])
  })
})
