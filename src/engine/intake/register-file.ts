import { basename } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { type RegisterRow, registerHeadings } from '../../core/intake/register-row.ts'
import type { Context } from '../context.ts'
import { readTable } from './read-table.ts'

/** A row of a register file; `row` is its number in the file, the headings being row 1. */
export interface NumberedRow {
  readonly row: number
  readonly cells: RegisterRow
}

/** Reads a register file, .xlsx (first sheet) or .csv (UTF-8). Rows without any content are passed over. */
export async function readRegisterFile(context: Pick<Context, 'tasks'>, path: string): Promise<NumberedRow[]> {
  const [headings = [], ...rows] = await readTable(context, path)
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
