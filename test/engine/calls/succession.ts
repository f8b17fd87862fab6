import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallCases } from './world.ts'

const asked = { on: '2026-06-30', from: '甲', to: '乙' }

const people = { from: '甲', to: '乙', witness: '' }

export const successionCases: CallCases = {
  'succession.pages': {
    good: [() => asked, expect.arrayContaining([expect.objectContaining({ marks: expect.any(Array) })])],
    bad: [[() => people, 'invalid']],
  },
  'succession.record': { good: [() => people, {}], bad: [[() => ({ from: 1 }), 'invalid']] },
  'succession.print': {
    good: [({ root }) => ({ ...asked, out: join(root, 'list') }), { pdf: expect.stringMatching(/交接清单\.pdf$/) }],
    bad: [
      [({ folder }) => ({ ...asked, out: join(folder, 'list') }), 'invalid'],
      [({ root }) => ({ ...asked, out: root }), 'conflict'],
      [() => ({ out: 'x' }), 'invalid'],
    ],
  },
}
