import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'

/** The cells of a table file as text, row by row: .xlsx (first sheet) or .csv (UTF-8). A day is `YYYY-MM-DD`. */
export async function readTable(path: string): Promise<string[][]> {
  try {
    if (/\.csv$/i.test(path)) return readCsv(await readFile(path))
    return (await readSheet(path)).map((row) => row.map(toText))
  } catch (error) {
    throw new Failure(
      'unreadable',
      `表格文件“${basename(path)}”读不出来。请检查它是否存在，且是 .xlsx 或 UTF-8 的 .csv 文件。`,
      { path },
      { cause: error },
    )
  }
}

const Table = z.array(z.array(z.string()))

/** Bytes that are no UTF-8 are a failure rather than a table of unreadable signs. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return Table.parse(parse(text, { relax_column_count: true }))
}

function toText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // A spreadsheet keeps a day as midnight UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
