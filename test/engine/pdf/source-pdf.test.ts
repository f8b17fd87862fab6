import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sourceOf, withByteSource } from '../../../src/engine/pdf/byte-source.ts'
import { PageTree } from '../../../src/engine/pdf/page-tree.ts'
import { PdfFile } from '../../../src/engine/pdf/pdf-file.ts'
import { newSharedStreams } from '../../../src/engine/pdf/shared-streams.ts'
import { openSourcePdf } from '../../../src/engine/pdf/source-pdf.ts'
import { num, ref } from '../../../src/engine/pdf/syntax.ts'
import { MemorySink } from './memory-sink.ts'
import { hasTool, qpdfComplaints, run, tempFolder } from './tools.ts'

const load = { updateMetadata: false, throwOnInvalidObject: true } as const

function open(bytes: Uint8Array) {
  const file = new PdfFile(new MemorySink())
  return openSourcePdf(sourceOf(bytes), file, newSharedStreams(file))
}

/** All pages of a source, copied one after another into a new file. */
async function copyAll(bytes: Uint8Array, pages?: number): Promise<{ pdf: Buffer; path: string }> {
  const sink = new MemorySink()
  const file = new PdfFile(sink)
  const source = await openSourcePdf(sourceOf(bytes), file, newSharedStreams(file))
  const count = pages ?? (await PDFDocument.load(bytes)).getPageCount()
  const tree = new PageTree(file)
  for (let frame = 0; frame < count; frame += 1) {
    const { width, height, content, xobjects } = source.copy(frame)
    const stream = file.putDeflated('', content)
    tree.add(
      file.put(
        `<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 ${num(width)} ${num(height)}] ` +
          `/Resources << /XObject << ${xobjects} >> >> /Contents ${ref(stream)} >>`,
      ),
    )
  }
  file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), file.put('<< >>'), '0'.repeat(32))
  const path = join(await tempFolder(), 'copy.pdf')
  await writeFile(path, sink.bytes)
  return { pdf: sink.bytes, path }
}

async function textDocument(pages: number, change: (source: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Helvetica)
  for (let index = 0; index < pages; index += 1) {
    source.addPage([400, 600]).drawText(`page ${index + 1}`, { x: 50, y: 500, size: 30, font })
  }
  change(source)
  return source.save()
}

function noisyJpeg(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff', noise } })
    .jpeg()
    .toBuffer()
}

/** Each page as a picture, 36 dpi. */
async function paint(bytes: Uint8Array, path: string): Promise<Buffer[]> {
  await writeFile(path, bytes)
  const count = (await PDFDocument.load(bytes)).getPageCount()
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const to = `${path}-${index}`
      run('pdftoppm', '-cropbox', '-r', '36', '-f', `${index + 1}`, '-singlefile', '-png', path, to)
      return sharp(`${to}.png`).greyscale().blur(1).raw().toBuffer()
    }),
  )
}

function meanDifference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length)
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}

