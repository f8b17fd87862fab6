import * as z from 'zod'
import { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Year } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import { Expects } from '../../core/scheme/expects.ts'
import type { Scheme } from '../../core/scheme/scheme.ts'
import type { StoredLine, StoredScheme, StoredSlot } from '../../core/scheme/stored.ts'
import { type SchemeVersion, schemeOf } from '../../core/scheme/versions.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type SlotRow = { id: number; kind: StoredSlot['kind']; code: string; title: string; spine: string }
type LineRow = {
  id: number
  slot_id: number
  code: string
  title: string
  retention: string
  activity: string | null
  keywords: string
  expects: string | null
}

/** A new version, in force from a year on. Returns its id. */
export function addScheme(db: Db, scheme: Scheme, at: string, fromYear?: Year): number {
  const schemeId = Number(
    db
      .prepare('INSERT INTO schemes (uuid, title, version, note, from_year, added_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(uuidv7(), scheme.title, scheme.version, scheme.note, fromYear ?? 1900, at).lastInsertRowid,
  )
  const addRetention = db.prepare('INSERT INTO retentions (scheme_id, code, title, position) VALUES (?, ?, ?, ?)')
  for (const [position, { code, title }] of scheme.retentions.entries()) {
    addRetention.run(schemeId, code, title, position)
  }
  for (const [position, slot] of scheme.slots.entries()) {
    const slotId = addSlot(db, schemeId, slot, position)
    for (const [place, line] of slot.lines.entries()) addLine(db, schemeId, slotId, line, place)
  }
  return schemeId
}

/** A slot without its lines. Returns its id. */
export function addSlot(db: Db, schemeId: number, slot: Omit<StoredSlot, 'id' | 'lines'>, position: number): number {
  return Number(
    db
      .prepare('INSERT INTO slots (scheme_id, kind, code, title, spine, position) VALUES (?, ?, ?, ?, ?, ?)')
      .run(schemeId, slot.kind, slot.code, slot.title, slot.spine, position).lastInsertRowid,
  )
}

export function addLine(
  db: Db,
  schemeId: number,
  slotId: number,
  line: Omit<StoredLine, 'id'>,
  position: number,
): void {
  db.prepare(
    `INSERT INTO lines (scheme_id, slot_id, code, title, retention, activity, keywords, expects, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    schemeId,
    slotId,
    line.code,
    line.title,
    line.retention,
    line.activity,
    JSON.stringify(line.keywords),
    toExpectsCell(line),
    position,
  )
}

/** Newest first. */
export function listSchemes(db: Db): SchemeVersion[] {
  return db
    .prepare<[], SchemeVersion>(
      `SELECT id, title, version, note, from_year AS fromYear, confirmed_at AS confirmedAt FROM schemes
       ORDER BY from_year DESC, id DESC`,
    )
    .all()
}

/** The version in force in a year; without one, the newest. */
export function getScheme(db: Db, year: Year | null = null): StoredScheme {
  const versions = listSchemes(db)
  const version = year === null ? versions[0] : schemeOf(versions, year)
  if (!version) throw new Error('a catalogue without a scheme')
  return withParts(db, version)
}

export function getSchemeById(db: Db, id: number): StoredScheme {
  const version = listSchemes(db).find((each) => each.id === id)
  if (!version) throw new Failure('not-found', '没有这个方案版本，请刷新后重试。', { id })
  return withParts(db, version)
}

function withParts(db: Db, version: SchemeVersion): StoredScheme {
  const retentions = db
    .prepare<[number], { code: string; title: string }>(
      'SELECT code, title FROM retentions WHERE scheme_id = ? ORDER BY position',
    )
    .all(version.id)
  const lines = db
    .prepare<[number], LineRow>(
      `SELECT id, slot_id, code, title, retention, activity, keywords, expects FROM lines
       WHERE scheme_id = ? ORDER BY position`,
    )
    .all(version.id)
  const slots = db
    .prepare<[number], SlotRow>('SELECT id, kind, code, title, spine FROM slots WHERE scheme_id = ? ORDER BY position')
    .all(version.id)
  return {
    ...version,
    retentions,
    slots: slots.map((slot) => ({ ...slot, lines: lines.filter((line) => line.slot_id === slot.id).map(toLine) })),
  }
}

/** The code of every line of every version, by its id. */
export function listLineCodes(db: Db): Map<number, string> {
  const rows = db.prepare<[], { id: number; code: string }>('SELECT id, code FROM lines').all()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** Whether any version has a 证 of that code. */
export function isCertificateSlot(db: Db, code: string): boolean {
  return db.prepare("SELECT 1 FROM slots WHERE kind = 'certificate' AND code = ?").get(code) !== undefined
}

/** Whether a version other than that one has a 证 of that code. */
export function isOtherCertificateSlot(db: Db, code: string, schemeId: number): boolean {
  const find = db.prepare("SELECT 1 FROM slots WHERE kind = 'certificate' AND code = ? AND scheme_id <> ?")
  return find.get(code, schemeId) !== undefined
}

/** Whether a line belongs to any version at all. */
export function hasLine(db: Db, lineId: number): boolean {
  return db.prepare('SELECT 1 FROM lines WHERE id = ?').get(lineId) !== undefined
}

export function confirmScheme(db: Db, id: number, { title, note }: Pick<Scheme, 'title' | 'note'>, at: string): void {
  db.prepare('UPDATE schemes SET confirmed_at = ?, title = ?, note = ? WHERE id = ?').run(at, title, note, id)
}

export function toExpectsCell({ expects }: Pick<StoredLine, 'expects'>): string | null {
  return expects === null ? null : JSON.stringify(expects)
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
    expects: row.expects === null ? null : Expects.parse(JSON.parse(row.expects)),
  }
}
