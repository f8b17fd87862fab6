import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../../src/engine/pdf/byte-source.ts'
import { PageTree } from '../../../src/engine/pdf/page-tree.ts'
import { PdfFile } from '../../../src/engine/pdf/pdf-file.ts'
import { openObjects } from '../../../src/engine/pdf/source/open-objects.ts'
import { num, nums, ref, textString } from '../../../src/engine/pdf/syntax.ts'
import { MemorySink } from './memory-sink.ts'

/** A document of empty pages, the n-th n + 10 points wide. */
function documentOf(count: number): Buffer {
  const sink = new MemorySink()
  const file = new PdfFile(sink)
  const tree = new PageTree(file)
  for (let index = 0; index < count; index += 1) {
    const parent = tree.nextParent()
    tree.add(file.put(`<< /Type /Page /Parent ${ref(parent)} /MediaBox [0 0 ${index + 10} 10] /Resources << >> >>`))
  }
  const root = file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`)
  file.end(root, file.put('<< >>'), '0'.repeat(32))
  return sink.bytes
}

describe('PageTree', () => {
  it('keeps number and order of any count of pages, in nodes of at most 16 kids with the right counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(255, 256, 257, 300)),
        async (count) => {
          const read = await PDFDocument.load(documentOf(count), { updateMetadata: false, throwOnInvalidObject: true })
          expect(read.getPages().map((page) => page.getWidth())).toEqual(
            Array.from({ length: count }, (_, index) => index + 10),
          )
          expect(countBelow(read, read.catalog.get(PDFName.of('Pages')), null)).toBe(count)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is flat for one node and two levels deep for 256 pages', async () => {
    const depth = async (count: number) => {
      const read = await PDFDocument.load(documentOf(count))
      return depthBelow(read, read.catalog.get(PDFName.of('Pages')))
    }
    expect([await depth(16), await depth(17), await depth(256), await depth(257)]).toEqual([1, 2, 2, 3])
  })
})

/** Pages below a node, having checked its kids, count and parent on the way. */
function countBelow(read: PDFDocument, node: unknown, parent: PDFRef | null): number {
  if (!(node instanceof PDFRef)) throw new Error('a reference expected')
  const dict = read.context.lookup(node, PDFDict)
  expect(dict.get(PDFName.of('Parent')) ?? null).toBe(parent)
  if (dict.get(PDFName.of('Type')) === PDFName.of('Page')) return 1
  const kids = dict.lookup(PDFName.of('Kids'), PDFArray).asArray()
  expect(kids.length).toBeLessThanOrEqual(16)
  const below = kids.reduce((sum, kid) => sum + countBelow(read, kid, node), 0)
  expect(dict.lookup(PDFName.of('Count'), PDFNumber).asNumber()).toBe(below)
  return below
}

function depthBelow(read: PDFDocument, node: unknown): number {
  if (!(node instanceof PDFRef)) throw new Error('a reference expected')
  const kids = read.context.lookup(node, PDFDict).get(PDFName.of('Kids'))
  return kids instanceof PDFArray ? 1 + Math.max(...kids.asArray().map((kid) => depthBelow(read, kid))) : 0
}

describe('PdfFile', () => {
  it('states offsets beyond 10 GB', () => {
    const before = 12_345_678_901
    const sink = new MemorySink(before)
    const file = new PdfFile(sink)
    const first = file.putStream('', Buffer.from('far away'))
    const where = before + sink.bytes.indexOf(`${first} 0 obj`)
    file.end(first, first, '0'.repeat(32))
    const { bytes } = sink
    const begin = bytes.lastIndexOf('stream\n', bytes.lastIndexOf('endstream') - 1) + 'stream\n'.length
    const rows = inflateSync(bytes.subarray(begin, bytes.lastIndexOf('\nendstream')))
    expect(rows[first * 8]).toBe(1)
    expect(rows.readUIntBE(first * 8 + 1, 6)).toBe(where)
  })

  it('packs objects that are no streams, and finds every one of them again', async () => {
    const sink = new MemorySink()
    const file = new PdfFile(sink)
    const tree = new PageTree(file)
    const numbers = Array.from({ length: 200 }, (_, index) => file.put(`[${index}]`))
    tree.add(
      file.put(
        `<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 9 9] /All [${numbers.map(ref).join(' ')}] >>`,
      ),
    )
    file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), file.put('<< >>'), '0'.repeat(32))
    expect(sink.bytes.toString('latin1')).not.toMatch(/obj\n\[/)
    const read = await PDFDocument.load(sink.bytes, { throwOnInvalidObject: true })
    const all = read.getPage(0).node.lookup(PDFName.of('All'), PDFArray)
    expect(numbers.map((_, index) => String(all.lookup(index)))).toEqual(numbers.map((_, index) => `[ ${index} ]`))
    const objects = openObjects(sourceOf(sink.bytes))
    expect(numbers.map((number) => objects.resolve({ kind: 'ref', number }))).toEqual(
      numbers.map((_, index) => ({ kind: 'array', values: [{ kind: 'raw', text: String(index) }] })),
    )
  })

  it('makes a null of a number that was never written', async () => {
    const sink = new MemorySink()
    const file = new PdfFile(sink)
    const tree = new PageTree(file)
    const lost = file.reserve()
    tree.add(file.put(`<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 9 9] /Lost ${ref(lost)} >>`))
    file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), file.put('<< >>'), '0'.repeat(32))
    const read = await PDFDocument.load(sink.bytes, { throwOnInvalidObject: true })
    expect(read.getPageCount()).toBe(1)
  })

  it('refuses to write an object twice', () => {
    const file = new PdfFile(new MemorySink())
    const id = file.put('null')
    expect(() => file.put('null', id)).toThrow(/twice/)
  })
})

describe('PDF syntax', () => {
  it.each([
    [0, '0'],
    [-0.0001, '0'],
    [10, '10'],
    [100, '100'],
    [1.5, '1.5'],
    [-2.25, '-2.25'],
    [1e-9, '0'],
    [123456.789, '123456.789'],
  ])('writes %d as %s', (value, text) => {
    expect(num(value)).toBe(text)
  })

  it('keeps the small factors of a matrix', () => {
    expect(nums([0.033333333, 0, 0, -0.0005, 12, 3.25])).toBe('0.033333 0 0 -0.0005 12 3.25')
  })

  it('refuses what is no number', () => {
    expect(() => num(Number.NaN)).toThrow(RangeError)
  })

  it('writes any text so that it reads back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 20 }), async (text) => {
        const sink = new MemorySink()
        const file = new PdfFile(sink)
        const tree = new PageTree(file)
        tree.add(file.put(`<< /Type /Page /Parent ${ref(tree.nextParent())} /MediaBox [0 0 9 9] >>`))
        const about = file.put(`<< /Title ${textString(text)} >>`)
        file.end(file.put(`<< /Type /Catalog /Pages ${ref(tree.end())} >>`), about, '0'.repeat(32))
        const read = await PDFDocument.load(sink.bytes, { updateMetadata: false })
        expect(read.getTitle() ?? '').toBe(text)
      }),
      { numRuns: 30 },
    )
  })
})
