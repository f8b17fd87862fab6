import { writeFile } from 'node:fs/promises'
import { type RosterHeading, rosterHeadings } from '../../src/core/roster/roster-headings.ts'

type Cells = Readonly<Partial<Record<RosterHeading, string>>>

/** The cells of a roster file: its headings, then the rows. */
export function rosterTable(...rows: readonly Cells[]): string[][] {
  return [[...rosterHeadings], ...rows.map((row) => rosterHeadings.map((heading) => row[heading] ?? ''))]
}

/** Writes rows as a UTF-8 .csv roster. */
export async function writeCsvRoster(path: string, ...rows: readonly Cells[]): Promise<void> {
  const quoted = rosterTable(...rows).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  await writeFile(path, `\uFEFF${quoted.join('\r\n')}\r\n`)
}

/** 44 full members and 2 probationary ones in three groups, as a branch of that size writes them. */
export function fullRoster(): Cells[] {
  const groups = ['第一党小组', '第二党小组', '第三党小组']
  const posts = new Map([
    [0, '党支部书记、党小组组长'],
    [1, '组织委员'],
    [2, '宣传委员'],
  ])
  return Array.from({ length: 46 }, (_, index) => {
    const isFull = index < 44
    return {
      姓名: `试验${String.fromCharCode(0x4e00 + 7 * index)}`,
      性别: index % 2 === 0 ? '女' : '男',
      出生日期: `19${70 + (index % 25)}-0${1 + (index % 9)}-15`,
      类别: isFull ? '正式党员' : '预备党员',
      党小组: groups[index % 3] ?? '',
      职务: posts.get(index) ?? '',
      入党日期: isFull ? `20${15 + (index % 8)}年7月1日` : '2025.06.30',
      转正日期: isFull ? `20${16 + (index % 8)}年7月1日` : '',
    }
  })
}
