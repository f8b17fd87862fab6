import type { Waiver } from '../../core/catalogue/waiver.ts'
import { type LogEntry, toSubjectKind } from '../../core/history/entry.ts'
import { type Names, sayEntry } from '../../core/history/say.ts'
import { toClassOf } from '../../core/numbering/code-template.ts'
import { findPaperUse } from '../filing/paper-use.ts'
import type { Db } from '../store/database.ts'
import { getItem, hasItem, isNumberTaken } from '../store/items.ts'
import { hasLine } from '../store/schemes.ts'
import { findWaiver } from '../store/waivers.ts'
import { findObstacle, isWhole, type LoggedItem, listCompanions, type Step, toStep, undoesOf } from './step.ts'

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

const filedAtOnce = '这件是按登记表导入时直接归档的，不能撤销归档。请打开这一件，点“退回收件箱”。'

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
  if (state === 'inbox')
    return findPaperUse(db, id, new Set(companions.flatMap(({ entry }) => activityOf(entry) ?? [])))?.message ?? null
  return findNumberTaken(db, step.before)
}

function sayObstacle(entry: LogEntry, obstacle: LogEntry, names: Names): string {
  if (undoesOf(obstacle) === entry.id) return '这一步已经撤销。'
  const { what, title } = sayEntry(obstacle, names)
  // Of an item's own list of changes, those of its activity are no part.
  const place = obstacle.subject === entry.subject ? '' : '到“操作记录”里'
  return `之后又有“${what}”（${title}），不能跳过它撤销。请先${place}撤销后面的改动，或手工改回。`
}

function activityOf({ subject }: LogEntry): number | null {
  return toSubjectKind(subject) === 'activity' ? Number(subject.split(':')[1]) : null
}

/** The 档号 of an item that went back to 收件箱 may be another one's by now. */
function findNumberTaken(db: Db, { id, code, number }: LoggedItem): string | null {
  if (code === null || number === null || !hasItem(db, id) || getItem(db, id).code === code) return null
  return isNumberTaken(db, toClassOf(code), number)
    ? `档号“${code}”之后编给了别的件，不能撤销。请在收件箱重新归档。`
    : null
}

/** A gap has one explanation. */
function findNewerWaiver(db: Db, before: Waiver | null): string | null {
  const there = before && findWaiver(db, before)
  return there && there.id !== before.id ? '这一项之后又写了新的说明，不能撤销。请先撤回新的说明。' : null
}
