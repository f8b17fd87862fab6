import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallCases } from './world.ts'

export const historyCases: CallCases = {
  'history.list': {
    good: [
      ({ filed }) => ({ itemId: filed.id, limit: 1 }),
      { total: 2, entries: [{ what: '归档', kind: 'item', title: 'WS·2025-Y-DZB-0001 支部工作记录本' }] },
    ],
    bad: [
      [() => ({ kinds: ['paper'] }), 'invalid'],
      [() => ({ from: '2025-02-30' }), 'invalid'],
    ],
  },
  'history.lastStep': { good: [() => ({}), { what: '归档', canUndo: true }], bad: [[() => null, 'invalid']] },
  'history.undo': {
    good: [async ({ client }) => ({ id: (await client.history.lastStep({}))?.id }), {}],
    bad: [
      [() => ({ id: 1 }), 'unsupported'],
      [() => ({ id: '1' }), 'invalid'],
    ],
  },
  'history.export': {
    good: [({ root }) => ({ out: join(root, '操作记录.xlsx') }), { entries: expect.any(Number) }],
    bad: [
      [({ folder }) => ({ out: join(folder, '操作记录.xlsx') }), 'invalid'],
      [({ root }) => ({ out: join(root, 'b.jpg') }), 'conflict'],
    ],
  },
}
