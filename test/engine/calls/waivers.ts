import type { CallCases } from './world.ts'

export const waiverCases: CallCases = {
  'waivers.add': {
    good: [
      ({ branch, filed }) => ({ ...waiver(branch.id), itemId: filed.id }),
      [{ reason: '原件在上级党委', itemId: 1 }],
    ],
    bad: [
      [({ branch }) => ({ ...waiver(branch.id), reason: '' }), 'invalid'],
      [() => waiver(99), 'not-found'],
      [({ branch }) => ({ ...waiver(branch.id), gaps: [] }), 'invalid'],
      [({ branch }) => ({ ...waiver(branch.id), itemId: 999 }), 'not-found'],
      [({ branch, loose }) => ({ ...waiver(branch.id), itemId: loose.id }), 'invalid'],
      [
        async ({ client, filed }) => {
          const other = await client.branches.add({ name: '乙支部' })
          return { ...waiver(other.id), itemId: filed.id }
        },
        'invalid',
      ],
    ],
  },
  'waivers.remove': {
    good: [async ({ client, branch }) => ({ id: (await client.waivers.add(waiver(branch.id)))[0]?.id }), {}],
    bad: [[() => ({ id: 999 }), 'not-found']],
  },
}

function waiver(branchId: number) {
  const gap = { branchId, rule: 'K01', subject: '试验支部', period: '2025-Q3' }
  return { gaps: [gap], reason: '原件在上级党委', by: '经办人甲' }
}
