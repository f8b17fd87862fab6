import type { CallCases } from './world.ts'

export const batchCases: CallCases = {
  'batches.preview': {
    good: [
      ({ filed, loose }) => ({ ids: [filed.id, loose.id], values: { year: 2024, secrecy: '内部' } }),
      [
        { changes: [], refusal: '已归档，年度和保管期限写在档号里，不能改' },
        { changes: [{ field: 'year', before: '', after: '2024' }, { field: 'secrecy' }], refusal: null },
      ],
    ],
    bad: [
      [({ loose }) => ({ ids: [loose.id], values: {} }), 'invalid'],
      [() => ({ ids: [999], values: { year: 2024 } }), 'not-found'],
      [() => ({ ids: [], values: { year: 2024 } }), 'invalid'],
    ],
  },
  'batches.apply': {
    good: [
      ({ loose }) => ({ ids: [loose.id], values: { issuer: '试验支部' } }),
      [{ changes: [{ field: 'issuer', before: '', after: '试验支部' }], refusal: null }],
    ],
    bad: [
      [({ loose }) => ({ ids: [loose.id], values: { issuer: '长'.repeat(101) } }), 'invalid'],
      [() => ({ ids: [999], values: { issuer: '试验支部' } }), 'not-found'],
    ],
  },
}
