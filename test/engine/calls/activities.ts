import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { FailureKind } from '../../../src/core/failure.ts'
import { activityRow, writeActivityFile } from '../../support/activity-file.ts'
import type { startWithCatalogue } from '../../support/engine.ts'

/** A catalogue with one filed item of two pages, in a folder of its own. */
type World = Awaited<ReturnType<typeof startWithCatalogue>> & {
  readonly root: string
  readonly filed: { readonly id: number }
}

/** The calls about activities: an input each takes, with what must hold of the answer, and inputs it refuses. */
export const activityCases: Record<
  string,
  { good: [(world: World) => unknown, object]; bad: [(world: World) => unknown, FailureKind][] }
> = {
  'activities.add': {
    good: [
      (world) => activity(world, { firstPage: 2, lastPage: 2 }),
      { kinds: ['member-meeting'], evidence: [{ firstPage: 2 }] },
    ],
    bad: [
      [(world) => activity(world, { firstPage: 2, lastPage: 3 }), 'invalid'],
      [(world) => ({ ...activity(world), kinds: ['party'] }), 'invalid'],
      [(world) => ({ ...activity(world), groupId: 5 }), 'invalid'],
      [(world) => ({ ...activity(world), memberIds: [5] }), 'invalid'],
      [(world) => ({ ...activity(world), due: 46, present: 47 }), 'invalid'],
      [(world) => ({ ...activity(world), due: 46, present: 40, excused: 4, absent: 1 }), 'invalid'],
      [(world) => ({ ...activity(world), evidence: [...evidence(world), ...evidence(world)] }), 'invalid'],
      [(world) => ({ ...activity(world), evidence: [{ itemId: 99, firstPage: 1, lastPage: 1 }] }), 'not-found'],
    ],
  },
  'activities.change': {
    good: [
      async (world) => ({ ...activity(world), id: await addedId(world), topic: '选举', due: 46 }),
      { topic: '选举', due: 46, evidence: [{ firstPage: 1 }] },
    ],
    bad: [
      [(world) => ({ ...activity(world), id: 99 }), 'not-found'],
      [async (world) => ({ ...activity(world), id: await addedId(world), due: 1, present: 2 }), 'invalid'],
      [async (world) => ({ ...activity(world), id: await addedId(world), branchId: 99 }), 'invalid'],
    ],
  },
  'activities.list': {
    good: [({ branch }) => ({ branchId: branch.id, year: 2024 }), []],
    bad: [[() => ({ branchId: 1 }), 'invalid']],
  },
  'activities.get': {
    good: [
      async (world) => ({ id: await addedId(world) }),
      { kinds: ['member-meeting'], evidence: [{ firstPage: 1 }] },
    ],
    bad: [
      [() => ({ id: 999 }), 'not-found'],
      [() => ({}), 'invalid'],
    ],
  },
  'activities.remove': {
    good: [async (world) => ({ id: await addedId(world) }), {}],
    bad: [[() => ({ id: 999 }), 'not-found']],
  },
  'activities.previewImport': {
    good: [
      async ({ root, branch }) => ({ branchId: branch.id, file: await givenFile(root) }),
      { added: [{ rows: [2], activity: { kinds: ['member-meeting'] } }], rejected: [{ row: 3 }] },
    ],
    bad: [
      [({ root, branch }) => ({ branchId: branch.id, file: join(root, 'none.csv') }), 'unreadable'],
      [async ({ root, branch }) => ({ branchId: branch.id, file: await headless(root) }), 'invalid'],
      [async ({ root }) => ({ branchId: 99, file: await givenFile(root) }), 'not-found'],
    ],
  },
  'activities.applyImport': {
    good: [
      async ({ root, branch }) => ({ branchId: branch.id, file: await givenFile(root) }),
      { added: 1, changed: 0, unchanged: 0, rejected: [{ row: 3, message: expect.stringContaining('联欢会') }] },
    ],
    bad: [[async ({ root }) => ({ branchId: 99, file: await givenFile(root) }), 'not-found']],
  },
}

function evidence({ filed }: World, pages = { firstPage: 1, lastPage: 1 }) {
  return [{ itemId: filed.id, ...pages }]
}

function activity(world: World, pages?: { firstPage: number; lastPage: number }) {
  return {
    branchId: world.branch.id,
    groupId: null,
    date: '2025-03-21',
    kinds: ['member-meeting' as const],
    topic: '',
    evidence: evidence(world, pages),
  }
}

async function addedId(world: World): Promise<number> {
  return (await world.client.activities.add(activity(world))).id
}

async function givenFile(root: string): Promise<string> {
  const file = join(root, 'activities.csv')
  await writeActivityFile(file, [activityRow({ 日期: '2025-06-20' }), activityRow({ 活动类别: '联欢会' })])
  return file
}

async function headless(root: string): Promise<string> {
  const file = join(root, 'headless.csv')
  await writeFile(file, '活动类别,日期\n党员大会,2025-03-21\n')
  return file
}
