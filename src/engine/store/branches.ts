import type { Branch, BranchChange, Group, Presence } from '../../core/catalogue/branch.ts'
import { Failure } from '../../core/failure.ts'
import type { WayOut } from '../../core/way-out.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type BranchRow = {
  id: number
  name: string
  fonds: string
  class_code: string
  parent_id: number | null
  founded_on: string | null
  committee: Presence
  grouping: Presence
}

const columns = 'id, name, parent_id, fonds, class_code, founded_on, committee, grouping'

export function listBranches(db: Db): Branch[] {
  const groups = db
    .prepare<[], Group & { branchId: number }>(
      `SELECT id, branch_id AS branchId, name, founded_on AS foundedOn, closed_on AS closedOn FROM groups ORDER BY id`,
    )
    .all()
  return db
    .prepare<[], BranchRow>(`SELECT ${columns} FROM branches ORDER BY id`)
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      parentId: row.parent_id,
      fonds: row.fonds,
      classCode: row.class_code,
      foundedOn: row.founded_on,
      committee: row.committee,
      grouping: row.grouping,
      groups: groups.filter((group) => group.branchId === row.id).map(({ branchId: _, ...group }) => group),
    }))
}

export function getBranch(db: Db, id: number): Branch {
  const branch = listBranches(db).find((each) => each.id === id)
  if (!branch) throw new Failure('not-found', '没有这个支部，请刷新后重试。', { id })
  return branch
}

export function addBranch(db: Db, branch: { readonly name: string; readonly classCode: string }): Branch {
  if (listBranches(db).some((each) => each.name === branch.name)) {
    throw new Failure('conflict', `支部“${branch.name}”已经有了，请换一个名称。`)
  }
  const { lastInsertRowid } = db
    .prepare('INSERT INTO branches (uuid, name, class_code) VALUES (?, ?, ?)')
    .run(uuidv7(), branch.name, branch.classCode)
  return getBranch(db, Number(lastInsertRowid))
}

/** Writes a branch's own fields; what `change` leaves out stays. */
export function changeBranch(db: Db, change: BranchChange): Branch {
  const next = { ...getBranch(db, change.id), ...withoutUndefined(change) }
  const taken = listBranches(db).some((each) => each.id !== next.id && each.name === next.name)
  if (taken) throw new Failure('conflict', `支部“${next.name}”已经有了，请换一个名称。`)
  db.prepare(
    `UPDATE branches SET name = ?, parent_id = ?, fonds = ?, class_code = ?, founded_on = ?, committee = ?, grouping = ?
     WHERE id = ?`,
  ).run(next.name, next.parentId, next.fonds, next.classCode, next.foundedOn, next.committee, next.grouping, next.id)
  if (change.groups) changeGroups(db, change.id, change.groups)
  return getBranch(db, change.id)
}

function changeGroups(db: Db, branchId: number, wanted: NonNullable<BranchChange['groups']>): void {
  if (new Set(wanted.map((group) => group.name)).size < wanted.length) {
    throw new Failure('invalid', '党小组名称不能重复，请改正后再保存。')
  }
  const kept = new Set(wanted.map((group) => group.id))
  for (const group of getBranch(db, branchId).groups) if (!kept.has(group.id)) removeGroup(db, branchId, group)
  const save = db.prepare('UPDATE groups SET name = ?, founded_on = ?, closed_on = ? WHERE id = ? AND branch_id = ?')
  const add = db.prepare('INSERT INTO groups (uuid, branch_id, name, founded_on, closed_on) VALUES (?, ?, ?, ?, ?)')
  for (const group of wanted) {
    if (group.id === undefined) add.run(uuidv7(), branchId, group.name, group.foundedOn, group.closedOn)
    else save.run(group.name, group.foundedOn, group.closedOn, group.id, branchId)
  }
}

function removeGroup(db: Db, branchId: number, group: { readonly id: number; readonly name: string }): void {
  const { activities, members } = db
    .prepare<[object], { activities: number; members: number }>(
      `SELECT (SELECT count(*) FROM activities WHERE group_id = $id) AS activities,
         (SELECT count(*) FROM members WHERE group_id = $id) AS members`,
    )
    .get({ id: group.id }) ?? { activities: 0, members: 0 }
  if (activities > 0) {
    throw new Failure(
      'conflict',
      `“${group.name}”名下有 ${activities} 次活动，不能删除。请先把这些活动改到别的党小组。`,
    )
  }
  if (members > 0) {
    throw new Failure(
      'conflict',
      `“${group.name}”名下有 ${members} 人，不能删除。请先在名册中把他们改到别的党小组，或为它填写撤销日期。`,
      { way: { to: 'roster', branchId } satisfies WayOut },
    )
  }
  db.prepare('DELETE FROM groups WHERE id = ?').run(group.id)
}

function withoutUndefined({ groups: _, ...change }: BranchChange): Partial<Branch> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
