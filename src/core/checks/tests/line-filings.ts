import type { Activity } from '../../catalogue/activity.ts'
import type { ItemSummary } from '../../catalogue/item.ts'
import type { Expects } from '../../scheme/expects.ts'
import type { StoredLine } from '../../scheme/stored.ts'
import type { Grounds } from '../grounds.ts'

/** What counts towards a line, each as an activity: what was held, or a filed item standing for itself. */
export interface Filings {
  readonly all: readonly Activity[]
  /** Items whose papers cannot be told, as they belong to no activity. Empty where papers do not matter. */
  readonly loose: ReadonlySet<Activity>
}

/** Nothing dated after the day of the check counts. */
export function listFilings(line: StoredLine, { per, papers }: Expects, grounds: Grounds): Filings {
  const { snapshot, byLine, on } = grounds
  const items = (byLine.get(line.id) ?? []).filter(({ date }) => date !== null && date <= on)
  if (per === 'branch' && papers.length === 0) return { all: items.map((item) => standFor(item)), loose: new Set() }
  const ids = new Set(items.map(({ id }) => id))
  const showing = snapshot.activities.filter(({ evidence }) => evidence.some(({ itemId }) => ids.has(itemId)))
  if (papers.length === 0) return { all: items.flatMap((item) => attribute(item, per, showing)), loose: new Set() }
  const ofKind = line.activity === null ? [] : (grounds.byKind.get(line.activity) ?? [])
  const held = [...new Set([...showing, ...ofKind])].filter(({ date }) => date <= on)
  const shown = new Set(showing.flatMap(({ evidence }) => evidence.map(({ itemId }) => itemId)))
  const loose = items.filter(({ id }) => !shown.has(id)).map((item) => standFor(item))
  return { all: [...held, ...loose], loose: new Set(loose) }
}

/** Whose an item is, by the activities it shows: once for each group, or for all the members they name. */
function attribute(item: ItemSummary, per: Expects['per'], showing: readonly Activity[]): Activity[] {
  const own = showing.filter(({ evidence }) => evidence.some(({ itemId }) => itemId === item.id))
  if (per === 'member') return [{ ...standFor(item), memberIds: own.flatMap(({ memberIds }) => memberIds) }]
  const groupIds = new Set(own.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))
  if (groupIds.size === 0) return [standFor(item)]
  return [...groupIds].map((groupId) => ({ ...standFor(item), groupId }))
}

function standFor({ id, branchId, date, addedAt }: ItemSummary): Activity {
  return {
    id,
    branchId,
    groupId: null,
    date: date ?? '',
    kinds: [],
    topic: '',
    lecturer: '',
    due: null,
    present: null,
    excused: null,
    absent: null,
    absentees: '',
    memberIds: [],
    evidence: [{ itemId: id, firstPage: 1, lastPage: 1, role: '记录' }],
    addedAt,
  }
}
