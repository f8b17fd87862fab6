import * as z from 'zod'
import { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Scheme } from '../../core/scheme/scheme.ts'
import type { StoredLine, StoredScheme, StoredSlot } from '../../core/scheme/stored.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type SchemeRow = { id: number; title: string; version: string; note: string }
type SlotRow = { id: number; kind: StoredSlot['kind']; code: string; title: string; spine: string }
type LineRow = {
  id: number
  slot_id: number
  code: string
  title: string
  retention: string
  activity: string | null
  keywords: string
}

export function addScheme(db: Db, scheme: Scheme, at: string): void {
  const schemeId = db
    .prepare('INSERT INTO schemes (uuid, title, version, note, added_at) VALUES (?, ?, ?, ?, ?)')
    .run(uuidv7(), scheme.title, scheme.version, scheme.note, at).lastInsertRowid
  const addRetention = db.prepare('INSERT INTO retentions (scheme_id, code, title, position) VALUES (?, ?, ?, ?)')
  for (const [position, { code, title }] of scheme.retentions.entries()) {
    addRetention.run(schemeId, code, title, position)
  }
  const addSlot = db.prepare(
    'INSERT INTO slots (scheme_id, kind, code, title, spine, position) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addLine = db.prepare(
    `INSERT INTO lines (scheme_id, slot_id, code, title, retention, activity, keywords, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [position, slot] of scheme.slots.entries()) {
    const slotId = addSlot.run(schemeId, slot.kind, slot.code, slot.title, slot.spine, position).lastInsertRowid
    for (const [place, line] of slot.lines.entries()) {
      const keywords = JSON.stringify(line.keywords)
      addLine.run(schemeId, slotId, line.code, line.title, line.retention, line.activity, keywords, place)
    }
  }
}

/** The scheme in force: the newest one. */
export function getScheme(db: Db): StoredScheme {
  const scheme = db
    .prepare<[], SchemeRow>('SELECT id, title, version, note FROM schemes ORDER BY id DESC LIMIT 1')
    .get()
  if (!scheme) throw new Error('a catalogue without a scheme')
  const retentions = db
    .prepare<[number], { code: string; title: string }>(
      'SELECT code, title FROM retentions WHERE scheme_id = ? ORDER BY position',
    )
    .all(scheme.id)
  const lines = db
    .prepare<[number], LineRow>(
      'SELECT id, slot_id, code, title, retention, activity, keywords FROM lines WHERE scheme_id = ? ORDER BY position',
    )
    .all(scheme.id)
  const slots = db
    .prepare<[number], SlotRow>('SELECT id, kind, code, title, spine FROM slots WHERE scheme_id = ? ORDER BY position')
    .all(scheme.id)
  return {
    ...scheme,
    retentions,
    slots: slots.map((slot) => ({
      ...slot,
      lines: lines.filter((line) => line.slot_id === slot.id).map(toLine),
    })),
  }
}

const Keywords = z.array(z.string())

function toLine(row: LineRow): StoredLine {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    retention: row.retention,
    activity: ActivityKind.nullable().parse(row.activity),
    keywords: Keywords.parse(JSON.parse(row.keywords)),
  }
}
