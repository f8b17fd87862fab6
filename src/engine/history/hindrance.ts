import type { Waiver } from '../../core/catalogue/waiver.ts'
import type { LogEntry } from '../../core/history/entry.ts'
import { type Names, sayEntry } from '../../core/history/say.ts'
import { listItemActivities } from '../store/activities.ts'
import { findUseOf } from '../store/bin.ts'
import type { Db } from '../store/database.ts'
import { hasLine } from '../store/schemes.ts'
import { findWaiver } from '../store/waivers.ts'
import { findObstacle, isWhole, listCompanions, type Step, toStep, undoesOf } from './step.ts'

/** Whether an entry is a change that can be taken back; and why not, where only others of its kind can. */
export function judgeUndo(
  db: Db,
  entry: LogEntry,
  names: Names,
): { readonly canUndo: boolean; readonly whyNot: string | null } {
  if (!isWhole(db, entry)) return { canUndo: false, whyNot: null }
  const step = toStep(entry)
  if (step === null) return { canUndo: false, whyNot: entry.action === 'item.file' ? filedAtOnce : null }
  const whyNot = findHindrance(db, step, names)
  return { canUndo: whyNot === null, whyNot }
}

const filedAtOnce = '这件是按登记表导入时直接归档的，不能撤销归档。'

/** Why a change cannot be taken back with what was done together with it, in a sentence with what to do; or null. */
export function findHindrance(db: Db, step: Step, names: Names): string | null {
  const companions = listCompanions(db, step)
  for (const each of [step, ...companions]) {
    const obstacle = findObstacle(db, each)
    if (obstacle) return sayObstacle(step.entry, obstacle, names)
  }
  if (step.does === 'put-waiver-back') return findNewerWaiver(db, step.before)
  if (step.does !== 'put-item-back') return null
  const { lineId, state, id } = step.before
  if (lineId !== null && !hasLine(db, lineId)) return '原来的清册条目已经从方案中删除，不能撤销。请手工改回。'
  return state === 'inbox' ? findUse(db, id, companions) : null
}

function sayObstacle(entry: LogEntry, obstacle: LogEntry, names: Names): string {
  if (undoesOf(obstacle) === entry.id) return '这一步已经撤销。'
  const { what, title } = sayEntry(obstacle, names)
  // Of an item's own list of changes, those of its activity are no part.
  const place = obstacle.subject === entry.subject ? '' : '到“操作记录”里'
  return `之后又有“${what}”（${title}），不能跳过它撤销。请先${place}撤销后面的改动，或手工改回。`
}

/** A gap has one explanation. */
function findNewerWaiver(db: Db, before: Waiver | null): string | null {
  const there = before && findWaiver(db, before)
  return there && there.id !== before.id ? '这一项之后又写了新的说明，不能撤销。请先撤回新的说明。' : null
}

/** An item that goes back to 收件箱 is no paper of anything but what goes with it. */
function findUse(db: Db, itemId: number, companions: readonly Step[]): string | null {
  const going = new Set(companions.map(({ entry }) => entry.subject))
  const shown = listItemActivities(db, itemId).find(({ id }) => !going.has(`activity:${id}`))
  const use = shown ? `活动（${shown.date} ${shown.topic}）` : findUseOf(db, itemId)?.kind
  return use === undefined ? null : `这件已经是一项${use}的材料，不能退回收件箱。请先从那里去掉它。`
}
