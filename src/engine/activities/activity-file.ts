import { basename } from 'node:path'
import { type ActivityRow, activityHeadings, type NumberedActivityRow } from '../../core/activities/activity-row.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import { readTable } from '../intake/read-table.ts'

/** What a heading was called in files made for earlier programs. */
const formerHeadings: Readonly<Record<string, string>> = { 材料角色: '材料种类' }

/** Reads a file of activities, .xlsx (first sheet) or .csv (UTF-8). Rows without any content are passed over. */
export async function readActivityFile(context: Pick<Context, 'tasks'>, path: string): Promise<NumberedActivityRow[]> {
  const [headings = [], ...rows] = await readTable(context, path)
  const places = toPlaces(headings.map((heading) => heading.trim()))
  const missing = activityHeadings.filter((heading) => !places.has(heading))
  if (missing.length > 0) {
    throw new Failure(
      'invalid',
      `活动登记表“${basename(path)}”的第一行缺少列：${missing.join('、')}。请使用规定的表头（${activityHeadings.join('、')}）。`,
    )
  }
  return rows
    .map((cells, index) => ({ row: index + 2, cells: toRow(cells, places) }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
}

/** Where each heading stands; a former one stands for its own only where that is not there. */
function toPlaces(headings: readonly string[]): ReadonlyMap<string, number> {
  const former = headings.map((heading, index) => [formerHeadings[heading] ?? heading, index] as const)
  return new Map([...former, ...headings.map((heading, index) => [heading, index] as const)])
}

function toRow(cells: readonly string[], places: ReadonlyMap<string, number>): ActivityRow {
  const at = (heading: (typeof activityHeadings)[number]) => cells[places.get(heading) ?? -1] ?? ''
  return {
    活动类别: at('活动类别'),
    日期: at('日期'),
    党小组: at('党小组'),
    主题: at('主题'),
    主讲人: at('主讲人'),
    应到: at('应到'),
    实到: at('实到'),
    请假: at('请假'),
    缺席: at('缺席'),
    档号: at('档号'),
    页码: at('页码'),
    材料种类: at('材料种类'),
  }
}
