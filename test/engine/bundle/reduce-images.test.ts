import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, it } from 'vitest'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { goodJpeg } from '../../support/files.ts'
import { hasTool, run } from '../pdf/tools.ts'
import { context, item, keep, lineAt, newPlace, order, resources } from './sample.ts'

it('makes pictures smaller than asked and no page smaller on paper, and leaves what would not gain', async () => {
  const place = await newPlace()
  const large = await goodJpeg({ dpi: 300, size: { width: 1240, height: 1754 } })
  const turned = await goodJpeg({ dpi: 300, orientation: 6, size: { width: 1240, height: 1754 } })
  const small = await goodJpeg({ dpi: 72 })
  const scanned = await PDFDocument.create()
  scanned.addPage([298, 421]).drawImage(await scanned.embedJpg(large), { x: 0, y: 0, width: 298, height: 421 })
  const printed = await PDFDocument.create()
  const font = await printed.embedFont(StandardFonts.Helvetica)
  printed.addPage([298, 421]).drawText('PRINTED', { x: 20, y: 300, font })
  const lines = [lineAt('扫描的一页', 0.2)]
  const items = [
    item(1, [
      await keep(place.catalogue, large, 'image/jpeg', { dpi: 300 }),
      await keep(place.catalogue, turned, 'image/jpeg', { dpi: 300 }),
      await keep(place.catalogue, small, 'image/jpeg', { dpi: 72 }),
      await keep(place.catalogue, await scanned.save(), 'application/pdf', { lines }),
      await keep(place.catalogue, await printed.save(), 'application/pdf'),
    ]),
  ]
  const make = async (imageDpi: number | null, out: string) =>
    writeBundle({ order: order({ ...place, out: `${place.out}-${out}` }, { items, imageDpi }), resources }, context())
  const whole = await make(null, 'whole')
  const made = await make(100, 'small')
  expect([whole.reduced, made.reduced]).toEqual([0, 3])
  expect(made.warnings).toEqual([])
  expect(made.bytes).toBeLessThan(whole.bytes / 2)
  const pdf = await readFile(made.pdf)
  expect(pdf.includes(small)).toBe(true)
  expect(pdf.includes(large)).toBe(false)
  const sizes = async (path: string) =>
    (await PDFDocument.load(await readFile(path))).getPages().map((page) => [page.getWidth(), page.getHeight()])
  const [before, after] = [await sizes(whole.pdf), await sizes(made.pdf)]
  for (const [index, [width = 0, height = 0]] of after.entries()) {
    expect(Math.abs(width - (before[index]?.[0] ?? 0))).toBeLessThan(1)
    expect(Math.abs(height - (before[index]?.[1] ?? 0))).toBeLessThan(1)
  }
  if (!hasTool('pdftotext')) return
  const text = run('pdftotext', made.pdf, '-').replaceAll(/\s/g, '')
  for (const words of ['每英寸不超过100点', '扫描的一页', 'PRINTED']) expect(text).toContain(words)
})
