import type { BundleRecord } from '../../core/bundle/contents.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

/** Newest first. */
export function listBundles(db: Db): BundleRecord[] {
  return db
    .prepare<[], BundleRecord>(
      `SELECT id, folder, branch, year, "on", items, pages, bytes, fingerprint, made_at AS madeAt
       FROM bundles ORDER BY id DESC`,
    )
    .all()
}

export function addBundle(db: Db, bundle: Omit<BundleRecord, 'id'>): void {
  db.prepare(
    `INSERT INTO bundles (uuid, folder, branch, year, "on", items, pages, bytes, fingerprint, made_at)
     VALUES ($uuid, $folder, $branch, $year, $on, $items, $pages, $bytes, $fingerprint, $madeAt)`,
  ).run({ ...bundle, uuid: uuidv7() })
}
