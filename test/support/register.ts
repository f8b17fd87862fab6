import { writeFile } from 'node:fs/promises'
import { type RegisterRow, registerHeadings } from '../../src/core/intake/register-row.ts'

/** A register row that files, on the sample scheme's first line for member meetings, with some cells changed. */
export function registerRow(change: Partial<RegisterRow> = {}): RegisterRow {
  return {
    档号: '',
    清册条目: 'H4-01',
    文号: '',
    责任者: '试验支部',
    题名: '一季度党员大会会议记录',
    日期: '2025-03-21',
    密级: '',
    保管期限: '永久',
    页数: '1',
    备注: '',
    文件: 'a.jpg',
    ...change,
  }
}

/** Writes rows as a UTF-8 .csv register. */
export async function writeCsvRegister(path: string, rows: readonly RegisterRow[]): Promise<void> {
  const cells = [registerHeadings, ...rows.map((row) => registerHeadings.map((heading) => row[heading]))]
  const quoted = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  await writeFile(path, `\uFEFF${quoted.join('\r\n')}\r\n`)
}
