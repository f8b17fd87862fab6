import { expect } from 'vitest'
import type { CallCases, World } from './world.ts'

export const password = '青禾村的水渠修好了'
const key = { recoveryKey: expect.stringMatching(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/) }

/** With accounts on, and 沈如一 signed in as the only 管理员. */
async function begun({ client }: World): Promise<{ recoveryKey: string; id: number }> {
  const { recoveryKey } = await client.accounts.begin({ name: '沈如一', password })
  const { account } = await client.accounts.seat({})
  return { recoveryKey, id: account?.id ?? 0 }
}

/** An input for a catalogue that has accounts. */
const after = (input: object) => async (world: World) => {
  await begun(world)
  return input
}

export const accountCases: CallCases = {
  'accounts.seat': {
    good: [() => ({}), { isOn: false, account: null, clerk: '', idleMinutes: 10 }],
    bad: [[() => null, 'invalid']],
  },
  'accounts.begin': {
    good: [() => ({ name: '沈如一', password }), key],
    bad: [
      [() => ({ name: '', password }), 'invalid'],
      [() => ({ name: '沈如一', password: '1234567' }), 'invalid'],
    ],
  },
  'accounts.setClerk': {
    good: [() => ({ clerk: ' 沈如一 ' }), { clerk: '沈如一' }],
    bad: [[() => ({ clerk: '换\n行' }), 'invalid']],
  },
  'accounts.signIn': {
    good: [
      async (world) => {
        await begun(world)
        await world.client.accounts.signOut({})
        return { name: '沈如一', password }
      },
      { isOn: true, account: { name: '沈如一', role: '管理员' } },
    ],
    bad: [[() => ({ name: '沈如一', password }), 'denied']],
  },
  'accounts.signOut': {
    good: [after({}), { isOn: true, account: null }],
    bad: [[() => null, 'invalid']],
  },
  'accounts.recover': {
    good: [
      async (world) => {
        const { recoveryKey } = await begun(world)
        await world.client.accounts.signOut({})
        return { recoveryKey: recoveryKey.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o'), password }
      },
      { ...key, name: '沈如一' },
    ],
    bad: [[() => ({ recoveryKey: 'AAAAA', password }), 'denied']],
  },
  'accounts.changePassword': {
    good: [after({ password, next: '另一条水渠也通了' }), {}],
    bad: [[() => ({ password, next: '另一条水渠也通了' }), 'conflict']],
  },
  'accounts.list': {
    good: [after({}), [{ name: '沈如一', role: '管理员' }]],
    bad: [[() => null, 'invalid']],
  },
  'accounts.add': {
    good: [after({ name: '林小满', role: '查阅人', password }), { role: '查阅人' }],
    bad: [
      [() => ({ name: '林小满', role: '查阅人', password }), 'conflict'],
      [() => ({ name: '林小满', role: '书记', password }), 'invalid'],
    ],
  },
  'accounts.change': {
    good: [async (world) => ({ id: (await begun(world)).id, role: '管理员', password: '另一条水渠也通了' }), {}],
    bad: [[() => ({ id: 99, role: '管理员' }), 'not-found']],
  },
  'accounts.remove': {
    good: [
      async (world) => {
        await begun(world)
        const { id } = await world.client.accounts.add({ name: '林小满', role: '查阅人', password })
        return { id }
      },
      {},
    ],
    bad: [[() => ({ id: 99 }), 'not-found']],
  },
  'accounts.setIdle': {
    good: [() => ({ minutes: 5 }), { idleMinutes: 5 }],
    bad: [[() => ({ minutes: 0 }), 'invalid']],
  },
  'accounts.end': {
    good: [after({}), { isOn: false, account: null }],
    bad: [[() => ({}), 'conflict']],
  },
}
