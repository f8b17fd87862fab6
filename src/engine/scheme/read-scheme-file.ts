import { basename } from 'node:path'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import { fromSheets, type ReadScheme, type SheetProblem } from '../../core/scheme/from-sheets.ts'
import { Scheme } from '../../core/scheme/scheme.ts'
import {
  aboutHeadings,
  laterHeadings,
  lineHeadings,
  retentionHeadings,
  type SchemeSheets,
  type SheetRow,
  sheetNames,
} from '../../core/scheme/sheet.ts'
import type { Context } from '../context.ts'
import { readSmall } from '../disk/open-file.ts'
import { readSheets } from '../intake/read-table.ts'
import type { Sheet } from '../workers/read-tables.ts'

/** Reads a scheme file, .json or .xlsx; what an .xlsx leaves out is taken from `before`. */
export async function readSchemeFile(
  context: Pick<Context, 'tasks'>,
  path: string,
  before: Scheme,
): Promise<ReadScheme> {
  if (/\.json$/i.test(path)) return parseJson(await readJson(path))
  const sheets = await readSheets(context, path, noun, form)
  return fromSheets(toSchemeSheets(sheets, path), before)
}

/** Reads a scheme file, .json, that leaves nothing out. Throws `Failure` with what is wrong with it. */
export async function readWholeScheme(path: string): Promise<Scheme> {
  const { scheme, problems } = parseJson(await readJson(path))
  if (!scheme) throw toImportFailure(problems)
  return scheme
}

/** A scheme of a thousand lines is some 300 kB. */
const mostBytes = 8 << 20

const [noun, form] = ['方案文件', '是 .xlsx 或 .json 文件']

async function readJson(path: string): Promise<unknown> {
  try {
    const text = (await readSmall(path, mostBytes)).toString()
    // As some editors on Windows begin a text, which JSON does not allow.
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const sentence = `${noun}“${basename(path)}”读不出来。请检查它是否存在、没有损坏，且${form}。`
    throw new Failure('unreadable', sentence, { path }, { cause: error })
  }
}

/** One sentence for all problems of a file, the first ones named. */
export function toImportFailure(problems: readonly SheetProblem[]): Failure {
  const named = problems
    .slice(0, 5)
    .map(({ sheet, row, message }) => `${row === null ? '' : `${sheet}第${row}行：`}${message}`)
  const more = problems.length > named.length ? `；共${problems.length}处` : ''
  return new Failure('invalid', `方案文件有误，没有导入：${named.join('；')}${more}。请改正文件后重新导入。`, {
    problems,
  })
}

function parseJson(value: unknown): ReadScheme {
  const read = Scheme.safeParse(value)
  if (read.success) return { scheme: read.data, problems: [] }
  const problems = read.error.issues.map(({ path, message }) => ({
    sheet: path.map(String).join('.'),
    row: null,
    message: path.length === 0 ? message : `${path.map(String).join('.')}：${message}`,
  }))
  return { scheme: null, problems }
}

function toSchemeSheets(sheets: readonly Sheet[], path: string): SchemeSheets {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim() === name)
  const lines = named(sheetNames.lines) ?? sheets[0]
  if (!lines) throw new Failure('invalid', `“${basename(path)}”是空的。请使用导出的方案表格填写。`)
  const [retentions, about] = [named(sheetNames.retentions), named(sheetNames.about)]
  return {
    lines: toRows(lines, lineHeadings, laterHeadings),
    retentions: retentions ? toRows(retentions, retentionHeadings) : null,
    about: about ? toRows(about, aboutHeadings) : null,
  }
}

/** The rows below the headings; rows without any content are passed over. */
function toRows<Heading extends string>(
  sheet: Sheet,
  headings: readonly Heading[],
  optional: readonly Heading[] = [],
): SheetRow<Heading>[] {
  const [first = [], ...rows] = sheet.rows
  const places = new Map(headings.map((heading) => [heading, first.findIndex((cell) => cell.trim() === heading)]))
  const missing = headings.filter((heading) => places.get(heading) === -1 && !optional.includes(heading))
  if (missing.length > 0) {
    throw new Failure(
      'invalid',
      `工作表“${sheet.name}”的第一行缺少列：${missing.join('、')}。请使用规定的表头（${headings.join('、')}）。`,
    )
  }
  const Cells = z.record(z.enum(headings), z.string())
  return rows
    .map((row, index) => {
      const named = headings.map((heading) => [heading, row[places.get(heading) ?? -1] ?? ''])
      return { row: index + 2, cells: Cells.parse(Object.fromEntries(named)) }
    })
    .filter(({ cells }) => headings.some((heading) => cells[heading].trim() !== ''))
}
