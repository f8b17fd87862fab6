import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import { type RegisterRow, registerHeadings } from '../../core/intake/register-row.ts'

/** A row of a register file; `row` is its number in the file, the headings being row 1. */
export interface NumberedRow {
  readonly row: number
  readonly cells: RegisterRow
}

/** Reads a register file, .xlsx (first sheet) or .csv (UTF-8). Rows without any content are passed over. */
export async function readRegisterFile(path: string): Promise<NumberedRow[]> {
  const [headings = [], ...rows] = await readTable(path)
  const places = registerHeadings.map((heading) => headings.findIndex((cell) => cell.trim() === heading))
  const missing = registerHeadings.filter((_, index) => places[index] === -1)
  if (missing.length > 0) {
    throw new Failure(
      'invalid',
      `登记表“${basename(path)}”的第一行缺少列：${missing.join('、')}。请使用规定的表头（${registerHeadings.join('、')}）。`,
    )
  }
  return rows
    .map((cells, index) => ({ row: index + 2, cells: toRow(cells, places) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
}

function toRow(cells: readonly string[], places: readonly number[]): RegisterRow {
  const at = (heading: (typeof registerHeadings)[number]) =>
    cells[places[registerHeadings.indexOf(heading)] ?? -1] ?? ''
  return {
    档号: at('档号'),
    清册条目: at('清册条目'),
    文号: at('文号'),
    责任者: at('责任者'),
    题名: at('题名'),
    日期: at('日期'),
    密级: at('密级'),
    保管期限: at('保管期限'),
    页数: at('页数'),
    备注: at('备注'),
    文件: at('文件'),
  }
}

async function readTable(path: string): Promise<string[][]> {
  try {
    if (/\.csv$/i.test(path)) return readCsv(await readFile(path, 'utf8'))
    return (await readSheet(path)).map((row) => row.map(toText))
  } catch (error) {
    throw new Failure(
      'unreadable',
      `登记表“${basename(path)}”读不出来。请检查它是否存在，且是 .xlsx 或 UTF-8 的 .csv 文件。`,
      { path },
      { cause: error },
    )
  }
}

const Table = z.array(z.array(z.string()))

function readCsv(text: string): string[][] {
  return Table.parse(parse(text, { bom: true, relax_column_count: true }))
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // A spreadsheet keeps a day as midnight UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
