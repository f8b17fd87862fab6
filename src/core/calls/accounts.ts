import * as z from 'zod'
import { Account, ClerkName, idleMinutes, Password, PersonName, Role, Seat } from '../accounts/account.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'

const nothing = z.object({})
/** What somebody types to be let in: any text, so that a wrong one is told from an impossible one by nobody. */
const typed = z.string().max(1000)
/** Shown once: the program keeps no more of it than is needed to know it again. */
const recovery = z.object({ recoveryKey: z.string() })

export const accountCalls = {
  seat: call(nothing, Seat),
  /** Waits longer after each wrong try; refused, without looking, while that time lasts. */
  signIn: call(z.object({ name: typed, password: typed }), Seat),
  signOut: call(nothing, Seat),
  /** Gives the first 管理员 a new password by the recovery key, and makes a new key. Nobody is signed in by it. */
  recover: call(z.object({ recoveryKey: typed, password: Password }), recovery.extend({ name: z.string() })),
  /** One's own. */
  changePassword: call(z.object({ password: typed, next: Password }), nothing),
  /** Begins with accounts: makes the first 管理员, who is signed in. */
  begin: call(z.object({ name: PersonName, password: Password }), recovery),
  /** 经办人, while there are no accounts; empty for none. */
  setClerk: call(z.object({ clerk: ClerkName }), Seat),
  list: call(nothing, z.array(Account)),
  add: call(z.object({ name: PersonName, role: Role, password: Password }), Account),
  /** `password` null leaves it. The last 管理员 stays one. */
  change: call(z.object({ id: RowId, role: Role, password: Password.nullable().default(null) }), Account),
  remove: call(z.object({ id: RowId }), nothing),
  setIdle: call(z.object({ minutes: z.int().min(idleMinutes.least).max(idleMinutes.most) }), Seat),
  /** Removes all accounts and the recovery key. */
  end: call(nothing, Seat),
}