describe('a copied page', () => {
  it.skipIf(!hasTool('pdftotext'))('keeps its text and order', async () => {
    const { path } = await copyAll(await textDocument(3))
    expect(
      run('pdftotext', path, '-')
        .trim()
        .split(/\s*\f?\n+\s*/),
    ).toEqual(['page 1', 'page 2', 'page 3'])
    if (hasTool('qpdf')) expect(qpdfComplaints(path)).toBe('')
  })

  const looks: [string, (source: PDFDocument) => void][] = [
    ['turned by 90', (source) => source.getPage(0).setRotation(degrees(90))],
    ['turned by 180', (source) => source.getPage(0).setRotation(degrees(180))],
    ['turned by 270', (source) => source.getPage(0).setRotation(degrees(270))],
    ['turned by -90', (source) => source.getPage(0).setRotation(degrees(-90))],
    ['cropped', (source) => source.getPage(0).setCropBox(30, 300, 300, 280)],
    [
      'cropped and turned',
      (source) => {
        source.getPage(0).setCropBox(30, 300, 300, 280)
        source.getPage(0).setRotation(degrees(90))
      },
    ],
    ['away from the origin', (source) => source.getPage(0).setMediaBox(-100, -50, 500, 650)],
    [
      'with a filled-in field',
      (source) => {
        const field = source.getForm().createTextField('name')
        field.setText('FILLED')
        field.addToPage(source.getPage(0), { x: 50, y: 100, width: 250, height: 60 })
      },
    ],
    [
      'with content in several streams',
      (source) => source.getPage(0).drawRectangle({ x: 200, y: 50, width: 90, height: 90 }),
    ],
    [
      'with an unbalanced graphics state',
      (source) => {
        const stream = source.context.flateStream('q 0.5 0 0 0.5 0 0 cm 1 0 0 rg 0 0 200 200 re f')
        source.getPage(0).node.set(PDFName.of('Contents'), source.context.register(stream))
      },
    ],
    [
      'with inherited resources and size',
      (source) => {
        const { node } = source.getPage(0)
        for (const key of ['Resources', 'MediaBox'].map((name) => PDFName.of(name))) {
          const value = node.get(key)
          if (value) node.Parent()?.set(key, value)
          node.delete(key)
        }
      },
    ],
  ]
  it.skipIf(!hasTool('pdftoppm')).each(looks)('%s looks as before', async (_, change) => {
    const bytes = await textDocument(1, change)
    const { pdf, path } = await copyAll(bytes)
    const [before, after] = [await paint(bytes, `${path}.before.pdf`), await paint(pdf, path)]
    const [one, other] = [before[0], after[0]]
    if (!one || !other) throw new Error('a page expected')
    expect(Math.min(...one)).toBeLessThan(200)
    expect(meanDifference(one, other)).toBeLessThan(1)
    if (hasTool('qpdf')) expect(qpdfComplaints(path)).toBe('')
  })

  it('carries what pages share only once', async () => {
    const noise = await noisyJpeg()
    const source = await PDFDocument.create()
    const image = await source.embedJpg(noise)
    for (let index = 0; index < 5; index += 1) source.addPage([300, 300]).drawImage(image)
    const { pdf } = await copyAll(await source.save())
    expect(pdf.length).toBeLessThan(noise.length * 2)
    expect(pdf.includes(noise)).toBe(true)
  })

  it.skipIf(!hasTool('qpdf')).each([
    ['RC4, 40 bits', '40'],
    ['RC4, 128 bits', '128', '--use-aes=n'],
    ['AES, 128 bits', '128', '--use-aes=y'],
    ['AES, 256 bits', '256'],
  ])('is read from a file encrypted without a password: %s', async (_, bits, ...more) => {
    const folder = await tempFolder()
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
    await writeFile(plain, await textDocument(2))
    run('qpdf', '--allow-weak-crypto', '--encrypt', '', 'owner', bits, ...more, '--', plain, locked)
    const { path } = await copyAll(await readFile(locked), 2)
    expect(run('pdftotext', path, '-').match(/page \d/g)).toEqual(['page 1', 'page 2'])
    expect(qpdfComplaints(path)).toBe('')
  })

  it.skipIf(!hasTool('qpdf')).each([
    ['with a table of objects', '--object-streams=disable'],
    ['with object streams', '--object-streams=generate'],
    ['made for the web', '--linearize'],
    ['with a cross-reference that leads astray', null],
  ])('is read from a file %s', async (_, option) => {
    const folder = await tempFolder()
    const [plain, other] = [join(folder, 'plain.pdf'), join(folder, 'other.pdf')]
    await writeFile(plain, await textDocument(3))
    if (option !== null) run('qpdf', option, plain, other)
    const bytes = option === null ? Buffer.from(await textDocument(3)) : await readFile(other)
    if (option === null) bytes.write('startxref\n7', bytes.lastIndexOf('startxref'), 'latin1')
    const { path } = await copyAll(bytes)
    expect(run('pdftotext', path, '-').match(/page \d/g)).toEqual(['page 1', 'page 2', 'page 3'])
    expect(qpdfComplaints(path)).toBe('')
  })

  it('carries what two sources share only once', async () => {
    const folder = await tempFolder()
    const noise = await noisyJpeg()
    const sink = new MemorySink()
    const file = new PdfFile(sink)
    const shared = newSharedStreams(file)
    for (const name of ['one.pdf', 'two.pdf']) {
      const source = await PDFDocument.create()
      source.setTitle(name)
      const image = await source.embedJpg(noise)
      source.addPage([300, 300]).drawImage(image)
      await writeFile(join(folder, name), await source.save())
      await withByteSource(join(folder, name), async (bytes) => (await openSourcePdf(bytes, file, shared)).copy(0))
    }
    const first = sink.bytes.indexOf(noise)
    expect(first).toBeGreaterThan(0)
    expect(sink.bytes.indexOf(noise, first + 1)).toBe(-1)
  })

  it('does not draw in the rest of the source', async () => {
    const bytes = await textDocument(2, (source) => {
      const [first, second] = source.getPages()
      if (!first || !second) throw new Error('two pages expected')
      const secret = source.context.register(source.context.obj({ Note: PDFString.of('SECOND PAGE ONLY') }))
      second.node.set(PDFName.of('Secret'), secret)
      first.node.Resources()?.set(PDFName.of('Elsewhere'), second.ref)
    })
    const sink = new MemorySink()
    const file = new PdfFile(sink)
    const source = await openSourcePdf(sourceOf(bytes), file, newSharedStreams(file))
    source.copy(0)
    const tree = new PageTree(file)
    tree.add(file.put(`<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 9 9] >>`))
    file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), file.put('<< >>'), '0'.repeat(32))
    const all = (await PDFDocument.load(sink.bytes)).context.enumerateIndirectObjects().map(([, each]) => String(each))
    expect(all.join('\n')).toContain('/Elsewhere null')
    expect(all.join('\n')).not.toContain('SECOND PAGE ONLY')
  })

  it('leaves out hidden annotations', async () => {
    const bytes = await textDocument(1, (source) => {
      const field = source.getForm().createTextField('name')
      field.setText('HIDDEN')
      field.addToPage(source.getPage(0), { x: 50, y: 100, width: 250, height: 60, hidden: true })
    })
    const file = new PdfFile(new MemorySink())
    expect((await openSourcePdf(sourceOf(bytes), file, newSharedStreams(file))).copy(0).xobjects).not.toContain('/A0')
  })
})

