import { Failure } from '../../core/failure.ts'
import type { StoredLine, StoredScheme, StoredSlot } from '../../core/scheme/stored.ts'
import type { EditedScheme } from '../../core/scheme/versions.ts'
import type { WayOut } from '../../core/way-out.ts'
import type { Db } from './database.ts'
import { addLine, addSlot, toExpectsCell } from './schemes.ts'

/**
 * Writes an edited version over `before`. Rows that keep their id stay what items refer to. Throws `Failure`:
 * `conflict` where a line that goes has items, `not-found` where an id is not of this version.
 */
export function saveScheme(db: Db, before: StoredScheme, edited: EditedScheme): void {
  refuseStrangers(before, edited)
  refuseFiled(db, before, edited)
  db.prepare('UPDATE schemes SET title = ?, version = ?, note = ? WHERE id = ?').run(
    edited.title,
    edited.version,
    edited.note,
    before.id,
  )
  const saveRetention = db.prepare(
    `INSERT INTO retentions (scheme_id, code, title, position) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET title = excluded.title, position = excluded.position`,
  )
  for (const [position, { code, title }] of edited.retentions.entries()) {
    saveRetention.run(before.id, code, title, position)
  }
  removeLines(db, goneLines(before, edited))
  freeCodes(db, before.id)
  for (const [position, slot] of edited.slots.entries()) saveSlot(db, before.id, slot, position)
  // Last: until here a line may still refer to what goes, or lie in it.
  const kept = new Set(edited.slots.map((slot) => slot.id))
  const removeSlot = db.prepare('DELETE FROM slots WHERE id = ?')
  for (const slot of before.slots) if (!kept.has(slot.id)) removeSlot.run(slot.id)
  const removeRetention = db.prepare('DELETE FROM retentions WHERE scheme_id = ? AND code = ?')
  for (const { code } of before.retentions) {
    if (!edited.retentions.some((each) => each.code === code)) removeRetention.run(before.id, code)
  }
}

type EditedSlot = EditedScheme['slots'][number]

function saveSlot(db: Db, schemeId: number, slot: EditedSlot, position: number): void {
  const slotId = slot.id ?? addSlot(db, schemeId, slot, position)
  db.prepare('UPDATE slots SET kind = ?, code = ?, title = ?, spine = ?, position = ? WHERE id = ?').run(
    slot.kind,
    slot.code,
    slot.title,
    slot.spine,
    position,
    slotId,
  )
  const saveLine = db.prepare(
    `UPDATE lines SET slot_id = ?, code = ?, title = ?, retention = ?, activity = ?, keywords = ?, expects = ?,
       position = ?
     WHERE id = ?`,
  )
  for (const [place, line] of slot.lines.entries()) {
    const { id, code, title, retention, activity } = line
    if (id === null) addLine(db, schemeId, slotId, line, place)
    else {
      const keywords = JSON.stringify(line.keywords)
      saveLine.run(slotId, code, title, retention, activity, keywords, toExpectsCell(line), place, id)
    }
  }
}

/** Gives all rows codes that no person can give, so that codes may change places. */
function freeCodes(db: Db, schemeId: number): void {
  for (const table of ['slots', 'lines']) {
    db.prepare(`UPDATE ${table} SET code = char(10) || id WHERE scheme_id = ?`).run(schemeId)
  }
}

function removeLines(db: Db, lines: readonly StoredLine[]): void {
  const remove = db.prepare('DELETE FROM lines WHERE id = ?')
  for (const line of lines) remove.run(line.id)
}

function goneLines(before: StoredScheme, edited: EditedScheme): StoredLine[] {
  const kept = new Set(edited.slots.flatMap((slot) => slot.lines.map((line) => line.id)))
  return before.slots.flatMap((slot) => slot.lines).filter((line) => !kept.has(line.id))
}

/** Every id named must be of this version, and named once. */
function refuseStrangers(before: StoredScheme, edited: EditedScheme): void {
  const check = (known: readonly { readonly id: number }[], named: readonly { readonly id: number | null }[]) => {
    const ids = named.flatMap(({ id }) => (id === null ? [] : [id]))
    const isKnown = ids.every((id) => known.some((each) => each.id === id))
    if (!isKnown || new Set(ids).size < ids.length) {
      throw new Failure('not-found', '方案在别处改动过，与这里显示的不同。请刷新后重新修改。')
    }
  }
  check(before.slots, edited.slots)
  const linesOf = <Line>(slots: readonly { readonly lines: readonly Line[] }[]) => slots.flatMap((slot) => slot.lines)
  check(linesOf(before.slots), linesOf(edited.slots))
}

/** A line with items cannot go, nor can a slot with such a line, unless the line moves elsewhere. */
function refuseFiled(db: Db, before: StoredScheme, edited: EditedScheme): void {
  const count = db.prepare<[number], { items: number }>('SELECT count(*) AS items FROM items WHERE line_id = ?')
  const filed = goneLines(before, edited).flatMap((line) => {
    const items = count.get(line.id)?.items ?? 0
    return items === 0 ? [] : [{ line, items, slot: slotOf(before, line) }]
  })
  if (filed.length === 0) return
  const named = filed.map(({ line, items }) => `“${line.code} ${line.title}”有${items}件`).join('，')
  const keptSlots = new Set(edited.slots.map((slot) => slot.id))
  const slots = [...new Set(filed.flatMap(({ slot }) => (slot && !keptSlots.has(slot.id) ? [slot.title] : [])))]
  const total = filed.reduce((sum, { items }) => sum + items, 0)
  const what = slots.length > 0 ? `“${slots.join('”“')}”` : '清册条目'
  throw new Failure('conflict', `${what}下有${total}件档案，不能删除：${named}。请先在“档案”中把它们改到其他条目。`, {
    items: total,
    ...(filed[0] && { way: { to: 'line', code: filed[0].line.code } satisfies WayOut }),
  })
}

function slotOf(scheme: StoredScheme, line: StoredLine): StoredSlot | undefined {
  return scheme.slots.find((slot) => slot.lines.includes(line))
}
