import type { SheetData } from 'write-excel-file/node'
import { type DestroyedItem, destructionColumns, toDestructionRow } from '../../core/bin/destruction.ts'
import { findingColumns, toFindingRows } from '../../core/bundle/checklist.ts'
import type { BundleItem } from '../../core/bundle/order.ts'
import { registerColumns, toRegisterRow } from '../../core/bundle/register.ts'
import type { BranchFindings } from '../../core/checks/finding.ts'
import { historyColumns } from '../../core/history/columns.ts'

/** 归档文件目录 as a workbook. */
export function registerSheet(items: readonly BundleItem[]): Promise<Buffer> {
  const widths = [6, 26, 18, 20, 48, 11, 7, 7, 24]
  return workbook('归档文件目录', registerColumns, items.map(toRegisterRow), widths)
}

/** 核对清单 as a workbook: every finding, met ones included. */
export function checklistSheet(checks: readonly BranchFindings[]): Promise<Buffer> {
  return workbook('核对清单', findingColumns, toFindingRows(checks), [20, 7, 22, 14, 12, 48, 24, 11, 48, 30, 12, 24])
}

/** 销毁清册 as a workbook. */
export function destructionSheet(items: readonly DestroyedItem[]): Promise<Buffer> {
  return workbook('销毁清册', destructionColumns, items.map(toDestructionRow), [6, 26, 18, 20, 48, 12, 10, 7, 30])
}

/** 操作记录 as a workbook. */
export function historySheet(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return workbook('操作记录', historyColumns, rows, [8, 20, 12, 12, 18, 40, 14, 40, 40])
}

/** Every cell is text, whatever it looks like: `=1+1`, leading zeros and long numbers stay as they were written. */
async function workbook(
  sheet: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const data: SheetData = [
    titles.map((value) => ({ type: String, value, fontWeight: 'bold' as const, align: 'center' as const })),
    ...rows.map((row) =>
      row.map((value) => (value === '' ? null : { type: String, value: printable(value), wrap: true })),
    ),
  ]
  const columns = widths.map((width) => ({ width }))
  return writeExcelFile(data, { sheet, columns, stickyRowsCount: 1, orientation: 'landscape' }).toBuffer()
}

/** XML 1.0 has no way to write control characters. */
export function printable(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
