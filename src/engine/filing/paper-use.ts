import { yearOf } from '../../core/day.ts'
import type { WayOut } from '../../core/way-out.ts'
import { listItemActivities } from '../store/activities.ts'
import { findUseOf } from '../store/bin.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'

/** What an item that is to go back to 收件箱 is still a paper of, and where that is; null where it is of nothing but `going` activities. */
export function findPaperUse(
  db: Db,
  itemId: number,
  going: ReadonlySet<number> = new Set(),
): { readonly message: string; readonly way: WayOut } | null {
  const say = (use: string) => `这件已经是一项${use}的材料，不能退回收件箱。请先从那里去掉它。`
  const shown = listItemActivities(db, itemId).find(({ id }) => !going.has(id))
  if (shown) {
    const { branchId } = getItem(db, itemId)
    const way: WayOut = { to: 'activities', branchId, year: yearOf(shown.date) }
    return { message: say(`活动（${shown.date} ${shown.topic}）`), way }
  }
  const use = findUseOf(db, itemId)
  return use && { message: say(use.kind), way: use.way }
}
