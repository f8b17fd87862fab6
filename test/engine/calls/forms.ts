import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallCases } from './world.ts'

const boxes = [{ class: 'WS·2025-Y-DZB-', from: 1 }]

export const formCases: CallCases = {
  'forms.preview': {
    good: [() => ({ kind: 'spines', page: 7, sheet: 'A3', boxes }), { pages: 1, page: { links: [] } }],
    bad: [
      [() => ({ kind: 'stamps', page: 1, sheet: 'A3' }), 'invalid'],
      [() => ({ kind: 'spines', page: 1, sheet: 'A4', branchId: 99 }), 'not-found'],
      [() => ({ kind: 'spines', page: 1, sheet: 'A4', year: 2024 }), 'not-found'],
      [() => ({ kind: 'spines', page: 1, sheet: 'A4', boxes: [{ class: 'WS·2025-Y-DZB-', from: 9 }] }), 'not-found'],
    ],
  },
  'forms.pages': {
    good: [() => ({ kind: 'notes', sheet: 'A4', boxes }), [{ links: [], marks: expect.any(Array) }]],
    bad: [
      [() => ({ kind: 'notes', sheet: 'A5' }), 'invalid'],
      [() => ({ kind: 'notes', sheet: 'A4', branchId: 99 }), 'not-found'],
    ],
  },
  'forms.print': {
    good: [
      ({ root }) => ({ kinds: ['notes', 'handOver', 'notes'], sheet: 'A4', year: 2025, out: join(root, 'forms') }),
      { files: ['备考表.pdf', '移交清单.pdf'] },
    ],
    bad: [
      [({ root }) => ({ kinds: [], sheet: 'A4', out: join(root, 'forms') }), 'invalid'],
      [({ root }) => ({ kinds: ['notes'], sheet: 'A4', out: root }), 'conflict'],
      [({ folder }) => ({ kinds: ['notes'], sheet: 'A4', out: join(folder, 'forms') }), 'invalid'],
      [({ root }) => ({ kinds: ['notes'], sheet: 'A4', year: 2024, out: join(root, 'forms') }), 'not-found'],
    ],
  },
}
