import { Failure } from '../../core/failure.ts'
import { requireSound } from '../activities/require-sound.ts'
import { followActivities } from '../bin/follow-activities.ts'
import { requirePaper } from '../checks/require-paper.ts'
import { rearrange } from '../intake/arrange-items.ts'
import { addActivityAgain, changeActivity, getActivity, removeActivity } from '../store/activities.ts'
import { getArranged } from '../store/arranged.ts'
import { takeFromBin } from '../store/bin.ts'
import type { Db } from '../store/database.ts'
import { getItem, hasItem, putItemBack } from '../store/items.ts'
import type { Entry } from '../store/logged.ts'
import { toLogged } from '../store/logged.ts'
import { findWaiverById, putWaiverBack, removeWaiver } from '../store/waivers.ts'
import { findHindrance } from './hindrance.ts'
import { openNames } from './names.ts'
import { listCompanions, type Step } from './step.ts'

/**
 * Takes a change back, with what was done together with it, by what the log says was before. Part of the caller's
 * transaction. Throws `Failure` where a later change stands in the way. Returns what the log is to say, the step itself
 * last.
 */
export function undoStep(db: Db, step: Step): Entry[] {
  const hindrance = findHindrance(db, step, openNames(db))
  if (hindrance !== null) throw new Failure('conflict', hindrance, { id: step.entry.id })
  const companions = listCompanions(db, step)
  if (step.does === 'arrange-back') return arrangeBack(db, [...companions, step])
  const invertAll = (steps: readonly Step[]) =>
    steps.flatMap((each) => (each.does === 'arrange-back' ? [] : invert(db, each)))
  if (step.entry.action !== 'item.unfile') return invertAll([...companions, step])
  // Only what is filed is a paper of an activity.
  const own = invert(db, step)
  return [...invertAll(companions), ...own]
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
    case 'put-waiver-back': {
      const before = findWaiverById(db, id)
      if (step.before) {
        requirePaper(db, step.before)
        putWaiverBack(db, step.before)
      } else removeWaiver(db, id)
      return [toUndo(before, step.before)]
    }
    case 'add-activity': {
      requireSound(db, step.before)
      addActivityAgain(db, step.before)
      return [toUndo(null, getActivity(db, id))]
    }
  }
}
