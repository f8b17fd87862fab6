import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { hasTool, qpdfComplaints, run } from '../pdf/tools.ts'
import { context, item, keep, newPlace, order, resources } from './sample.ts'

/** White, with a grey bar of this many pixels at the top (of 877, as high as A4). */
function scan(bar: number): Promise<Buffer> {
  const ink = { create: { width: 620, height: bar, channels: 3 as const, background: '#444' } }
  const rows = sharp({ create: { width: 620, height: 877, channels: 3, background: '#fff' } })
  return rows
    .composite([{ input: ink, left: 0, top: 0 }])
    .jpeg()
    .toBuffer()
}

it('stamps the first page of each item where it is blank, on a picture and on a copied page', async () => {
  const place = await newPlace()
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Helvetica)
  for (const word of ['FIRST', 'SECOND']) source.addPage([595, 842]).drawText(word, { x: 50, y: 800, size: 30, font })
  const pdf = await source.save()
  const items = [
    item(1, [await keep(place.catalogue, await scan(200), 'image/jpeg', { dpi: 75 })]),
    item(2, await Promise.all([0, 1].map((frame) => keep(place.catalogue, pdf, 'application/pdf', { frame }))), {
      pageCount: 2,
    }),
    item(3, [await keep(place.catalogue, Buffer.from('no picture'), 'image/jpeg')]),
  ]
  const made = await writeBundle({ order: order(place, { items, withStamps: true }), resources }, context())
  expect(made.warnings).toHaveLength(1)
  if (hasTool('qpdf')) expect(qpdfComplaints(made.pdf)).toBe('')
  if (!hasTool('pdftotext')) return
  const count = (await PDFDocument.load(await readFile(made.pdf))).getPageCount()
  const first = count - 5
  const boxOf = (page: number, word: string) => {
    const words = run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), made.pdf, '-')
    const match = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(words)
    return match ? [Number(match[1]), Number(match[2])] : null
  }
  const [x = 0, y = 0] = boxOf(first, '0001') ?? []
  // Below the bar of 200 pixels of 75 an inch, at the right.
  expect(y).toBeGreaterThan(192)
  expect(y).toBeLessThan(240)
  expect(x).toBeGreaterThan(500)
  expect(boxOf(first + 1, 'Z109')?.[1]).toBeLessThan(60)
  expect(boxOf(first + 1, 'FIRST')).not.toBeNull()
  expect(boxOf(first + 2, 'Z109')).toBeNull()
  expect(boxOf(first + 3, 'Z109')).toBeNull()
})
