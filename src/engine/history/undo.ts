import { Failure } from '../../core/failure.ts'
import type { LogEntry } from '../../core/history/entry.ts'
import { sayEntry } from '../../core/history/say.ts'
import { requireSound } from '../activities/require-sound.ts'
import { followActivities } from '../bin/follow-activities.ts'
import { rearrange } from '../intake/arrange-items.ts'
import { addActivityAgain, changeActivity, getActivity, hasEvidence, removeActivity } from '../store/activities.ts'
import { getArranged } from '../store/arranged.ts'
import { findUseOf, takeFromBin } from '../store/bin.ts'
import type { Db } from '../store/database.ts'
import { getItem, hasItem, putItemBack } from '../store/items.ts'
import type { Entry } from '../store/logged.ts'
import { toLogged } from '../store/logged.ts'
import { hasLine } from '../store/schemes.ts'
import { openNames } from './names.ts'
import { findObstacle, listCompanions, type Step } from './step.ts'

/**
 * Takes a change back, with what was done together with it, by what the log says was before. Part of the caller's
 * transaction. Throws `Failure` where a later change stands in the way. Returns what the log is to say, the step itself
 * last.
 */
export function undoStep(db: Db, step: Step): Entry[] {
  const steps = [...listCompanions(db, step), step]
  for (const each of steps) refuseObstacle(db, findObstacle(db, each))
  const entries =
    step.does === 'arrange-back'
      ? arrangeBack(db, steps)
      : steps.flatMap((each) => (each.does === 'arrange-back' ? [] : invert(db, each)))
  if (step.does === 'put-item-back') refuseUsed(db, step)
  return entries
}

/** Items whose pages were arranged together go back together. */
function arrangeBack(db: Db, steps: readonly Step[]): Entry[] {
  const undoes = new Map(steps.map(({ entry }) => [entry.subject, entry.id]))
  const were = steps.flatMap((each) => (each.does === 'arrange-back' ? [[idOf(each), each.before] as const] : []))
  const are = were.map(([id]) => [id, hasItem(db, id) ? getArranged(db, id) : null] as const)
  return rearrange(db, new Map(are), new Map(were)).map((entry) => ({
    ...entry,
    action: 'item.undo',
    detail: { ...entry.detail, ...toUndoes(undoes.get(entry.subject)) },
  }))
}

function toUndoes(undoes: number | undefined): { readonly undoes?: number } {
  return undoes === undefined ? {} : { undoes }
}

function idOf({ entry }: Step): number {
  return Number(entry.subject.split(':')[1])
}

function invert(db: Db, step: Exclude<Step, { does: 'arrange-back' }>): Entry[] {
  const { subject, id: undoes } = step.entry
  const id = idOf(step)
  const toUndo = (before: object | null, after: object | null): Entry => ({
    action: `${subject.split(':')[0]}.undo`,
    subject,
    detail: { before, after, undoes },
  })
  switch (step.does) {
    case 'put-item-back': {
      const before = toLogged(getItem(db, id))
      const { lineId } = step.before
      if (lineId !== null && !hasLine(db, lineId)) {
        throw new Failure('conflict', '原来的清册条目已经从方案中删除，不能撤销。请手工改回。')
      }
      putItemBack(db, step.before)
      return [toUndo(before, toLogged(getItem(db, id)))]
    }
    case 'restore-item': {
      const before = toLogged(getItem(db, id))
      const also = followActivities(db, id, () => takeFromBin(db, id))
      return [...also, toUndo(before, toLogged(getItem(db, id)))]
    }
    case 'remove-activity': {
      const before = getActivity(db, id)
      removeActivity(db, id)
      return [toUndo(before, null)]
    }
    case 'put-activity-back': {
      const before = getActivity(db, id)
      requireSound(db, step.before)
      changeActivity(db, id, step.before)
      return [toUndo(before, getActivity(db, id))]
    }
    case 'add-activity': {
      requireSound(db, step.before)
      addActivityAgain(db, step.before)
      return [toUndo(null, getActivity(db, id))]
    }
  }
}

function refuseObstacle(db: Db, obstacle: LogEntry | null): void {
  if (obstacle === null) return
  const { what, title } = sayEntry(obstacle, openNames(db))
  throw new Failure('conflict', `之后又有“${what}”（${title}），不能跳过它撤销。请先撤销后面的改动，或手工改回。`, {
    id: obstacle.id,
  })
}

/** An item that goes back to 收件箱 is no paper of anything. */
function refuseUsed(db: Db, { before }: Extract<Step, { does: 'put-item-back' }>): void {
  if (before.state !== 'inbox') return
  const use = hasEvidence(db, before.id) ? '活动' : findUseOf(db, before.id)
  if (use !== null) throw new Failure('conflict', `这件已经是一项${use}的材料，不能退回收件箱。请先从那里去掉它。`)
}
