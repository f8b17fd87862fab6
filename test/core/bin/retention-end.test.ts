import { expect, test } from 'vitest'
import { whyKept } from '../../../src/core/bin/destruction.ts'
import { toRetentionEnd } from '../../../src/core/bin/retention-end.ts'

test.each([
  [{ code: 'Y', title: '永久' }, { kind: 'never' }],
  [{ code: 'A', title: '永久保存' }, { kind: 'never' }],
  [
    { code: 'D30', title: '30年' },
    { kind: 'on', day: '2056-01-01' },
  ],
  [
    { code: 'D10', title: '定期' },
    { kind: 'on', day: '2036-01-01' },
  ],
  [
    { code: 'C', title: '定期 10 年' },
    { kind: 'on', day: '2036-01-01' },
  ],
  // Where code and title disagree the longer one counts.
  [
    { code: 'D10', title: '30年' },
    { kind: 'on', day: '2056-01-01' },
  ],
  [{ code: 'C', title: '长期' }, { kind: 'unknown' }],
])('the retention %j of 2025 ends %j', (retention, end) => {
  expect(toRetentionEnd(retention, 2025)).toEqual(end)
})

test('a retention that is not in the list is unknown, a paper never filed has none', () => {
  expect(toRetentionEnd(null, 2025)).toEqual({ kind: 'unknown' })
  expect(toRetentionEnd(null, null)).toEqual({ kind: 'unfiled' })
})

test('an item is kept up to the last day, for good, or while nobody can tell', () => {
  const end = toRetentionEnd({ code: 'D10', title: '10年' }, 2010)
  expect(whyKept(end, '2020-12-31')).toBe('保管期限未满，2021-01-01起才能销毁')
  expect(whyKept(end, '2021-01-01')).toBeNull()
  expect(whyKept({ kind: 'never' }, '2999-12-31')).toMatch('永久')
  expect(whyKept({ kind: 'unknown' }, '2999-12-31')).toMatch('看不出')
  expect(whyKept({ kind: 'unfiled' }, '2025-01-01')).toBeNull()
})
