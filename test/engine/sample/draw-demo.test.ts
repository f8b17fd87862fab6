import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { readSheet } from 'read-excel-file/node'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { ActivityKind } from '../../../src/core/catalogue/activity.ts'
import { isDay } from '../../../src/core/day.ts'
import { isWithin, periodsOf } from '../../../src/core/period.ts'
import type { DrawnSample } from '../../../src/core/sample/drawn-sample.ts'
import { type RegisterLine, Scheme } from '../../../src/core/scheme/scheme.ts'
import { drawDemo } from '../../../src/engine/sample/draw-demo.ts'
import { drawFile } from '../../../src/engine/sample/draw-file.ts'
import { allPapers } from '../../../src/engine/sample/papers/all-papers.ts'
import { openTypeface } from '../../../src/engine/sample/typeface.ts'

const resources = join(import.meta.dirname, '../../../resources')
const font = join(resources, 'fonts/NotoSansSC-Regular.ttf')
const headings = ['档号', '清册条目', '文号', '责任者', '题名', '日期', '密级', '保管期限', '页数', '备注', '文件']

const Cell = z
  .union([z.string(), z.number()])
  .nullable()
  .transform((value) => String(value ?? ''))

let folder: string
let papers: DrawnSample
let scheme: Scheme
let lines: Map<string, RegisterLine>
let head: unknown[]
let rows: Record<string, string>[]
const progress: [number, number][] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'))
  papers = await drawDemo(folder, font, (done, total) => progress.push([done, total]))
  scheme = Scheme.parse(JSON.parse(await readFile(join(resources, 'schemes/sample.json'), 'utf8')))
  lines = new Map(scheme.slots.flatMap((slot) => slot.lines).map((line) => [line.code, line]))
  const [first = [], ...rest] = await readSheet(papers.registerFile)
  head = first
  rows = rest.map((row) => Object.fromEntries(headings.map((name, index) => [name, Cell.parse(row[index])])))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the register has the headings that 批量挂接 reads and one row a paper', () => {
  expect(head).toEqual(headings)
  expect(rows.map((row) => row.题名)).toEqual(allPapers.map((paper) => paper.title))
})

test('every row fits the sample scheme and can be filed', () => {
  const titles = new Map(scheme.retentions.map((retention) => [retention.code, retention.title]))
  for (const row of rows) {
    const line = lines.get(row.清册条目 ?? '')
    expect(line, row.清册条目).toBeDefined()
    expect(row.保管期限, row.题名).toBe(titles.get(line?.retention ?? ''))
    expect(row.档号).toBe('')
    expect(['', '内部']).toContain(row.密级)
    expect(isDay(row.日期 ?? '') && row.日期?.startsWith('2025-'), row.题名).toBe(true)
  }
})

test('页数 of every row is what its files really hold, and every file belongs to one row', async () => {
  let pages = 0
  for (const row of rows) {
    const counts = await Promise.all(filesOf(row).map((file) => countImages(join(papers.scans, file))))
    const count = counts.reduce((sum, one) => sum + one, 0)
    expect(count, row.题名).toBe(Number(row.页数))
    pages += count
  }
  expect(pages).toBe(papers.pages)
  const drawn = await readdir(papers.scans, { recursive: true, withFileTypes: true })
  expect(drawn.filter((entry) => entry.isFile())).toHaveLength(rows.flatMap(filesOf).length)
})

test('progress ends at the last page', () => {
  const last = progress.at(-1)
  expect(last?.[0]).toBe(last?.[1])
  expect(progress.map(([done]) => done)).toEqual(progress.map(([done]) => done).toSorted((a, b) => a - b))
})

test('every frame of a TIFF is a page of its own, in black and white and with its resolution', async () => {
  const file = rows.flatMap(filesOf).find((one) => one.endsWith('.tif')) ?? ''
  const bytes = await readFile(join(papers.scans, file))
  const { pages = 0, density } = await sharp(bytes).metadata()
  const darkness = await Promise.all(Array.from({ length: pages }, (_, page) => darkShare(sharp(bytes, { page }))))
  expect(density).toBe(200)
  expect(new Set(darkness).size).toBe(pages)
  for (const share of darkness) expect(share).toBeGreaterThan(0.005)
})

