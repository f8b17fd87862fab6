import type { FoundLine, FoundMember } from '../../core/calls/search.ts'
import type { ItemState } from '../../core/catalogue/item.ts'
import type { Steps } from '../../core/steps.ts'
import type { Named } from '../../core/text/find-names.ts'
import type { Db } from './database.ts'

/** An item by where it is. */
export interface ItemName {
  readonly kind: 'item'
  readonly id: number
  readonly branchId: number
  readonly state: ItemState
}

/** So many items are read at a time. */
const readAtOnce = 2000

/** All items with what they go by, the newest first. */
export function* listItemNames(db: Db): Steps<Named<ItemName>[]> {
  const ids = db
    .prepare<[], number>(
      `SELECT id FROM items WHERE state <> 'deleted'
       ORDER BY coalesce(date, substr(added_at, 1, 10)) DESC, id DESC`,
    )
    .pluck()
    .all()
  const read = db.prepare<[string], Omit<ItemName, 'kind'> & { title: string; code: string | null; number: string }>(
    `SELECT items.id, branch_id AS branchId, state, title, code, document_number AS number
     FROM json_each(?) AS asked JOIN items ON items.id = asked.value ORDER BY asked.key`,
  )
  const all: Named<ItemName>[] = []
  for (let from = 0; from < ids.length; from += readAtOnce) {
    yield
    for (const { title, code, number, ...item } of read.all(JSON.stringify(ids.slice(from, from + readAtOnce)))) {
      all.push({ value: { kind: 'item', ...item }, names: [title, code ?? '', number] })
    }
  }
  return all
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
