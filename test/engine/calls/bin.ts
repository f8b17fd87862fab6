import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallCases, World } from './world.ts'

const by = '经办人甲'
const said = { approver: '书记乙', by, reason: '鉴定意见', on: '2026-01-01' }

async function deleted({ client, loose }: World) {
  await client.bin.put({ ids: [loose.id], reason: '重复扫描', by })
  return loose.id
}

export const binCases: CallCases = {
  'bin.list': {
    good: [
      async (world) => {
        await deleted(world)
        return { on: '2026-01-01' }
      },
      [{ state: 'deleted', deletedReason: '重复扫描', deletedBy: by, kept: null }],
    ],
    bad: [[() => ({}), 'invalid']],
  },
  'bin.put': {
    good: [({ filed }) => ({ ids: [filed.id], reason: '扫错了', by }), {}],
    bad: [
      [({ filed }) => ({ ids: [filed.id], reason: ' ', by }), 'invalid'],
      [() => ({ ids: [], reason: '扫错了', by }), 'invalid'],
      [() => ({ ids: [999], reason: '扫错了', by }), 'not-found'],
      [async (world) => ({ ids: [await deleted(world)], reason: '扫错了', by }), 'conflict'],
    ],
  },
  'bin.restore': {
    good: [async (world) => ({ id: await deleted(world) }), {}],
    bad: [
      [({ filed }) => ({ id: filed.id }), 'conflict'],
      [() => ({ id: 999 }), 'not-found'],
    ],
  },
  'bin.destroy': {
    good: [async (world) => ({ ...said, ids: [await deleted(world)] }), { id: 1, items: [{ code: '' }] }],
    bad: [
      [({ filed }) => ({ ...said, ids: [filed.id] }), 'not-found'],
      [({ filed }) => ({ ...said, ids: [filed.id], approver: '' }), 'invalid'],
      [
        async ({ client, filed }) => {
          await client.bin.put({ ids: [filed.id], reason: '扫错了', by })
          return { ...said, on: '2999-01-01', ids: [filed.id] }
        },
        'conflict',
      ],
    ],
  },
  'bin.destructions': { good: [() => ({}), []], bad: [[() => null, 'invalid']] },
  'bin.print': {
    good: [
      async (world) => {
        const { id } = await world.client.bin.destroy({ ...said, ids: [await deleted(world)] })
        return { id, out: join(world.root, 'register') }
      },
      { pdf: expect.stringMatching(/销毁清册\.pdf$/), sheet: expect.stringMatching(/销毁清册\.xlsx$/) },
    ],
    bad: [[({ root }) => ({ id: 9, out: join(root, 'register') }), 'not-found']],
  },
}
