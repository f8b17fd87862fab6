import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import { readSmall } from '../disk/open-file.ts'
import { refuseBomb } from './refuse-bomb.ts'
import type { Task } from './task.ts'

/** A sheet of a table file, every cell as text; a day is `YYYY-MM-DD`. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const mostBytes = 64 << 20

/** The sheets of an .xlsx, or of a .csv (UTF-8) its one sheet, which has no name. */
export const readTables: Task<{ readonly path: string }, Sheet[]> = async ({ path }) => {
  try {
    const bytes = await readSmall(path, mostBytes)
    if (/\.csv$/i.test(path)) return [{ name: '', rows: readCsv(bytes) }]
    await refuseBomb(bytes)
    const sheets = await readWorkbook(path)
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toText)) }))
  } catch (error) {
    // Of what can be wrong with it, libraries speak in many ways, and a person needs to know only that it is.
    throw new Failure('unreadable', '表格文件读不出来。', { path }, { cause: error })
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
