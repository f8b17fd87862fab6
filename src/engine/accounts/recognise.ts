import { waitSeconds } from '../../core/accounts/tries.ts'
import { Failure } from '../../core/failure.ts'
import { type Context, requireSession } from '../context.ts'
import { type StoredAccount, saveTries } from '../store/accounts.ts'
import { knowsSecret } from './secret.ts'

/** The account, if the password is its own. A try counts before it is looked at, so that many at once gain nothing. */
export async function recognise(
  context: Context,
  account: StoredAccount | null,
  password: string,
): Promise<StoredAccount> {
  const { db } = requireSession(context)
  const now = context.now()
  if (account) {
    const seconds = waitSeconds(account.tries, now)
    if (seconds > 0) {
      throw new Failure('denied', `口令连续错了${account.tries.count}次。请过${seconds}秒再试。`, { seconds })
    }
    saveTries(db, account.id, { count: account.tries.count + 1, lastAt: now })
  }
  if (!(await knowsSecret(account?.password ?? null, password)) || !account) {
    throw new Failure('denied', '姓名或口令不对。请检查大小写和输入法后重试。')
  }
  saveTries(db, account.id, { count: 0, lastAt: null })
  return account
}
