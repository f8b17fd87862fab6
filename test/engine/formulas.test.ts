import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import * as z from 'zod'
import { DestroyedItem } from '../../src/core/bin/destruction.ts'
import { toCsv } from '../../src/core/bundle/csv.ts'
import { registerColumns, toRegisterRow } from '../../src/core/bundle/register.ts'
import { ItemSummary } from '../../src/core/catalogue/item.ts'
import { BranchFindings } from '../../src/core/checks/finding.ts'
import { historyColumns } from '../../src/core/history/columns.ts'
import { Scheme } from '../../src/core/scheme/scheme.ts'
import { toTabbed } from '../../src/core/statistics/table-text.ts'
import * as sheets from '../../src/engine/bundle/sheets.ts'
import { toSchemeWorkbook } from '../../src/engine/scheme/write-scheme-file.ts'
import { arbitraryOf } from '../support/arbitrary.ts'
import { listFiles } from '../support/source-files.ts'
import { unzip } from '../support/zip.ts'

/** What a spreadsheet takes for a formula, or what leads up to one. */
const openings = ['=', '+', '-', '@', '\t=', '\r='] as const
const text = fc.constantFrom(...openings.map((opening) => `${opening}HYPERLINK("x")`))

/** Some values of a schema, every free text of them beginning as a formula does. */
function some<Schema extends z.ZodType>(schema: Schema): z.output<Schema>[] {
  const made = fc.sample(arbitraryOf(schema, { text, path: text }), { numRuns: 60, seed: 1 })
  const fitting = made.flatMap((value) => {
    const { success, data } = schema.safeParse(value)
    return success ? [data] : []
  })
  expect(fitting.length).toBeGreaterThan(5)
  return fitting
}

function scheme(): Scheme {
  const sample = Scheme.parse(JSON.parse(readFileSync('resources/schemes/sample.json', 'utf8')))
  const slots = sample.slots.map((slot) => ({
    ...slot,
    title: '=1+1',
    lines: slot.lines.map((line) => ({ ...line, title: '@SUM(A1)' })),
  }))
  return { ...sample, title: '+1', note: '-1', slots }
}

const items = () => some(ItemSummary).map((item) => ({ ...item, pages: [] }))

/** Every writer of a workbook, with cells that are all trouble. */
const workbooks: Record<string, () => Promise<Buffer>> = {
  registerSheet: () => sheets.registerSheet(items()),
  checklistSheet: () => sheets.checklistSheet(some(BranchFindings)),
  destructionSheet: () => sheets.destructionSheet(some(DestroyedItem)),
  historySheet: () => sheets.historySheet([historyColumns.map((_, index) => openings[index % openings.length] ?? '')]),
  toSchemeWorkbook: () => toSchemeWorkbook(scheme()),
}

test('every writer of a workbook or .csv is among these', () => {
  // What the demo draws is made of our own words.
  const sources = listFiles('src', (name) => name.endsWith('.ts')).filter(
    ({ path }) => !path.startsWith('src/engine/sample/'),
  )
  const using = (what: RegExp) => sources.filter(({ text: code }) => what.test(code)).map(({ path }) => path)
  expect(using(/'write-excel-file/)).toEqual(['src/engine/bundle/sheets.ts', 'src/engine/scheme/write-scheme-file.ts'])
  const exported = Object.keys(sheets).filter((name) => name.endsWith('Sheet'))
  expect([...exported, 'toSchemeWorkbook'].sort()).toEqual(Object.keys(workbooks).sort())
  expect(using(/\btoCsv\(/)).toEqual(['src/core/bundle/csv.ts', 'src/engine/bundle/write-bag.ts'])
  expect(using(/text\/csv|csv-stringify/)).toEqual([])
})

it.each(Object.entries(workbooks))('%s writes text, never a formula', async (_, write) => {
  const entries = unzip(await write())
  const parts = [...entries].filter(([name]) => name.startsWith('xl/worksheets/'))
  expect(parts.length).toBeGreaterThan(0)
  for (const [, xml] of parts) {
    expect(xml.toString()).not.toMatch(/<f[ >]/)
    const cells = [...xml.toString().matchAll(/<c [^>]*>/g)].map(([cell]) => cell)
    expect(cells.filter((cell) => !/t="(s|inlineStr|str)"/.test(cell) && !cell.endsWith('/>'))).toEqual([])
  }
  const all = [...entries.values()].map(String).join('')
  expect(openings.some((opening) => all.includes(`>${opening}`))).toBe(true)
})

test('a table for the clipboard has a sign before what would be one', () => {
  expect(toTabbed({ head: ['甲'], rows: openings.map((opening) => [`${opening}1`]) })).not.toMatch(/(^|[\t\n])[=+\-@]/)
})

test('.csv has a sign before what would be one', () => {
  const rows = items().map(toRegisterRow)
  const cells: unknown = parse(toCsv([registerColumns, ...rows]), { bom: true })
  const read = z.array(z.array(z.string())).parse(cells).flat()
  expect(read.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(read.filter((cell) => /^'[=+\-@\t\r]/.test(cell)).length).toBeGreaterThan(20)
})
