import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { rights } from '../../src/core/accounts/rights.ts'
import { api } from '../../src/core/api.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { password } from './calls/accounts.ts'

const other = '另一条水渠也通了'

/** A catalogue with a 管理员 (signed in), a 立卷人 and a 查阅人. */
async function peopled() {
  const root = await temporaryFolder()
  const started = await startWithCatalogue(root)
  const { accounts } = started.client
  const { recoveryKey } = await accounts.begin({ name: '沈如一', password })
  await accounts.add({ name: '周立', role: '立卷人', password })
  await accounts.add({ name: '林小满', role: '查阅人', password })
  return { ...started, root, accounts, recoveryKey }
}

/** Every call with input that means nothing: what its right lets through is refused for that instead. */
async function kindsOf(client: object): Promise<Record<string, string>> {
  const kinds: Record<string, string> = {}
  for (const [group, calls] of Object.entries(api)) {
    for (const name of Object.keys(calls)) {
      const call: unknown = Reflect.get(Reflect.get(client, group), name)
      if (typeof call !== 'function') throw new Error(`no call ${group}.${name}`)
      kinds[`${group}.${name}`] = await call(null).then(
        () => 'done',
        ({ kind }: { kind: string }) => kind,
      )
    }
  }
  return kinds
}

const all = Object.entries(rights).flatMap(([group, calls]) =>
  Object.entries(calls).map(([name, right]) => ({ name: `${group}.${name}`, right })),
)
const expected = (refused: readonly string[], kind: string) =>
  Object.fromEntries(all.map(({ name, right }) => [name, refused.includes(right) ? kind : 'invalid']))

describe('accounts', () => {
  it('refuse, in the engine, every call that a role may not make', async () => {
    const { client, accounts } = await peopled()
    expect(await kindsOf(client)).toEqual(expected([], 'denied'))
    await accounts.signIn({ name: '周立', password })
    expect(await kindsOf(client)).toEqual(expected(['govern'], 'denied'))
    await accounts.signIn({ name: '林小满', password })
    expect(await kindsOf(client)).toEqual(expected(['write', 'govern'], 'denied'))
    await accounts.signOut({})
    expect(await kindsOf(client)).toEqual(expected(['read', 'write', 'govern'], 'locked'))
  })

  it('let nobody in before a catalogue that was opened again is signed in to', async () => {
    const { client, folder } = await peopled()
    await client.catalogue.close({})
    await client.catalogue.open({ folder })
    await expect(client.items.list({ state: 'filed' })).rejects.toMatchObject({ kind: 'locked' })
  })

  it('make a wrong try wait after three, however many come at once, and over a restart', async () => {
    const { client, accounts, folder } = await peopled()
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => accounts.signIn({ name: '周立', password: other })),
    )
    const reasons = tries.map((each) => (each.status === 'rejected' ? String(each.reason.message) : 'let in'))
    expect(reasons.filter((text) => text.startsWith('姓名或口令不对'))).toHaveLength(3)
    expect(reasons.filter((text) => text.startsWith('口令连续错了3次'))).toHaveLength(5)
    await client.catalogue.close({})
    const db = new Database(join(folder, 'catalogue.db'))
    expect(db.prepare("SELECT wrong_tries FROM accounts WHERE name = '周立'").pluck().get()).toBe(3)
    // Many more, so that the time a slow machine takes is no way out.
    db.prepare('UPDATE accounts SET wrong_tries = 20 WHERE wrong_tries = 3').run()
    db.close()
    await client.catalogue.open({ folder })
    await expect(accounts.signIn({ name: '周立', password })).rejects.toMatchObject({
      kind: 'denied',
      detail: { seconds: expect.any(Number) },
    })
    // Others are not kept waiting by it.
    expect(await accounts.signIn({ name: '林小满', password })).toMatchObject({ account: { name: '林小满' } })
  })

  it('are opened again by the recovery key, which is good once', async () => {
    const { accounts, recoveryKey } = await peopled()
    await accounts.signOut({})
    const next = await accounts.recover({ recoveryKey, password: other })
    expect(next).toMatchObject({ name: '沈如一' })
    await expect(accounts.recover({ recoveryKey, password })).rejects.toMatchObject({ kind: 'denied' })
    await expect(accounts.signIn({ name: '沈如一', password })).rejects.toMatchObject({ kind: 'denied' })
    expect(await accounts.signIn({ name: '沈如一', password: other })).toMatchObject({ account: { role: '管理员' } })
  })

  it('keep their last 管理员', async () => {
    const { accounts } = await peopled()
    const [only, clerk] = await accounts.list({})
    if (!only || !clerk) throw new Error('too few accounts')
    await expect(accounts.remove({ id: only.id })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(accounts.change({ id: only.id, role: '立卷人' })).rejects.toMatchObject({ kind: 'conflict' })
    await accounts.change({ id: clerk.id, role: '管理员' })
    await accounts.change({ id: only.id, role: '立卷人' })
    // It holds at once for whoever is signed in.
    await expect(accounts.list({})).rejects.toMatchObject({ kind: 'denied' })
  })

  it('keep no password in the file', async () => {
    const { client, folder, recoveryKey } = await peopled()
    await client.catalogue.close({})
    const db = new Database(join(folder, 'catalogue.db'), { readonly: true })
    const text = JSON.stringify([db.prepare('SELECT * FROM accounts').all(), db.prepare('SELECT * FROM log').all()])
    db.close()
    expect(text).toContain('沈如一')
    expect(text).not.toContain(password)
    expect(text).not.toContain(recoveryKey)
  })
})

describe('the log', () => {
  it('names who did it: the account, or without accounts the clerk', async () => {
    const { client, accounts, folder } = await peopled()
    await client.branches.add({ name: '甲支部' })
    await accounts.signIn({ name: '周立', password })
    await client.branches.add({ name: '乙支部' })
    await accounts.signIn({ name: '沈如一', password })
    await accounts.end({})
    await accounts.setClerk({ clerk: '方舟' })
    await client.branches.add({ name: '丙支部' })
    await client.catalogue.close({})
    const db = new Database(join(folder, 'catalogue.db'), { readonly: true })
    const rows = db.prepare("SELECT who FROM log WHERE subject GLOB 'branch:*' ORDER BY id").pluck().all()
    db.close()
    expect(rows).toEqual([null, '沈如一', '周立', '方舟'])
  })

  it.each([
    ['a role raised', "UPDATE accounts SET role = '管理员' WHERE name = '林小满'", '林小满'],
    ['a password exchanged', 'UPDATE accounts SET password = (SELECT password FROM accounts LIMIT 1)', '周立'],
    ['accounts switched off', 'DELETE FROM accounts', '账户不见了'],
    ['a recovery key put in', `UPDATE desk SET recovery = '{}'`, '账户设置'],
  ])('lets verify find %s from outside', async (_, sql, found) => {
    const { client, accounts, engine, folder } = await peopled()
    await client.catalogue.close({})
    const db = new Database(join(folder, 'catalogue.db'))
    db.exec(sql)
    db.close()
    await client.catalogue.open({ folder })
    if ((await accounts.seat({})).isOn) await accounts.signIn({ name: '沈如一', password })
    const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
    expect(problems.map(({ message }) => message).join()).toContain(found)
  })
})

describe.skipIf(process.platform === 'win32')('a new catalogue', () => {
  it('is for its owner alone', async () => {
    const { folder } = await startWithCatalogue(await temporaryFolder())
    expect((await stat(folder)).mode & 0o077).toBe(0)
  })
})
