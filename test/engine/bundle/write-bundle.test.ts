import { createHash } from 'node:crypto'
import { appendFile, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import readXlsxFile from 'read-excel-file/node'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { BundleItem } from '../../../src/core/bundle/order.ts'
import { originalPath } from '../../../src/core/catalogue/original.ts'
import { writeBundle } from '../../../src/engine/workers/write-bundle.ts'
import { hasTool, qpdfComplaints, run } from '../pdf/tools.ts'
import { context, finding, item, keep, lineAt, newPlace, order, resources } from './sample.ts'

function scan(colour: string): Sharp {
  return sharp({ create: { width: 620, height: 877, channels: 3, background: colour } })
}

async function textPdf(words: readonly string[]): Promise<Uint8Array> {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Helvetica)
  for (const word of words) source.addPage([400, 600]).drawText(word, { x: 50, y: 500, size: 30, font })
  return source.save()
}

const leaf = z.object({ title: z.string(), destpageposfrom1: z.int() })
const Outlines = z.object({
  outlines: z.array(leaf.extend({ kids: z.array(leaf.extend({ kids: z.array(leaf) })) })),
})

describe('writeBundle', () => {
  let made: Awaited<ReturnType<typeof writeBundle>>
  let place: Awaited<ReturnType<typeof newPlace>>
  const reports: [number, number][] = []

  beforeAll(async () => {
    place = await newPlace()
    const pdf = await textPdf(['ALPHA', 'BETA'])
    const lines = [lineAt('支部委员会讨论通过', 0.2), lineAt('预备党员转正', 0.3)]
    const items: BundleItem[] = [
      item(1, [
        await keep(place.catalogue, await scan('#eee').jpeg().toBuffer(), 'image/jpeg', { dpi: 75, lines }),
        await keep(place.catalogue, await scan('#ddd').png().toBuffer(), 'image/png'),
      ]),
      item(
        2,
        [
          await keep(place.catalogue, pdf, 'application/pdf', { frame: 1 }),
          await keep(place.catalogue, pdf, 'application/pdf', { frame: 0 }),
        ],
        { note: '=1+1', documentNumber: '00123' },
      ),
      item(3, [await keep(place.catalogue, await scan('#ccc').tiff().toBuffer(), 'image/tiff')], { lineId: 21 }),
    ]
    const checks = [{ branchId: 1, branch: '青石桥社区第一党支部', findings: [finding(), finding({ status: '逾期' })] }]
    const leftOut = [{ code: 'WS·2024·Y·0009', title: '考察材料', reason: '密级为“秘密”', lineId: 11 }]
    made = await writeBundle(
      { order: order(place, { items, checks, leftOut }), resources },
      context(undefined, (done, total) => reports.push([done, total])),
    )
  })

  it('reports what it made', async () => {
    const bytes = (await readFile(made.pdf)).length
    expect(made).toMatchObject({ folder: place.out, items: 3, pages: 5, warnings: [] })
    expect(made.bytes).toBeGreaterThan(bytes)
    const seal = await readFile(join(place.out, 'tagmanifest-sha256.txt'))
    expect(made.fingerprint).toBe(createHash('sha256').update(seal).digest('hex'))
  })

  it('reports progress page by page', () => {
    expect(reports[0]).toEqual([0, 5])
    expect(reports.slice(1)).toEqual([1, 2, 3, 4, 5].map((done) => [done, 5]))
  })

  it('leaves the bag and nothing beside it', async () => {
    expect((await readdir(place.root)).sort()).toEqual(['catalogue', '迎检包'].sort())
    expect((await readdir(place.out)).sort()).toEqual(
      [
        'bag-info.txt',
        'bagit.txt',
        'data',
        'manifest-sha256.txt',
        'public-key.pem',
        'tagmanifest-sha256.txt',
        'tagmanifest-sha256.txt.sig',
        '如何核验.txt',
      ].sort(),
    )
    expect((await readdir(join(place.out, 'data'))).sort()).toEqual(
      ['归档文件目录.xlsx', '核对清单.xlsx', '青石桥社区第一党支部2024年度迎检包.pdf', '归档文件目录.csv'].sort(),
    )
  })

  it.skipIf(!hasTool('sha256sum'))('checks with sha256sum alone', () => {
    const check = (name: string) => run('sh', '-c', `cd "$1" && sha256sum -c --strict ${name}`, 'sh', place.out)
    expect(check('manifest-sha256.txt').match(/OK/g)).toHaveLength(4)
    expect(check('tagmanifest-sha256.txt').match(/OK/g)).toHaveLength(5)
  })

  it.skipIf(!hasTool('qpdf'))('makes a PDF that qpdf has nothing against', () => {
    expect(qpdfComplaints(made.pdf)).toBe('')
  })

  it.skipIf(!hasTool('pdftotext'))(
    'can be searched: printed text, recognised text and the text of PDF originals',
    () => {
      const text = run('pdftotext', made.pdf, '-').replaceAll(/[^\S\f]/g, '')
      for (const words of [
        '迎检包',
        '归档文件目录',
        '支部委员会讨论通过',
        '预备党员转正',
        'ALPHA',
        '未收录文件清单',
        '示例：三本六盒一证目录清册',
      ]) {
        expect(text).toContain(words)
      }
      expect(text.indexOf('BETA')).toBeLessThan(text.indexOf('ALPHA'))
    },
  )

  it.skipIf(!hasTool('pdftotext'))(
    'numbers every page but the cover, and names the 档号 on the pages of items',
    async () => {
      const pages = run('pdftotext', '-layout', made.pdf, '-').split('\f').slice(0, -1)
      expect(pages).toHaveLength((await PDFDocument.load(await readFile(made.pdf))).getPageCount())
      expect(pages[0]).not.toMatch(/—\s*1\s*—/)
      for (const [index, page] of pages.entries())
        if (index > 0) expect(page).toMatch(new RegExp(`—\\s*${index + 1}\\s*—`))
      const owners = pages.flatMap((page) => /—\s*\d+\s*—\s*(WS\S*)\s*$/.exec(page.trimEnd())?.[1] ?? [])
      expect(owners.map((code) => code.slice(-4))).toEqual(['0001', '0001', '0002', '0002', '0003'])
    },
  )

  it.skipIf(!hasTool('qpdf'))(
    'has bookmarks from slot to catalogue, line, item and 备考表, and links that arrive',
    () => {
      const { outlines } = Outlines.parse(JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', made.pdf)))
      expect(outlines.map(({ title }) => title)).toEqual([
        '封面',
        '使用与核验说明',
        '归档文件目录',
        '核对清单',
        '未收录文件清单',
        'B1 支部工作记录本',
        'H1 组织建设盒',
      ])
      const [register, lines, empty, note] = outlines[5]?.kids ?? []
      expect([register?.title, note?.title]).toEqual(['归档文件目录', '备考表'])
      expect(lines?.title).toBe('B1-01 支部委员会会议记录（2 件）')
      expect(empty?.title).toBe('B1-02 党员大会会议记录（无）')
      const first = (register?.destpageposfrom1 ?? 0) + 1
      expect(lines?.kids.map((kid) => kid.destpageposfrom1)).toEqual([first, first + 2])
      expect([outlines[5]?.destpageposfrom1, note?.destpageposfrom1]).toEqual([first - 2, first + 4])
    },
  )

  it('keeps every cell of the register a text, whatever it looks like', async () => {
    const [sheet] = await readXlsxFile(join(place.out, 'data', '归档文件目录.xlsx'))
    const rows = sheet?.data ?? []
    expect(rows[0]).toEqual(['序号', '档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注'])
    expect(rows[2]?.[2]).toBe('00123')
    expect(rows[2]?.[8]).toBe('=1+1')
    expect(rows[1]?.[5]).toBe('20240305')
  })
})

it('writes a scan that two items show once', async () => {
  const place = await newPlace()
  const scans = await Promise.all(
    ['#eee', '#ddd'].map(async (colour) => keep(place.catalogue, await scan(colour).jpeg().toBuffer(), 'image/jpeg')),
  )
  const items = [item(1, scans), item(2, scans.slice(0, 1))]
  const made = await writeBundle({ order: order(place, { items }), resources }, context())
  expect((await readFile(made.pdf, 'latin1')).match(/DCTDecode/g)).toHaveLength(2)
})

describe('writeBundle with originals in trouble', () => {
  const damaged: [string, (path: string) => Promise<void>, string][] = [
    ['altered', (path) => appendFile(path, '\0'), '原件已被改动'],
    ['missing', (path) => rm(path), '原件缺失'],
  ]
  it.each(damaged)('never uses one that is %s', async (_, harm, reason) => {
    const place = await newPlace()
    const bytes = await scan('#eee').jpeg().toBuffer()
    const page = await keep(place.catalogue, bytes, 'image/jpeg')
    const sound = await keep(place.catalogue, await scan('#ddd').jpeg().toBuffer(), 'image/jpeg')
    await harm(join(place.catalogue, originalPath(page)))
    const made = await writeBundle({ order: order(place, { items: [item(1, [page, sound])] }), resources }, context())
    expect(made.warnings).toHaveLength(1)
    expect(made.warnings[0]).toContain(`WS·2024·Y·0001 第 1 页：${reason}`)
    expect((await readFile(made.pdf)).includes(bytes)).toBe(false)
    if (hasTool('pdftotext')) expect(run('pdftotext', made.pdf, '-')).toContain(`原因：${reason}`)
  })

  it('decrypts a PDF that needs no password to read, and says so', async () => {
    const place = await newPlace()
    const source = await PDFDocument.load(await textPdf(['SEALED', 'AGAIN']))
    source.encrypt({ userPassword: '', ownerPassword: 'owner' })
    const bytes = await source.save()
    const pages = await Promise.all([0, 1].map((frame) => keep(place.catalogue, bytes, 'application/pdf', { frame })))
    const made = await writeBundle({ order: order(place, { items: [item(1, pages)] }), resources }, context())
    expect(made.warnings).toEqual([expect.stringContaining('WS·2024·Y·0001 第 1 页：PDF 原件设有使用限制')])
    if (hasTool('pdftotext')) expect(run('pdftotext', made.pdf, '-')).toMatch(/SEALED[\s\S]*AGAIN/)
    if (hasTool('qpdf')) expect(qpdfComplaints(made.pdf)).toBe('')
  })

  it.each([
    ['image/jpeg', 'no jpeg'],
    ['image/tiff', 'no tiff'],
    ['application/pdf', '%PDF-1.4 nothing more'],
  ] as const)('says so where %s cannot be read, and goes on', async (mediaType, content) => {
    const place = await newPlace()
    const bad = await keep(place.catalogue, Buffer.from(content), mediaType)
    const good = await keep(place.catalogue, await textPdf(['AFTERWARDS']), 'application/pdf')
    const made = await writeBundle({ order: order(place, { items: [item(1, [bad, good])] }), resources }, context())
    expect(made.warnings).toHaveLength(1)
    if (hasTool('pdftotext')) expect(run('pdftotext', made.pdf, '-')).toContain('AFTERWARDS')
    if (hasTool('qpdf')) expect(qpdfComplaints(made.pdf)).toBe('')
  })

  it('names characters that the font lacks', async () => {
    const place = await newPlace()
    const items = [item(1, [], { title: '关于\u{2A6A5}同志的决定' })]
    const made = await writeBundle({ order: order(place, { items }), resources }, context())
    expect(made.warnings).toHaveLength(1)
    expect(made.warnings[0]).toContain('“\u{2A6A5}”')
  })
})
