import * as z from 'zod'
import { ArrangedItem } from '../../core/arranging/arranged-item.ts'
import { Activity } from '../../core/catalogue/activity.ts'
import { ItemSummary } from '../../core/catalogue/item.ts'
import { Waiver } from '../../core/catalogue/waiver.ts'
import { Failure } from '../../core/failure.ts'
import { type LogEntry, type SubjectKind, toSubjectKind } from '../../core/history/entry.ts'
import type { Db } from '../store/database.ts'
import { findEntry, listEntriesOf, listEntriesWith } from '../store/log-entries.ts'

const LoggedItem = ItemSummary.omit({ images: true, read: true })
export type LoggedItem = z.infer<typeof LoggedItem>
/** As an activity was logged; with the item whose filing made it where it was removed. */
const LoggedActivity = Activity.extend({ filedItemId: z.int().nullable().default(null) })
export type LoggedActivity = z.infer<typeof LoggedActivity>

/** A change that can be taken back: what the record was, by the log. */
export type Step =
  | { readonly entry: LogEntry; readonly does: 'put-item-back'; readonly before: LoggedItem }
  | { readonly entry: LogEntry; readonly does: 'arrange-back'; readonly before: ArrangedItem | null }
  | { readonly entry: LogEntry; readonly does: 'restore-item' }
  | { readonly entry: LogEntry; readonly does: 'remove-activity' }
  | { readonly entry: LogEntry; readonly does: 'put-activity-back'; readonly before: LoggedActivity }
  | { readonly entry: LogEntry; readonly does: 'add-activity'; readonly before: LoggedActivity }
  | { readonly entry: LogEntry; readonly does: 'put-waiver-back'; readonly before: Waiver | null }

const Detail = z.object({ before: z.unknown(), undoes: z.int().optional() })

/** The step that an entry is; null for a change of another kind, or as a program of long ago wrote it. */
export function toStep(entry: LogEntry): Step | null {
  const before = Detail.safeParse(entry.detail).data?.before
  switch (entry.action) {
    case 'item.file':
    case 'item.unfile':
    case 'item.change':
    case 'item.change-many':
    case 'item.withhold': {
      const item = LoggedItem.safeParse(before)
      return item.success ? { entry, does: 'put-item-back', before: item.data } : null
    }
    case 'item.arrange': {
      const item = ArrangedItem.nullable().safeParse(before)
      return item.success ? { entry, does: 'arrange-back', before: item.data } : null
    }
    case 'item.delete':
    case 'item.delete-many':
      return { entry, does: 'restore-item' }
    case 'activity.add':
      return { entry, does: 'remove-activity' }
    case 'activity.change':
    case 'activity.remove': {
      const activity = LoggedActivity.safeParse(before)
      const does = entry.action === 'activity.change' ? 'put-activity-back' : 'add-activity'
      return activity.success ? { entry, does, before: activity.data } : null
    }
    case 'waiver.add':
    case 'waiver.add-many':
    case 'waiver.remove': {
      const waiver = Waiver.nullable().safeParse(before)
      return waiver.success ? { entry, does: 'put-waiver-back', before: waiver.data } : null
    }
    default:
      return null
  }
}

/**
 * What was done together with a change of an item, by the entries just before it, of the same instant: of activities, or of
 * the other items that were changed or deleted with it or whose pages were; with an explanation of one gap, those of others.
 */
export function listCompanions(db: Db, { entry, does }: Step): Step[] {
  const kinds = companionKinds(entry, does)
  const companions: Step[] = []
  for (const other of listEntriesWith(db, entry)) {
    const step = kinds.includes(toSubjectKind(other.subject)) ? toStep(other) : null
    if (step === null) break
    companions.push(step)
  }
  return companions
}

function companionKinds({ action, subject }: LogEntry, does: Step['does']): readonly SubjectKind[] {
  if (action === 'waiver.add-many') return ['waiver']
  if (!subject.startsWith('item:') || action === 'item.delete') return []
  if (does === 'arrange-back' || action === 'item.delete-many') return ['item']
  return action === 'item.change-many' ? ['item', 'activity'] : ['activity']
}

/** The first change of the same record that came later and was not itself taken back; null where there is none. */
export function findObstacle(db: Db, { entry }: Step): LogEntry | null {
  const later = listEntriesOf(db, entry.subject, entry.id)
  const undone = new Set(later.flatMap((each) => undoesOf(each) ?? []))
  return (
    later.find((each) => {
      const undoes = undoesOf(each)
      return !undone.has(each.id) && !(undoes !== undefined && undoes > entry.id)
    }) ?? null
  )
}

/** The entry that an entry took back, if it did. */
export function undoesOf({ detail }: LogEntry): number | undefined {
  return Detail.safeParse(detail).data?.undoes
}

/** The last entry of a change: what was done together stands before it, of the same instant. */
export function isWhole(db: Db, { id, at }: LogEntry): boolean {
  return findEntry(db, id + 1)?.at !== at
}

export function requireStep(db: Db, id: number): Step {
  const entry = findEntry(db, id)
  const step = entry && isWhole(db, entry) ? toStep(entry) : null
  if (step === null) throw new Failure('unsupported', '这一步不能撤销。请按操作记录中的“改动前”手工改回。')
  return step
}
