import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { verifyBundle } from '../../../src/engine/workers/verify-bundle.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { hasTool, qpdfComplaints, run } from '../pdf/tools.ts'
import { context, item, keep, newPlace, order, resources } from './sample.ts'

it('a bundle in volumes: a front that lists them, and a PDF a slot with its own cover, register and papers', async () => {
  const place = await newPlace()
  const picture = (colour: string) =>
    sharp({ create: { width: 62, height: 88, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
  const items = [
    item(1, [await keep(place.catalogue, await picture('#eee'), 'image/jpeg')]),
    item(2, [await keep(place.catalogue, await picture('#ddd'), 'image/jpeg')], { lineId: 21, title: '换届选举结果' }),
  ]
  const division = { bySlot: true, most: null }
  const reports: number[] = []
  const made = await writeBundle(
    { order: order(place, { items, division }), resources },
    context(undefined, (done) => reports.push(done)),
  )
  expect(made).toMatchObject({ volumes: 2, pages: 2, warnings: [] })
  expect(reports.at(-1)).toBe(2)
  const names = (await readdir(join(place.out, 'data'))).filter((name) => name.endsWith('.pdf')).sort()
  expect(names).toEqual([
    '青石桥社区第一党支部2024年度迎检包-第1卷 B1 支部工作记录本.pdf',
    '青石桥社区第一党支部2024年度迎检包-第2卷 H1 组织建设盒.pdf',
    '青石桥社区第一党支部2024年度迎检包.pdf',
  ])
  const { problems } = await verifyBundle({ folder: place.out }, context())
  expect(problems).toEqual([])
  const guide = await readFile(join(place.out, '如何核验.txt'), 'utf8')
  for (const name of names) expect(guide).toContain(name)
  for (const name of names) {
    const path = join(place.out, 'data', name)
    if (hasTool('qpdf')) expect(qpdfComplaints(path), name).toBe('')
    const { length } = await PDFDocument.load(await readFile(path)).then((pdf) => pdf.getPages())
    expect(length).toBeGreaterThan(3)
  }
  if (!hasTool('pdftotext')) return
  const [first = '', second = '', front = ''] = names.map((name) =>
    run('pdftotext', join(place.out, 'data', name), '-').replaceAll(/\s/g, ''),
  )
  expect(front).toContain('分卷清单')
  expect(front).toContain('盒H1组织建设盒（第2卷）')
  expect(front).not.toContain('备考表B1')
  expect(first).toContain('第1卷，共2卷；1件，1页')
  expect(first).not.toContain('换届选举结果')
  expect(second).toContain('换届选举结果')
  expect(second).toContain('盒内文件情况说明')
})
