import { join } from 'node:path'
import { expect } from 'vitest'
import { waitForJob } from '../../../src/core/client.ts'
import { resultOf } from '../../support/engine.ts'
import type { CallCases, World } from './world.ts'

const passphrase = '三月里的小雨淅淅沥沥'
const job = { jobId: expect.any(Number) }

/** A place outside the catalogue with one backup in it. */
async function backedUp({ engine, client, root }: World) {
  const place = join(root, 'disk')
  return resultOf(engine, 'backup', await client.backups.start({ place }))
}

export const backupCases: CallCases = {
  'backups.plan': {
    good: [() => ({}), { place: null, schedule: 'asked', sameDisk: false, last: null, seal: 'none', owedSince: null }],
    bad: [[() => null, 'invalid']],
  },
  'backups.setPlan': {
    good: [
      ({ root }) => ({ place: join(root, 'disk'), schedule: 'daily' }),
      { schedule: 'daily', sameDisk: true, last: null },
    ],
    bad: [
      [({ folder }) => ({ place: join(folder, 'derived'), schedule: 'daily' }), 'invalid'],
      [() => ({ place: 'disk', schedule: 'daily' }), 'invalid'],
      [() => ({ schedule: 'hourly' }), 'invalid'],
      [({ root }) => ({ place: join(root, 'no/such/disk'), schedule: 'daily' }), 'not-found'],
    ],
  },
  'backups.seal': {
    good: [({ root }) => ({ place: join(root, 'sealed'), passphrase }), {}],
    bad: [
      [() => ({ passphrase }), 'not-found'],
      [({ root }) => ({ place: join(root, 'disk'), passphrase: 'short' }), 'invalid'],
      [({ folder }) => ({ place: folder, passphrase }), 'invalid'],
      [
        async (world) => {
          await backedUp(world)
          return { place: join(world.root, 'disk'), passphrase }
        },
        'conflict',
      ],
    ],
  },
  'backups.changePassphrase': {
    good: [
      async ({ client, root }) => {
        await client.backups.seal({ place: join(root, 'relocked'), passphrase })
        return { place: join(root, 'relocked'), passphrase, next: `${passphrase}啊` }
      },
      {},
    ],
    bad: [
      [() => ({ passphrase, next: `${passphrase}啊` }), 'not-found'],
      [({ root }) => ({ place: join(root, 'relocked'), passphrase, next: 'short' }), 'invalid'],
      [({ root }) => ({ place: root, passphrase, next: passphrase }), 'not-found'],
    ],
  },
  'backups.unseal': {
    good: [
      async ({ client, root }) => {
        await client.backups.seal({ place: join(root, 'unsealed'), passphrase })
        return { place: join(root, 'unsealed'), passphrase }
      },
      {},
    ],
    bad: [
      [() => ({ passphrase }), 'not-found'],
      [({ root }) => ({ place: root, passphrase }), 'not-found'],
      [() => ({ passphrase: 'x'.repeat(1001) }), 'invalid'],
    ],
  },
  'backups.unlock': {
    good: [
      // The one that refused another passphrase before.
      ({ root }) => ({ path: join(root, 'sealed'), passphrase }),
      {},
    ],
    bad: [
      [
        async ({ client, root }) => {
          await client.backups.seal({ place: join(root, 'sealed'), passphrase })
          return { path: join(root, 'sealed'), passphrase: `${passphrase}!` }
        },
        'denied',
      ],
      [({ root }) => ({ path: join(root, 'none'), passphrase }), 'not-found'],
      [() => ({ path: '', passphrase }), 'invalid'],
    ],
  },
  'backups.start': {
    good: [
      async ({ engine, client, root }) => {
        // The one that made another wait its turn.
        for (const { id } of await client.jobs.list({})) await waitForJob(engine, id)
        return { place: join(root, 'disk') }
      },
      job,
    ],
    bad: [
      [() => ({}), 'not-found'],
      [({ folder }) => ({ place: folder }), 'invalid'],
      [
        async ({ client, root }) => {
          await client.backups.start({ place: join(root, 'disk') })
          return { place: join(root, 'disk') }
        },
        'busy',
      ],
    ],
  },
  'backups.startDue': { good: [() => ({}), { jobId: null }], bad: [[() => null, 'invalid']] },
  'backups.find': {
    good: [
      async (world) => {
        await backedUp(world)
        return { place: join(world.root, 'disk') }
      },
      [{ items: 2, originals: 2, damaged: 0, branches: ['试验支部'] }],
    ],
    bad: [
      [({ root }) => ({ place: join(root, 'none') }), 'not-found'],
      [() => ({ place: '' }), 'invalid'],
    ],
  },
  'backups.countChangesSince': {
    good: [async (world) => ({ backup: (await backedUp(world)).folder }), { changes: 0 }],
    bad: [
      [({ root }) => ({ backup: join(root, 'none') }), 'unreadable'],
      [() => ({ backup: '' }), 'invalid'],
    ],
  },
  'backups.restore': {
    good: [async (world) => ({ backup: (await backedUp(world)).folder, folder: join(world.root, 'restored') }), job],
    bad: [[() => ({ backup: '', folder: '' }), 'invalid']],
  },
}
