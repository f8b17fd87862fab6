import { readdir, readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { measureFit } from '../../../src/engine/workers/measure-fit.ts'
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

describe('a bundle that has to fit', () => {
  const scans = async (catalogue: string) => {
    const noise = { type: 'gaussian', mean: 160, sigma: 40 } as const
    const page = (seed: number) =>
      sharp({ create: { width: 620, height: 876 + seed, channels: 3, background: '#fff', noise } })
        .jpeg({ quality: 90 })
        .toBuffer()
    const pages = [0, 1].map(async (seed) => keep(catalogue, await page(seed), 'image/jpeg', { dpi: 144 }))
    return [item(1, await Promise.all(pages))]
  }

  it('is as small as asked, whatever was thought beforehand', async () => {
    const place = await newPlace()
    const items = await scans(place.catalogue)
    const measured = await measureFit({ catalogueFolder: place.catalogue, items, withOriginals: false }, context())
    expect(measured.counts).toEqual({ pictures: 2, untouched: 0 })
    expect(measured.factors[0]).toBe(1)
    expect(measured.factors[4]).toBeLessThan(0.6)
    const most = Math.round(measured.pictures * 0.6)
    const made = await writeBundle({ order: order(place, { items, most }), resources }, context())
    expect(made.bytes).toBeLessThanOrEqual(most)
    expect(made.reduced).toBe(2)
    expect(made.imageDpi).toBeLessThan(144)
  })

  it('is refused where nothing makes it small enough, and leaves nothing', async () => {
    const place = await newPlace()
    const items = await scans(place.catalogue)
    const made = writeBundle({ order: order(place, { items, most: 30_000 }), resources }, context())
    await expect(made).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('放不进') })
    expect(await readdir(place.root)).toEqual(['catalogue'])
  })
})
