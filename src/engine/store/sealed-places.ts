import type { Db } from './database.ts'

/** The public key that a place's backups are sealed to, as this catalogue knows it; null for a place that is not sealed. */
export function findRecipient(db: Db, place: string): string | null {
  const row = db.prepare<[string], string>('SELECT recipient FROM sealed_places WHERE place = ?').pluck()
  return row.get(place) ?? null
}

/** Whether it is the key of any place: a disk comes back under another name. */
export function isKnownRecipient(db: Db, recipient: string): boolean {
  return db.prepare('SELECT 1 FROM sealed_places WHERE recipient = ?').get(recipient) !== undefined
}

export function forgetRecipient(db: Db, place: string): void {
  db.prepare('DELETE FROM sealed_places WHERE place = ?').run(place)
}

export function saveRecipient(db: Db, place: string, recipient: string): void {
  db.prepare(
    'INSERT INTO sealed_places (place, recipient) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET recipient = excluded.recipient',
  ).run(place, recipient)
}
