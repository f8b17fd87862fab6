import type { FoundLine, FoundMember } from '../../core/calls/search.ts'
import type { ItemState } from '../../core/catalogue/item.ts'
import type { Named } from '../../core/text/find-names.ts'
import type { Db } from './database.ts'

/** An item by where it is. */
export interface ItemName {
  readonly kind: 'item'
  readonly id: number
  readonly branchId: number
  readonly state: ItemState
}

/** All items with what they go by, the newest first. */
export function listItemNames(db: Db): Named<ItemName>[] {
  return db
    .prepare<[], Omit<ItemName, 'kind'> & { title: string; code: string | null; number: string }>(
      `SELECT id, branch_id AS branchId, state, title, code, document_number AS number FROM items
       WHERE state <> 'deleted'
       ORDER BY coalesce(date, substr(added_at, 1, 10)) DESC, id DESC`,
    )
    .all()
    .map(({ title, code, number, ...item }) => ({
      value: { kind: 'item', ...item },
      names: [title, code ?? '', number],
    }))
}

export function listMemberNames(db: Db): Named<FoundMember>[] {
  return db
    .prepare<[], Omit<FoundMember, 'kind'> & { number: string }>(
      `SELECT members.id, members.name, members.number, branch_id AS branchId, branches.name AS branch
       FROM members JOIN branches ON branches.id = members.branch_id ORDER BY members.id`,
    )
    .all()
    .map(({ number, ...member }) => ({ value: { kind: 'member', ...member }, names: [member.name, number] }))
}

/** The lines of a version of the scheme. */
export function listLineNames(db: Db, schemeId: number): Named<FoundLine>[] {
  return db
    .prepare<[number], Omit<FoundLine, 'kind'>>(
      `SELECT lines.code, lines.title, slots.title AS slot FROM lines JOIN slots ON slots.id = lines.slot_id
       WHERE lines.scheme_id = ? ORDER BY slots.position, lines.position`,
    )
    .all(schemeId)
    .map((line) => ({ value: { kind: 'line', ...line }, names: [line.title, line.code] }))
}
