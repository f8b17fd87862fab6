import { listItemActivities } from '../store/activities.ts'
import { findUseOf } from '../store/bin.ts'
import type { Db } from '../store/database.ts'

/** What an item that is to go back to 收件箱 is still a paper of, in a sentence; null where it is of nothing but `going` activities. */
export function findPaperUse(db: Db, itemId: number, going: ReadonlySet<number> = new Set()): string | null {
  const shown = listItemActivities(db, itemId).find(({ id }) => !going.has(id))
  const use = shown ? `活动（${shown.date} ${shown.topic}）` : findUseOf(db, itemId)?.kind
  return use === undefined ? null : `这件已经是一项${use}的材料，不能退回收件箱。请先从那里去掉它。`
}
