import type { Db } from './database.ts'

/** The catalogue's private key as PKCS #8 in PEM, or null where none was made yet. */
export function findSigningKey(db: Db): string | null {
  return db.prepare<[], string>('SELECT private_key FROM signing_key').pluck().get() ?? null
}

export function addSigningKey(db: Db, privateKey: string, at: string): void {
  db.prepare('INSERT INTO signing_key (id, private_key, made_at) VALUES (1, ?, ?)').run(privateKey, at)
}
