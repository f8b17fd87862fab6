import type { KnownActivity } from '../../core/activities/plan-activities.ts'
import type { Activity, ActivityKind, NewActivity } from '../../core/catalogue/activity.ts'
import type { Item } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type Lists = Pick<Activity, 'kinds' | 'memberIds' | 'evidence'>
type ActivityRow = Omit<Activity, keyof Lists>
const columns = `id, branch_id AS branchId, group_id AS groupId, date, topic, lecturer, due, present, excused, absent,
  absentees, added_at AS addedAt`

/** The activities of a branch in a year, by date. */
export function listActivities(db: Db, branchId: number, year: number): Activity[] {
  return readActivities(db, 'branch_id = ? AND date BETWEEN ? AND ?', [branchId, `${year}-01-01`, `${year}-12-31`])
}

/** How many activities of a year up to a day have no 应到 or no 实到, by branch; branches that have none are left out. */
export function countUnattended(db: Db, year: number, on: string): { branchId: number; count: number }[] {
  return db
    .prepare<[string, string, string], { branchId: number; count: number }>(
      `SELECT branch_id AS branchId, count(*) AS count FROM activities
       WHERE date BETWEEN ? AND min(?, ?) AND (due IS NULL OR present IS NULL) GROUP BY branch_id ORDER BY branch_id`,
    )
    .all(`${year}-01-01`, `${year}-12-31`, on)
}

/** All activities of a branch, with the item whose filing made them, if that is how they came about. */
export function listKnownActivities(db: Db, branchId: number): KnownActivity[] {
  const filed = db
    .prepare<[number], { id: number; filedItemId: number }>(
      'SELECT id, filed_item_id AS filedItemId FROM activities WHERE branch_id = ? AND filed_item_id IS NOT NULL',
    )
    .all(branchId)
  const filedBy = new Map(filed.map(({ id, filedItemId }) => [id, filedItemId]))
  return readActivities(db, 'branch_id = ?', [branchId]).map((activity) => ({
    ...activity,
    filedItemId: filedBy.get(activity.id) ?? null,
  }))
}

/** The activity that the filing of an item made, if there is one. */
export function findFiledActivity(db: Db, itemId: number): Activity | null {
  return readActivities(db, 'filed_item_id = ?', [itemId])[0] ?? null
}

/** The activities that an item shows or whose filing made them, also while it lies in 回收站; null for those gone with it. */
export function listTouchedActivities(db: Db, itemId: number): Map<number, Activity | null> {
  const ids = db
    .prepare<[number, number], number>(
      'SELECT activity_id FROM evidence WHERE item_id = ? UNION SELECT id FROM activities WHERE filed_item_id = ?',
    )
    .pluck()
    .all(itemId, itemId)
  return new Map(ids.map((id) => [id, readActivities(db, 'activities.id = ?', [id])[0] ?? null]))
}

/** The ids of those on the roster of a branch. */
export function listMemberIds(db: Db, branchId: number): number[] {
  return db
    .prepare<[number], { id: number }>('SELECT id FROM members WHERE branch_id = ?')
    .all(branchId)
    .map(({ id }) => id)
}

export function getActivity(db: Db, id: number): Activity {
  const [activity] = readActivities(db, 'activities.id = ?', [id])
  if (!activity) throw new Failure('not-found', '没有这次活动，可能已被删除。请刷新后重试。', { id })
  return activity
}

/** What the pages of an item show, by page. */
export function listItemActivities(db: Db, itemId: number): Item['activities'] {
  return db
    .prepare<[number], Omit<Item['activities'][number], 'kinds'>>(
      `SELECT id, date, group_id AS groupId, topic, first_page AS firstPage, last_page AS lastPage,
         role
       FROM evidence JOIN activities ON activities.id = evidence.activity_id
       WHERE item_id = ? ORDER BY first_page, id, role`,
    )
    .all(itemId)
    .map((row) => ({ ...row, kinds: kindsOf(db, row.id) }))
}

/** The item whose filing made an activity, if that is how it came about. */
export function findFiledItem(db: Db, id: number): number | null {
  return (
    db.prepare<[number], number | null>('SELECT filed_item_id FROM activities WHERE id = ?').pluck().get(id) ?? null
  )
}

/** `filedItemId`: the item whose filing makes this activity, if that is how it came about. */
export function addActivity(db: Db, activity: NewActivity, at: string, filedItemId: number | null = null): number {
  return insertActivity(db, { ...activity, id: null, addedAt: at, filedItemId })
}

/** Puts back one that was removed, under the id that it had. */
export function addActivityAgain(db: Db, activity: Activity & { readonly filedItemId: number | null }): void {
  insertActivity(db, activity)
}

