import * as z from 'zod'
import { HeldItem } from '../../core/bundle/compare.ts'
import { BundleAsked, type BundleRecord } from '../../core/bundle/contents.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type BundleRow = Omit<BundleRecord, 'asked'> & { readonly asked: string | null }

const columns = 'id, folder, title, asked, "on", items, pages, bytes, fingerprint, made_at AS madeAt'
const Held = z.array(HeldItem)

/** Newest first. */
export function listBundles(db: Db): BundleRecord[] {
  return db.prepare<[], BundleRow>(`SELECT ${columns} FROM bundles ORDER BY id DESC`).all().map(toRecord)
}

export function getBundle(db: Db, id: number): BundleRecord {
  const row = db.prepare<[number], BundleRow>(`SELECT ${columns} FROM bundles WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', '没有这个迎检包的记录。请刷新后重试。', { id })
  return toRecord(row)
}

/** The items a bundle held; null for one that an older program made. */
export function findHeldItems(db: Db, id: number): HeldItem[] | null {
  const held = db.prepare<[number], { held: string | null }>('SELECT held FROM bundles WHERE id = ?').get(id)?.held
  return held ? Held.parse(JSON.parse(held)) : null
}

export function addBundle(db: Db, bundle: Omit<BundleRecord, 'id'>, held: readonly HeldItem[]): void {
  db.prepare(
    `INSERT INTO bundles (uuid, folder, title, asked, held, "on", items, pages, bytes, fingerprint, made_at)
     VALUES ($uuid, $folder, $title, $asked, $held, $on, $items, $pages, $bytes, $fingerprint, $madeAt)`,
  ).run({ ...bundle, uuid: uuidv7(), asked: JSON.stringify(bundle.asked), held: JSON.stringify(held) })
}

function toRecord({ asked, ...row }: BundleRow): BundleRecord {
  return { ...row, asked: asked === null ? null : BundleAsked.parse(JSON.parse(asked)) }
}
