import * as z from 'zod'
import type { Seat } from '../../core/accounts/account.ts'
import { judgeCall, type Right } from '../../core/accounts/rights.ts'
import { Failure } from '../../core/failure.ts'
import { type Context, requireSession } from '../context.ts'
import { hasAccounts } from '../store/accounts.ts'
import { getDesk } from '../store/desk.ts'

const Named = z.object({ by: z.string(), madeBy: z.string(), clerk: z.string() }).partial()

/** Who sits at the open catalogue. */
export function readSeat(context: Context): Seat {
  const { db, account } = requireSession(context)
  const { clerk, idleMinutes } = getDesk(db)
  return { isOn: hasAccounts(db), account, clerk, idleMinutes }
}

/** The name for the log of what is asked now; empty where nobody said it. */
export function nameOfSeat(context: Context): string {
  if (!context.session) return ''
  const { account, clerk, isOn } = readSeat(context)
  return isOn ? (account?.name ?? '') : clerk
}

/** Who a call says makes it, for the log while nobody sits there by name; empty where it names nobody. */
export function nameInCall(input: unknown): string {
  const { by = '', madeBy = '', clerk = '' } = Named.safeParse(input).data ?? {}
  return by || madeBy || clerk
}

/** Refuses a call that whoever sits there may not make. Without an open catalogue there is nothing to guard. */
export function requireRight(context: Context, right: Right): void {
  if (!context.session || right === 'open') return
  const { db, account } = context.session
  const judged = judgeCall(right, { isOn: hasAccounts(db), account })
  if (judged === 'locked') throw new Failure('locked', '目录库已锁定。请先登录。')
  if (judged === 'denied') {
    throw new Failure('denied', `${account?.role ?? ''}账户不能这样做，没有任何改动。`)
  }
}