function insertActivity(
  db: Db,
  activity: NewActivity & {
    readonly id: number | null
    readonly addedAt: string
    readonly filedItemId: number | null
  },
): number {
  const id = Number(
    db
      .prepare(
        `INSERT INTO activities (id, uuid, branch_id, group_id, date, topic, lecturer, due, present, excused, absent,
           absentees, filed_item_id, added_at)
         VALUES ($id, $uuid, $branchId, $groupId, $date, $topic, $lecturer, $due, $present, $excused, $absent,
           $absentees, $filedItemId, $addedAt)`,
      )
      .run({ ...activity, kinds: null, memberIds: null, evidence: null, uuid: uuidv7() }).lastInsertRowid,
  )
  addParts(db, id, activity)
  return id
}

/** Replaces every field, the kinds, the members and all evidence. The tie to a filed item stays. */
export function changeActivity(db: Db, id: number, activity: NewActivity): void {
  db.prepare(
    `UPDATE activities SET group_id = $groupId, date = $date, topic = $topic, lecturer = $lecturer, due = $due,
       present = $present, excused = $excused, absent = $absent, absentees = $absentees WHERE id = $id`,
  ).run({ ...activity, branchId: null, kinds: null, memberIds: null, evidence: null, id })
  for (const table of ['activity_kinds', 'activity_members']) {
    db.prepare(`DELETE FROM ${table} WHERE activity_id = ?`).run(id)
  }
  // What a paper in 回收站 shows comes back with it.
  db.prepare(
    "DELETE FROM evidence WHERE activity_id = ? AND item_id NOT IN (SELECT id FROM items WHERE state = 'deleted')",
  ).run(id)
  addParts(db, id, activity)
}

export function removeActivity(db: Db, id: number): void {
  db.prepare('DELETE FROM activities WHERE id = ?').run(id)
}

/** From now on the activity no longer follows the item whose filing made it. */
export function untieActivity(db: Db, id: number): void {
  db.prepare('UPDATE activities SET filed_item_id = NULL WHERE id = ?').run(id)
}

function addParts(db: Db, id: number, activity: NewActivity): void {
  const addKind = db.prepare('INSERT OR IGNORE INTO activity_kinds (activity_id, kind) VALUES (?, ?)')
  for (const kind of activity.kinds) addKind.run(id, kind)
  const addEvidence = db.prepare(
    'INSERT INTO evidence (activity_id, item_id, first_page, last_page, role) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { itemId, firstPage, lastPage, role } of activity.evidence) {
    addEvidence.run(id, itemId, firstPage, lastPage, role)
  }
  const addMember = db.prepare('INSERT OR IGNORE INTO activity_members (activity_id, member_id) VALUES (?, ?)')
  for (const memberId of activity.memberIds) addMember.run(id, memberId)
}

/** Activities whole, by date: one statement for each part, however many there are. */
function readActivities(db: Db, where: string, values: readonly (string | number)[]): Activity[] {
  const of = `JOIN standing_activities AS activities ON activities.id = activity_id WHERE ${where}`
  const kinds = db
    .prepare<unknown[], { id: number; kind: ActivityKind }>(
      `SELECT activity_id AS id, kind FROM activity_kinds ${of} ORDER BY kind`,
    )
    .all(...values)
  const members = db
    .prepare<unknown[], { id: number; memberId: number }>(
      `SELECT activity_id AS id, member_id AS memberId FROM activity_members ${of} ORDER BY member_id`,
    )
    .all(...values)
  const evidence = db
    .prepare<unknown[], Activity['evidence'][number] & { id: number }>(
      `SELECT activity_id AS id, item_id AS itemId, first_page AS firstPage, last_page AS lastPage, role
       FROM standing_evidence ${of} ORDER BY item_id, first_page, role`,
    )
    .all(...values)
  const rows = db
    .prepare<unknown[], ActivityRow>(
      `SELECT ${columns} FROM standing_activities AS activities WHERE ${where} ORDER BY date, id`,
    )
    .all(...values)
  const byId = new Map(rows.map((row): [number, Lists] => [row.id, { kinds: [], memberIds: [], evidence: [] }]))
  for (const { id, kind } of kinds) byId.get(id)?.kinds.push(kind)
  for (const { id, memberId } of members) byId.get(id)?.memberIds.push(memberId)
  for (const { id, ...each } of evidence) byId.get(id)?.evidence.push(each)
  return rows.map((row) => ({ ...row, ...(byId.get(row.id) ?? { kinds: [], memberIds: [], evidence: [] }) }))
}

function kindsOf(db: Db, activityId: number): ActivityKind[] {
  return db
    .prepare<[number], { kind: ActivityKind }>('SELECT kind FROM activity_kinds WHERE activity_id = ? ORDER BY kind')
    .all(activityId)
    .map((row) => row.kind)
}
