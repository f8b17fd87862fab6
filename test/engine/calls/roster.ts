import { join } from 'node:path'
import type { ApiClient } from '../../../src/core/api.ts'
import type { Branch } from '../../../src/core/catalogue/branch.ts'
import type { FailureKind } from '../../../src/core/failure.ts'
import { writeCsvRoster } from '../../support/roster.ts'

interface World {
  readonly client: ApiClient
  readonly branch: Branch
  readonly root: string
  readonly loose: { readonly id: number }
}

type Cases = Readonly<
  Record<string, { good: [(world: World) => unknown, object]; bad: [(world: World) => unknown, FailureKind][] }>
>

const person = {
  groupId: null,
  number: '',
  name: '宋初晴',
  sex: '女' as const,
  bornOn: '1990-07-01',
  stages: [{ stage: '正式党员' as const, from: '2016-07-01' }],
  posts: [],
  note: '',
}

async function certificate({ client, branch }: World) {
  const { members } = await client.roster.list({ branchId: branch.id })
  const { id: memberId } = members[0] ?? (await client.members.save({ ...person, branchId: branch.id }))
  return {
    memberId,
    slotCode: 'Z1',
    number: '0012',
    issuedOn: '2016-07-01',
    validUntil: null,
    returnedOn: null,
    itemId: null,
  }
}

async function file({ root, branch }: World) {
  const path = join(root, 'roster.csv')
  await writeCsvRoster(path, { 姓名: '宋初晴', 类别: '正式党员' }, { 姓名: '许安澜', 类别: '党员' })
  return { branchId: branch.id, file: path }
}

export const rosterCases: Cases = {
  'roster.list': {
    good: [({ branch }) => ({ branchId: branch.id }), { members: [], terms: [] }],
    bad: [
      [() => ({}), 'invalid'],
      [() => ({ branchId: 99 }), 'not-found'],
    ],
  },
  'roster.preview': {
    good: [file, { plan: { added: [{ row: 2, member: { name: '宋初晴' } }], rejected: [{ row: 3 }] } }],
    bad: [
      [async (world) => ({ ...(await file(world)), branchId: 99 }), 'not-found'],
      [async (world) => ({ ...(await file(world)), file: join(world.root, 'b.jpg') }), 'unreadable'],
    ],
  },
  'roster.apply': {
    good: [file, { added: 1, changed: 0, unchanged: 0, rejected: [{ row: 3 }] }],
    bad: [
      [async (world) => ({ ...(await file(world)), seen: 'something else' }), 'conflict'],
      [async (world) => ({ ...(await file(world)), file: join(world.root, 'none.csv') }), 'unreadable'],
    ],
  },
  'members.save': {
    good: [({ branch }) => ({ ...person, branchId: branch.id }), { name: '宋初晴', stages: person.stages }],
    bad: [
      [({ branch }) => ({ ...person, branchId: branch.id, stages: [] }), 'invalid'],
      [({ branch }) => ({ ...person, branchId: branch.id, bornOn: '2010-07-01' }), 'invalid'],
      [({ branch }) => ({ ...person, branchId: branch.id, groupId: 9 }), 'invalid'],
      [({ branch }) => ({ ...person, branchId: branch.id, number: '1'.repeat(31) }), 'invalid'],
      [
        async ({ client, branch }) => {
          await client.members.save({ ...person, name: '许安澜', number: '0012', branchId: branch.id })
          return { ...person, number: '0012', branchId: branch.id }
        },
        'conflict',
      ],
      [({ branch }) => ({ ...person, branchId: branch.id, id: 99 }), 'not-found'],
    ],
  },
  'members.remove': {
    good: [
      async ({ client, branch }) => ({
        id: (await client.members.save({ ...person, name: '许安澜', branchId: branch.id })).id,
      }),
      {},
    ],
    bad: [
      [() => ({ id: 99 }), 'not-found'],
      [
        async (world) => {
          const { memberId } = await world.client.certificates.save(await certificate(world))
          return { id: memberId }
        },
        'conflict',
      ],
    ],
  },
  'certificates.list': {
    good: [
      async (world) => {
        await world.client.certificates.save(await certificate(world))
        return { branchId: world.branch.id }
      },
      [{ number: '0012', slotCode: 'Z1', returnedOn: null }],
    ],
    bad: [[() => ({ branchId: 99 }), 'not-found']],
  },
  'certificates.save': {
    good: [
      async (world) => {
        const [held] = await world.client.certificates.list({ branchId: world.branch.id })
        return { ...(await certificate(world)), ...(held && { id: held.id }) }
      },
      { number: '0012', issuedOn: '2016-07-01', validUntil: null },
    ],
    bad: [
      [async (world) => ({ ...(await certificate(world)), slotCode: 'H1' }), 'invalid'],
      [async (world) => ({ ...(await certificate(world)), number: '' }), 'invalid'],
      [async (world) => ({ ...(await certificate(world)), validUntil: '2016-06-30' }), 'invalid'],
      [async (world) => ({ ...(await certificate(world)), returnedOn: '2016-06-30' }), 'invalid'],
      [async (world) => ({ ...(await certificate(world)), itemId: 99 }), 'not-found'],
      [async (world) => ({ ...(await certificate(world)), itemId: world.loose.id }), 'invalid'],
      [async (world) => ({ ...(await certificate(world)), memberId: 99 }), 'not-found'],
      [async (world) => ({ ...(await certificate(world)), id: 99 }), 'not-found'],
      [
        async (world) => {
          const first = await certificate(world)
          await world.client.certificates.save(first)
          return { ...first, number: '0013' }
        },
        'conflict',
      ],
    ],
  },
  'certificates.remove': {
    good: [async (world) => ({ id: (await world.client.certificates.save(await certificate(world))).id }), {}],
    bad: [[() => ({ id: 99 }), 'not-found']],
  },
  'terms.save': {
    good: [({ branch }) => ({ branchId: branch.id, from: '2023-03-01', to: null }), { from: '2023-03-01', to: null }],
    bad: [
      [({ branch }) => ({ branchId: branch.id, from: '2023-03-01', to: '2022-03-01' }), 'invalid'],
      [() => ({ branchId: 99, from: '2023-03-01', to: null }), 'not-found'],
    ],
  },
  'terms.remove': {
    good: [
      async ({ client, branch }) => ({
        id: (await client.terms.save({ branchId: branch.id, from: '2023-03-01', to: null })).id,
      }),
      {},
    ],
    bad: [[() => ({ id: 99 }), 'not-found']],
  },
}
