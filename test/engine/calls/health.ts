import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { resultOf } from '../../support/engine.ts'
import type { CallCases, World } from './world.ts'

const job = { jobId: expect.any(Number) }

async function backedUp({ engine, client, root }: World): Promise<string> {
  const { folder } = await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'disk') }))
  return folder
}

export const healthCases: CallCases = {
  'health.standing': { good: [() => ({}), { quick: null, whole: null }], bad: [[() => null, 'invalid']] },
  'health.checkDue': { good: [() => ({}), { jobId: null }], bad: [[() => 1, 'invalid']] },
  'health.heal': {
    good: [
      async ({ root }) => {
        await mkdir(join(root, 'disk'))
        return { place: join(root, 'disk') }
      },
      job,
    ],
    bad: [
      [() => ({}), 'not-found'],
      [() => ({ place: '' }), 'invalid'],
    ],
  },
  'health.weigh': {
    good: [
      async (world) => {
        const backup = await backedUp(world)
        await world.client.catalogue.close({})
        return { folder: world.folder, backup }
      },
      { changes: 0, files: 0, seen: expect.any(String) },
    ],
    bad: [
      [({ folder, root }) => ({ folder, backup: join(root, 'none') }), 'unreadable'],
      [async (world) => ({ folder: world.folder, backup: await backedUp(world) }), 'busy'],
      [async (world) => ({ folder: world.root, backup: await backedUp(world) }), 'not-found'],
    ],
  },
  'health.replace': {
    good: [async (world) => ({ folder: world.folder, backup: await backedUp(world), seen: 'x' }), job],
    bad: [[() => ({ folder: '', backup: '', seen: '' }), 'invalid']],
  },
}
