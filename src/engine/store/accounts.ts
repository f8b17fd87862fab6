import { createHash } from 'node:crypto'
import type { Account, Role } from '../../core/accounts/account.ts'
import type { Tries } from '../../core/accounts/tries.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

/** An account with what lets somebody in: scrypt's result, not the password. */
export type StoredAccount = Account & { readonly password: string; readonly tries: Tries }

type Row = Account & { password: string; count: number; lastAt: string | null }

const columns = 'id, name, role, password, wrong_tries AS count, last_wrong_at AS lastAt'

export function hasAccounts(db: Db): boolean {
  return db.prepare('SELECT EXISTS (SELECT 1 FROM accounts)').pluck().get() === 1
}

/** 管理员 first, then by age. */
export function listAccounts(db: Db): StoredAccount[] {
  return db.prepare<[], Row>(`SELECT ${columns} FROM accounts ORDER BY role <> '管理员', id`).all().map(toAccount)
}

export function getAccount(db: Db, id: number): StoredAccount | null {
  const row = db.prepare<[number], Row>(`SELECT ${columns} FROM accounts WHERE id = ?`).get(id)
  return row ? toAccount(row) : null
}

export function findAccount(db: Db, name: string): StoredAccount | null {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM accounts WHERE name = ?`).get(name)
  return row ? toAccount(row) : null
}

export function addAccount(db: Db, { name, role, password }: Omit<StoredAccount, 'id' | 'tries'>): StoredAccount {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO accounts (uuid, name, role, password) VALUES (?, ?, ?, ?)')
    .run(uuidv7(), name, role, password)
  return { id: Number(lastInsertRowid), name, role, password, tries: { count: 0, lastAt: null } }
}

/** A new role or password; wrong tries are forgotten. */
export function saveAccount(
  db: Db,
  id: number,
  { role, password }: { readonly role: Role; readonly password: string },
) {
  db.prepare('UPDATE accounts SET role = ?, password = ?, wrong_tries = 0, last_wrong_at = NULL WHERE id = ?').run(
    role,
    password,
    id,
  )
}

export function saveTries(db: Db, id: number, { count, lastAt }: Tries): void {
  db.prepare('UPDATE accounts SET wrong_tries = ?, last_wrong_at = ? WHERE id = ?').run(count, lastAt, id)
}

export function removeAccount(db: Db, id: number): void {
  db.prepare('DELETE FROM accounts WHERE id = ?').run(id)
}

/** What the log holds of an account: of the secret only enough to know whether it was exchanged. */
export function toLoggedAccount({ id, name, role, password }: StoredAccount): object {
  return { id, name, role, seal: sealOf(password) }
}

export function sealOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function toAccount({ count, lastAt, ...account }: Row): StoredAccount {
  return { ...account, tries: { count, lastAt } }
}
