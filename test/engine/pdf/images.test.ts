import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../src/engine/pdf/byte-source.ts'
import { uprightMatrix, writeImage } from '../../../src/engine/pdf/image.ts'
import { parseJpegHeader } from '../../../src/engine/pdf/jpeg.ts'
import { PageTree } from '../../../src/engine/pdf/page-tree.ts'
import { PdfFile } from '../../../src/engine/pdf/pdf-file.ts'
import { nums, ref } from '../../../src/engine/pdf/syntax.ts'
import { MemorySink } from './memory-sink.ts'
import { hasTool, qpdfComplaints, run, tempFolder } from './tools.ts'

const [width, height] = [48, 32]

/** A picture without symmetry: red in the upper left corner, blue along the lower edge. */
function drawing(): Sharp {
  const svg = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>
    <rect width="13" height="8" fill="#f00"/><rect y="24" width="100%" height="8" fill="#00f"/></svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' })
}

/** A PDF whose one page shows the frame upright, a point a pixel; and its image object's number. */
async function show(bytes: Buffer, frame = 0): Promise<{ pdf: Buffer; path: string; width: number; height: number }> {
  const sink = new MemorySink()
  const file = new PdfFile(sink)
  const image = await writeImage(file, sourceOf(bytes), frame)
  const turned = image.orientation >= 5
  const size = { width: turned ? image.height : image.width, height: turned ? image.width : image.height }
  const tree = new PageTree(file)
  const content = file.putDeflated(
    '',
    `q ${nums(uprightMatrix(image.orientation, { x: 0, y: 0, ...size }))} cm /P Do Q`,
  )
  const page = file.put(
    `<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 ${size.width} ${size.height}] ` +
      `/Resources << /XObject << /P ${ref(image.id)} >> >> /Contents ${ref(content)} >>`,
  )
  tree.add(page)
  file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), file.put('<< >>'), '0'.repeat(32))
  const path = join(await tempFolder(), 'one.pdf')
  await writeFile(path, sink.bytes)
  return { pdf: sink.bytes, path, ...size }
}

/** The page as poppler paints it, red green blue; its Cairo painter puts a pixel where a pixel is. */
async function paint(path: string, painter: 'pdftoppm' | 'pdftocairo' = 'pdftoppm'): Promise<Buffer> {
  run(painter, '-r', '72', '-png', '-singlefile', path, path.replace(/\.pdf$/, ''))
  return sharp(path.replace(/\.pdf$/, '.png'))
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
}

/** The image as it is stored in the PDF. */
async function extract(path: string): Promise<Buffer> {
  run('pdfimages', '-png', path, path.replace(/\.pdf$/, ''))
  return sharp(path.replace(/\.pdf$/, '-000.png'))
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
}

function rgb(bytes: Buffer, page = 0): Promise<Buffer> {
  return sharp(bytes, { page }).autoOrient().flatten({ background: '#fff' }).toColourspace('srgb').raw().toBuffer()
}

/** A TIFF of one strip (TIFF 6.0, section 2), each tag with its one number. */
function toTiff(tags: Readonly<Record<number, number>>, strip: Buffer): Buffer {
  const entries = Object.entries({ ...tags, 273: 8, 279: strip.length }).map(([name, value]) => {
    const entry = Buffer.alloc(12)
    entry.writeUInt16LE(Number(name), 0)
    entry.writeUInt16LE(4, 2)
    entry.writeUInt32LE(1, 4)
    entry.writeUInt32LE(value, 8)
    return entry
  })
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1')
  head.writeUInt32LE(8 + strip.length, 4)
  const count = Buffer.from([entries.length, 0])
  return Buffer.concat([head, strip, count, ...entries, Buffer.alloc(4)])
}

/** The largest difference of any sample. */
function difference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length)
  return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 0))), 0)
}

/** The mean difference of all samples: painting moves edges by a pixel, a wrong turn moves whole areas. */
function meanDifference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length)
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}

const jpeg = { quality: 100, chromaSubsampling: '4:4:4' } as const
const bilevel = () => drawing().greyscale().threshold(128)

describe('JPEG', () => {
  it('goes in byte for byte', async () => {
    const bytes = await drawing().jpeg(jpeg).toBuffer()
    const { pdf } = await show(bytes)
    expect(pdf.includes(bytes)).toBe(true)
  })

  it.skipIf(!hasTool('pdftoppm')).each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright from orientation %i',
    async (orientation) => {
      const bytes = await drawing().jpeg(jpeg).withMetadata({ orientation }).toBuffer()
      const { path } = await show(bytes)
      expect(meanDifference(await paint(path), await rgb(bytes))).toBeLessThan(8)
    },
  )

  it.skipIf(!hasTool('pdftoppm')).each([
    ['grey', () => drawing().greyscale().jpeg(jpeg).toBuffer()],
    [
      'progressive',
      () =>
        drawing()
          .jpeg({ ...jpeg, progressive: true })
          .toBuffer(),
    ],
  ])('%s shows as it is', async (_, make) => {
    const bytes = await make()
    const { path } = await show(bytes)
    expect(meanDifference(await paint(path), await rgb(bytes))).toBeLessThan(8)
  })

  it.skipIf(!hasTool('pdftoppm'))('in four inks is not shown as its negative', async () => {
    const bytes = await drawing().toColourspace('cmyk').jpeg(jpeg).toBuffer()
    expect(parseJpegHeader(bytes)).toMatchObject({ components: 4, inverted: true })
    const painted = await paint((await show(bytes)).path)
    const middle = (12 * width + 24) * 3
    expect(Math.min(...painted.subarray(middle, middle + 3))).toBeGreaterThan(240)
    expect(painted[0]).toBeGreaterThan(180)
    expect(painted[2]).toBeLessThan(90)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another format', Buffer.from('not a jpeg at all')],
    ['a header cut short', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08])],
    ['no frame', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02])],
    ['arithmetic coding', Buffer.from([0xff, 0xd8, 0xff, 0xc9, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0])],
    ['twelve bits', Buffer.from([0xff, 0xd8, 0xff, 0xc1, 0, 11, 12, 0, 1, 0, 1, 1, 1, 0x11, 0])],
  ])('with %s is not passed through', (_, bytes) => {
    expect(parseJpegHeader(bytes)).toBeNull()
  })
})

