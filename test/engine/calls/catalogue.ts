import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallCases } from './world.ts'

export const catalogueCases: CallCases = {
  'catalogue.create': {
    good: [({ root }) => ({ folder: join(root, 'new'), branch: '乙支部' }), { counts: { filed: 0 } }],
    bad: [
      [({ root }) => ({ folder: join(root, 'new'), branch: ' ' }), 'invalid'],
      [({ root }) => ({ folder: root, branch: '乙支部' }), 'conflict'],
    ],
  },
  'catalogue.open': {
    good: [({ folder }) => ({ folder }), { counts: { filed: 1, inbox: 1 } }],
    bad: [[({ root }) => ({ folder: join(root, 'none') }), 'not-found']],
  },
  'catalogue.get': { good: [() => ({}), { counts: { filed: 1 } }], bad: [] },
  'catalogue.close': { good: [() => ({}), {}], bad: [[() => null, 'invalid']] },
  'sample.draw': {
    good: [
      ({ root }) => ({ folder: join(root, 'sample') }),
      { branch: '青石河供水所党支部（示例）', pages: 45, scans: expect.stringContaining('scans') },
    ],
    bad: [
      [({ root }) => ({ folder: root }), 'conflict'],
      [() => ({ folder: 'somewhere' }), 'conflict'],
    ],
  },
  'branches.add': {
    good: [() => ({ name: '乙支部' }), { name: '乙支部', classCode: 'DZB2' }],
    bad: [
      [() => ({ name: '试验支部' }), 'conflict'],
      [() => ({ name: '换\n行' }), 'invalid'],
    ],
  },
  'branches.change': {
    good: [
      ({ branch }) => ({ id: branch.id, fonds: 'Z109', groups: [{ name: '第一党小组' }] }),
      { fonds: 'Z109', groups: [{ name: '第一党小组' }] },
    ],
    bad: [
      [() => ({ id: 99, fonds: '' }), 'not-found'],
      [({ branch }) => ({ id: branch.id, foundedOn: '2025-02-30' }), 'invalid'],
      [({ branch }) => ({ id: branch.id, groups: [{ name: '甲' }, { name: '甲' }] }), 'invalid'],
    ],
  },
}
