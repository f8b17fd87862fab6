import { type Activity, type ActivityKind, activityTitles } from '../catalogue/activity.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import type { Day, Year } from '../day.ts'
import type { Snapshot } from './snapshot.ts'

/** A snapshot with what its tests ask of it again and again, looked up once. */
export interface Grounds {
  readonly snapshot: Snapshot
  readonly year: Year
  readonly on: Day
  readonly byKind: ReadonlyMap<ActivityKind, readonly Activity[]>
  readonly items: ReadonlyMap<number, ItemSummary>
  readonly byLine: ReadonlyMap<number, readonly ItemSummary[]>
  /** The items of each lowest class: the 档号 up to its number. */
  readonly byClass: ReadonlyMap<string, readonly ItemSummary[]>
  /** What a finding calls an activity, each by a name of its own. */
  readonly activityNames: ReadonlyMap<number, string>
  /** What a finding calls a member, each by a name of its own. */
  readonly memberNames: ReadonlyMap<number, string>
}

export function toGrounds(snapshot: Snapshot, year: Year, on: Day): Grounds {
  const byKind = new Map<ActivityKind, Activity[]>()
  for (const activity of snapshot.activities) {
    for (const kind of activity.kinds) put(byKind, kind, activity)
  }
  const byLine = new Map<number, ItemSummary[]>()
  const byClass = new Map<string, ItemSummary[]>()
  for (const item of snapshot.items) {
    if (item.lineId !== null) put(byLine, item.lineId, item)
    if (item.code !== null) put(byClass, item.code.slice(0, -4), item)
  }
  return {
    snapshot,
    year,
    on,
    byKind,
    items: new Map(snapshot.items.map((item) => [item.id, item])),
    byLine,
    byClass,
    activityNames: nameActivities(snapshot),
    memberNames: nameEach(snapshot.members, ({ name }) => name),
  }
}

/** The items that show some activities, each once. */
export function listEvidence(activities: readonly Activity[]): number[] {
  return [...new Set(activities.flatMap((activity) => activity.evidence.map((evidence) => evidence.itemId)))]
}

function nameActivities({ activities, branch }: Snapshot): ReadonlyMap<number, string> {
  const groups = new Map(branch.groups.map((group) => [group.id, group.name]))
  return nameEach(activities, ({ date, kinds, groupId }) => {
    const group = groupId === null ? undefined : groups.get(groupId)
    return [date, ...(group === undefined ? [] : [group]), kinds.map((kind) => activityTitles[kind]).join('、')].join(
      ' ',
    )
  })
}

/** Where two would bear the same name, the later one has its count put behind it. */
function nameEach<Thing extends { readonly id: number }>(
  things: readonly Thing[],
  toName: (thing: Thing) => string,
): ReadonlyMap<number, string> {
  const taken = new Map<string, number>()
  const names = new Map<number, string>()
  for (const thing of things) {
    const name = toName(thing)
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    names.set(thing.id, times === 1 ? name : `${name}（${times}）`)
  }
  return names
}

function put<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
