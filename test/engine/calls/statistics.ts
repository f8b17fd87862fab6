import type { CallCases } from './world.ts'

const on = '2026-01-15'

export const statisticsCases: CallCases = {
  'statistics.count': {
    good: [
      async ({ client, branch, filed }) => {
        await client.activities.add({
          branchId: branch.id,
          groupId: null,
          date: '2025-03-21',
          kinds: ['member-meeting'],
          topic: '',
          evidence: [{ itemId: filed.id, firstPage: 1, lastPage: 1 }],
        })
        return { period: '2025-Q1', on }
      },
      {
        all: { all: { months: [0, 0, 1] }, attendance: { held: 1, counted: 0, due: null } },
        branches: [{ branch: '试验支部', total: 1 }],
      },
    ],
    bad: [
      [() => ({ period: '2025-Q5', on }), 'invalid'],
      [() => ({ branchIds: [99], period: '2025', on }), 'not-found'],
    ],
  },
  'statistics.completeness': {
    good: [
      ({ branch }) => ({ branchIds: [branch.id], period: '2025-Q4', on }),
      [{ on: '2025-10-31' }, { on: '2025-11-30' }, { on: '2025-12-31' }, { on }],
    ],
    bad: [
      [() => ({ period: '2025', on: '2025-02-30' }), 'invalid'],
      [() => ({ branchIds: [99], period: '2025', on }), 'not-found'],
    ],
  },
}
