import { type StoredAccount, saveAccount, toLoggedAccount } from '../store/accounts.ts'
import type { Db } from '../store/database.ts'
import { type Desk, getDesk, saveDesk, toLoggedDesk } from '../store/desk.ts'
import { type Entry, toEntry } from '../store/logged.ts'

/** Changes an account; answers the entry for the log. */
export function putAccount(db: Db, before: StoredAccount, after: Pick<StoredAccount, 'role' | 'password'>): Entry {
  saveAccount(db, before.id, after)
  return toEntry('account', before.id, toLoggedAccount(before), toLoggedAccount({ ...before, ...after }))
}

/** Changes some of what holds for whoever sits there; answers the entry for the log. */
export function putDesk(db: Db, part: Partial<Desk>): Entry {
  const before = getDesk(db)
  const after = { ...before, ...part }
  saveDesk(db, after)
  return toEntry('desk', 1, toLoggedDesk(before), toLoggedDesk(after))
}