describe('what cannot be copied', () => {
  const refused: [string, () => Promise<Uint8Array>][] = [
    ['no PDF', async () => Buffer.from('no pdf at all')],
    ['a file cut short', async () => (await textDocument(3)).slice(0, 300)],
    [
      'a file with a password to read',
      async () => {
        const source = await PDFDocument.load(await textDocument(1), load)
        source.encrypt({ userPassword: 'user', ownerPassword: 'owner' })
        return source.save()
      },
    ],
    [
      'a page without content it names',
      () =>
        textDocument(1, (source) => {
          source.getPage(0).node.set(PDFName.of('Contents'), source.context.nextRef())
        }),
    ],
    ['a page without size', () => textDocument(1, (source) => source.getPage(0).setMediaBox(0, 0, 0, 0))],
    ['a page of absurd size', () => textDocument(1, (source) => source.getPage(0).setMediaBox(0, 0, 1e6, 1e6))],
    [
      'hidden layers',
      () =>
        textDocument(1, (source) => {
          const { context } = source
          const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }))
          source.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }))
        }),
    ],
    ['a page that is not there', () => textDocument(0, (source) => source.addPage())],
  ]
  it.each(refused)('is refused: %s', async (name, make) => {
    const bytes = await make()
    const copy = async () => (await open(bytes)).copy(name.endsWith('not there') ? 1 : 0)
    await expect(copy()).rejects.toThrow()
  })
})
