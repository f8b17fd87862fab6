import type { Account } from '../../core/accounts/account.ts'
import { readRecoveryKey } from '../../core/accounts/recovery-key.ts'
import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { putAccount, putDesk } from '../accounts/put.ts'
import { recognise } from '../accounts/recognise.ts'
import { readSeat } from '../accounts/seat.ts'
import { keepSecret, knowsSecret, newRecoveryKey } from '../accounts/secret.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import {
  addAccount,
  findAccount,
  getAccount,
  hasAccounts,
  listAccounts,
  removeAccount,
  type StoredAccount,
  toLoggedAccount,
} from '../store/accounts.ts'
import { type Desk, getDesk } from '../store/desk.ts'
import { toEntry } from '../store/logged.ts'

export const accounts: ApiGroup<'accounts', Context> = {
  seat: readSeat,
  async signIn(context, { name, password }) {
    const account = await recognise(context, findAccount(requireSession(context).db, name.trim()), password)
    return seatAs(context, account)
  },
  signOut: (context) => seatAs(context, null),
  async recover(context, { recoveryKey, password }) {
    const { db } = requireSession(context)
    if (!(await knowsSecret(getDesk(db).recovery, readRecoveryKey(recoveryKey)))) {
      throw new Failure('denied', '恢复密钥不对。请对照启用账户时抄下的那一份，逐个核对。')
    }
    const [secret, next] = await Promise.all([keepSecret(password), newRecoveryKey()])
    const account = change(context, 'account.recover', ['accounts'], (tx) => {
      const [first] = listAccounts(tx)
      if (!first) throw new Failure('not-found', '这个目录库没有启用账户，不需要恢复。')
      const also = [putAccount(tx, first, { role: first.role, password: secret }), putDesk(tx, { recovery: next.kept })]
      return { value: first, subject: 'catalogue', detail: { name: first.name }, also }
    })
    seatAs(context, null)
    return { recoveryKey: next.key, name: account.name }
  },
  async changePassword(context, { password, next }) {
    const { db, account } = requireSession(context)
    if (!account) throw new Failure('conflict', '没有启用账户，也就没有口令可改。')
    const known = await recognise(context, getAccount(db, account.id), password)
    const secret = await keepSecret(next)
    changeOne(context, known, { role: known.role, password: secret })
    return {}
  },
  async begin(context, { name, password }) {
    const [secret, recovery] = await Promise.all([keepSecret(password), newRecoveryKey()])
    const account = change(context, 'account.begin', ['accounts'], (db) => {
      if (hasAccounts(db)) throw new Failure('conflict', '已经启用账户。请用管理员账户登录后管理。')
      const added = addAccount(db, { name, role: '管理员', password: secret })
      const also = [
        toEntry('account', added.id, null, toLoggedAccount(added)),
        putDesk(db, { recovery: recovery.kept }),
      ]
      return { value: added, subject: 'catalogue', detail: { name }, also }
    })
    seatAs(context, account)
    return { recoveryKey: recovery.key }
  },
  setClerk(context, { clerk }) {
    if (readSeat(context).isOn) throw new Failure('conflict', '已启用账户，操作记录用登录人的姓名。')
    return changeDesk(context, { clerk })
  },
  setIdle: (context, { minutes }) => changeDesk(context, { idleMinutes: minutes }),
  list: (context) => listAccounts(requireSession(context).db).map(toAccount),
  async add(context, { name, role, password }) {
    requireOn(context)
    const secret = await keepSecret(password)
    return change(context, 'account.add', ['accounts'], (db) => {
      if (findAccount(db, name)) throw new Failure('conflict', `已经有名为“${name}”的账户。请换一个名字。`)
      const added = addAccount(db, { name, role, password: secret })
      return {
        value: toAccount(added),
        subject: `account:${added.id}`,
        detail: { before: null, after: toLoggedAccount(added) },
      }
    })
  },
  async change(context, { id, role, password }) {
    const before = requireAccount(context, id)
    const secret = password === null ? before.password : await keepSecret(password)
    if (role !== '管理员') requireOther(context, before)
    return changeOne(context, before, { role, password: secret })
  },
  remove(context, { id }) {
    const before = requireAccount(context, id)
    requireOther(context, before)
    change(context, 'account.remove', ['accounts'], (db) => {
      removeAccount(db, id)
      return { value: null, subject: `account:${id}`, detail: { before: toLoggedAccount(before), after: null } }
    })
    if (requireSession(context).account?.id === id) seatAs(context, null)
    return {}
  },
  end(context) {
    requireOn(context)
    change(context, 'account.end', ['accounts'], (db) => {
      const also = listAccounts(db).map((account) => {
        removeAccount(db, account.id)
        return toEntry('account', account.id, toLoggedAccount(account), null)
      })
      return { value: null, subject: 'catalogue', detail: {}, also: [...also, putDesk(db, { recovery: null })] }
    })
    return seatAs(context, null)
  },
}

function seatAs(context: Context, account: Account | null) {
  requireSession(context).account = account && toAccount(account)
  context.emit('changed', { part: 'accounts' })
  return readSeat(context)
}

function changeOne(context: Context, before: StoredAccount, after: Pick<StoredAccount, 'role' | 'password'>): Account {
  change(context, 'account.change', ['accounts'], (db) => ({ value: null, ...putAccount(db, before, after) }))
  const account = toAccount({ ...before, ...after })
  const session = requireSession(context)
  if (session.account?.id === account.id) session.account = account
  return account
}

function changeDesk(context: Context, part: Partial<Desk>) {
  change(context, 'desk.change', ['accounts'], (db) => ({ value: null, ...putDesk(db, part) }))
  return readSeat(context)
}

function requireOn(context: Context): void {
  if (!readSeat(context).isOn) throw new Failure('conflict', '还没有启用账户。请先启用。')
}

function requireAccount(context: Context, id: number): StoredAccount {
  const account = getAccount(requireSession(context).db, id)
  if (!account) throw new Failure('not-found', '没有这个账户，可能已被删除。请刷新后重试。', { id })
  return account
}

/** Whoever keeps the accounts must not lock everybody out. */
function requireOther(context: Context, { id, role }: Account): void {
  const others = listAccounts(requireSession(context).db).filter((other) => other.role === '管理员' && other.id !== id)
  if (role === '管理员' && others.length === 0) {
    throw new Failure('conflict', '这是最后一个管理员账户，不能删除或改为其他身份。请先添加另一个管理员。')
  }
}

function toAccount({ id, name, role }: Account): Account {
  return { id, name, role }
}
