import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallCases } from './world.ts'

export const watchCases: CallCases = {
  'watch.standing': { good: [() => ({}), { folder: null, trouble: null }], bad: [[() => null, 'invalid']] },
  'watch.set': {
    good: [
      async ({ root, catalogue }) => {
        await mkdir(join(root, 'watched'))
        return { path: join(root, 'watched'), branchId: catalogue.branches[0]?.id, afterwards: 'leave' }
      },
      { folder: { afterwards: 'leave' }, trouble: null },
    ],
    bad: [
      [({ folder }) => ({ path: folder, branchId: 1, afterwards: 'leave' }), 'invalid'],
      [({ root }) => ({ path: join(root, 'none'), branchId: 1, afterwards: 'move' }), 'not-found'],
      [({ root }) => ({ path: root, branchId: 99, afterwards: 'move' }), 'not-found'],
    ],
  },
  'watch.stop': { good: [() => ({}), { folder: null }], bad: [[() => null, 'invalid']] },
  'watch.lookAgain': { good: [() => ({}), { folder: null }], bad: [[() => null, 'invalid']] },
}