describe('other images', () => {
  const noisy = () =>
    sharp({
      create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
  it.skipIf(!hasTool('pdfimages')).each([
    ['PNG in colour', () => noisy().png().toBuffer()],
    ['PNG in few colours', () => drawing().png({ palette: true, dither: 0 }).toBuffer()],
    ['PNG in grey', () => drawing().greyscale().png().toBuffer()],
    ['PNG interlaced', () => noisy().png({ progressive: true }).toBuffer()],
    ['PNG interlaced in few colours', () => drawing().png({ progressive: true }).toBuffer()],
    ['PNG half transparent', () => drawing().ensureAlpha(0.5).png().toBuffer()],
    ['TIFF in colour', () => noisy().tiff({ compression: 'lzw' }).toBuffer()],
    ['TIFF in grey', () => noisy().greyscale().tiff().toColourspace('b-w').toBuffer()],
    [
      'TIFF in black and white',
      () => bilevel().tiff({ compression: 'ccittfax4', bitdepth: 1 }).toColourspace('b-w').toBuffer(),
    ],
  ])('%s keeps every sample', async (_, make) => {
    const bytes = await make()
    const { path } = await show(bytes)
    expect(difference(await extract(path), await rgb(bytes))).toBe(0)
    if (hasTool('qpdf')) expect(qpdfComplaints(path)).toBe('')
  })

  it('keeps black and white small', async () => {
    const bytes = await bilevel()
      .tiff({ compression: 'lzw', predictor: 'none', bitdepth: 1 })
      .toColourspace('b-w')
      .toBuffer()
    expect((await show(bytes)).pdf.toString('latin1')).toContain('/ColorSpace /DeviceGray /BitsPerComponent 1 ')
  })

  it.skipIf(!hasTool('pdfimages'))('shows each frame of a TIFF', async () => {
    const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) => ({
      create: { width, height, channels: 3 as const, background },
    }))
    const bytes = await sharp(await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())), {
      join: { animated: true },
    })
      .tiff({ compression: 'lzw' })
      .toBuffer()
    for (const [frame, colour] of [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
    ].entries()) {
      const { path } = await show(bytes, frame)
      expect([...(await extract(path)).subarray(0, 3)]).toEqual(colour)
    }
  })

  describe('faxes', () => {
    const fax = (image: Sharp) => image.tiff({ compression: 'ccittfax4', bitdepth: 1 }).toColourspace('b-w').toBuffer()
    /** What the library writes for one strip: its data begin after the header. */
    const strip = async (): Promise<Buffer> => {
      const bytes = await fax(bilevel())
      return bytes.subarray(8, bytes.readUInt32LE(4))
    }
    const plain = { 256: width, 257: height, 258: 1, 259: 4, 262: 1, 277: 1, 278: height }
    const backwards = (bytes: Buffer) =>
      Buffer.from(
        Array.from(bytes, (byte) => Number.parseInt([...byte.toString(2).padStart(8, '0')].reverse().join(''), 2)),
      )

    it.skipIf(!hasTool('pdftocairo')).each([
      ['black as zero', { ...plain }, false],
      ['white as zero', { ...plain, 262: 0 }, false],
      ['the lowest bit first', { ...plain, 266: 2 }, true],
      ['upside down', { ...plain, 274: 3 }, false],
      ['lying on its side', { ...plain, 274: 6 }, false],
    ])('%s go in as they are and show as they are', async (_, tags, isBackwards) => {
      const data = await strip()
      const bytes = toTiff(tags, isBackwards ? backwards(data) : data)
      const { pdf, path } = await show(bytes)
      expect(pdf.includes(data)).toBe(true)
      expect(difference(await paint(path, 'pdftocairo'), await rgb(bytes))).toBe(0)
      if (hasTool('qpdf')) expect(qpdfComplaints(path)).toBe('')
    })

    it.skipIf(!hasTool('pdfimages'))('of several strips are packed anew', async () => {
      const bytes = await fax(bilevel().resize(96, 600, { kernel: 'nearest' }))
      const { pdf, path } = await show(bytes)
      expect(pdf.includes('CCITTFaxDecode')).toBe(false)
      expect(difference(await extract(path), await rgb(bytes))).toBe(0)
    })
  })

  it('refuses what is no image', async () => {
    await expect(show(Buffer.from('no image'))).rejects.toThrow()
  })
})