test('a PDF from a word processor has its text, one from a scanner has none', async () => {
  const library = await PDFiumLibrary.init()
  for (const file of allPapers.flatMap((paper) => paper.files).filter((one) => one.name.endsWith('.pdf'))) {
    const document = await library.loadDocument(await readFile(join(papers.scans, file.name)))
    const text = [...document.pages()].map((page) => page.getText()).join('')
    if (file.make === 'image-pdf') expect(text, file.name).toBe('')
    else
      for (const block of file.pages[0]?.blocks ?? [])
        if ('text' in block) expect(plain(text)).toContain(plain(block.text))
    document.destroy()
  }
  library.destroy()
})

test('activities lie inside their book and in the year', () => {
  for (const activity of papers.activities) {
    const row = rows.find((one) => one.题名 === activity.title)
    expect(row?.清册条目).toMatch(/^B/)
    expect(activity.firstPage).toBeGreaterThanOrEqual(1)
    expect(activity.lastPage).toBeGreaterThanOrEqual(activity.firstPage)
    expect(activity.lastPage).toBeLessThanOrEqual(Number(row?.页数))
    expect(isWithin(activity.date, '2025')).toBe(true)
    expect(activity.group === null || papers.groups.includes(activity.group)).toBe(true)
  }
})

test.each<[ActivityKind, 'month' | 'quarter' | 'year', string | null, string[]]>([
  ['member-meeting', 'quarter', null, ['2025-Q3']],
  ['committee-meeting', 'month', null, ['2025-07', '2025-11']],
  ['group-meeting', 'month', '第一党小组', ['2025-04', '2025-07', '2025-08', '2025-11', '2025-12']],
  ['group-meeting', 'month', '第二党小组', ['2025-02', '2025-07', '2025-08', '2025-10', '2025-12']],
  ['theme-day', 'month', null, ['2025-05', '2025-08', '2025-11']],
  ['lecture', 'quarter', null, ['2025-Q3', '2025-Q4']],
  ['life-meeting', 'year', null, []],
  ['appraisal', 'year', null, []],
  ['talk', 'year', null, ['2025']],
])('%s by %s of %s has the gaps that the demonstration wants', (kind, every, group, gaps) => {
  const loose = rows
    .filter((row) => lines.get(row.清册条目 ?? '')?.activity === kind)
    .filter((row) => group === null || row.责任者 === group)
    .map((row) => row.日期 ?? '')
  const bound = papers.activities
    .filter((activity) => activity.kinds.includes(kind) && (group === null || activity.group === group))
    .map((activity) => activity.date)
  const days = [...loose, ...bound]
  expect(periodsOf(2025, every).filter((period) => !days.some((day) => isWithin(day, period)))).toEqual(gaps)
})

test('the inbox holds scans that open, one of them given twice', async () => {
  const names = await readdir(papers.inbox)
  expect(names).toHaveLength(3)
  for (const name of names) expect(await countImages(join(papers.inbox, name))).toBe(1)
  const scans = await Promise.all(rows.flatMap(filesOf).map((file) => readFile(join(papers.scans, file))))
  const given = await Promise.all(names.map((name) => readFile(join(papers.inbox, name))))
  expect(given.filter((bytes) => scans.some((scan) => scan.equals(bytes)))).toHaveLength(1)
})

test.each(['jpeg', 'png', 'text-pdf'])('the same %s is drawn the same again', async (make) => {
  const file = allPapers.flatMap((paper) => paper.files).find((one) => one.make === make)
  if (!file) throw new Error(`no ${make} among the papers`)
  const drawn = await drawFile(file, { typeface: openTypeface(font), bytes: await readFile(font) })
  expect(Buffer.from(drawn).equals(await readFile(join(papers.scans, file.name)))).toBe(true)
})

function filesOf(row: Record<string, string>): string[] {
  return (row.文件 ?? '').split(';')
}

/** Pages of a PDF or frames of a picture, as the libraries that read them later count. */
async function countImages(file: string): Promise<number> {
  const bytes = await readFile(file)
  if (!file.endsWith('.pdf')) return (await sharp(bytes).metadata()).pages ?? 1
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const count = document.getPageCount()
  document.destroy()
  library.destroy()
  return count
}

async function darkShare(image: Sharp): Promise<number> {
  const { channels } = await image.toColourspace('b-w').stats()
  return 1 - (channels[0]?.mean ?? 255) / 255
}

/** Without white space, which line breaks add. */
function plain(text: string): string {
  return text.replace(/\s/gu, '')
}
