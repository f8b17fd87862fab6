import { writeFile } from 'node:fs/promises'
import { type ActivityRow, activityHeadings } from '../../src/core/activities/activity-row.ts'

/** A row of a file of activities, a member meeting without a paper, with some cells changed. */
export function activityRow(change: Partial<ActivityRow> = {}): ActivityRow {
  return {
    活动类别: '党员大会',
    日期: '2025-03-21',
    党小组: '',
    主题: '',
    主讲人: '',
    应到: '',
    实到: '',
    请假: '',
    缺席: '',
    档号: '',
    页码: '',
    材料种类: '',
    ...change,
  }
}

/** Writes rows as a UTF-8 .csv file. */
export async function writeActivityFile(path: string, rows: readonly ActivityRow[]): Promise<void> {
  const cells = [activityHeadings, ...rows.map((row) => activityHeadings.map((heading) => row[heading]))]
  const quoted = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  await writeFile(path, `\uFEFF${quoted.join('\r\n')}\r\n`)
}
