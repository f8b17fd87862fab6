import { expect, test } from 'vitest'
import { listOnSamePages } from '../../../src/core/activities/same-pages.ts'

const lecture = { date: '2025-03-28', kinds: ['lecture' as const], groupId: null, topic: '' }
const shown = [
  { ...lecture, id: 1, firstPage: 1, lastPage: 2, role: '记录' as const },
  { ...lecture, id: 2, firstPage: 3, lastPage: 5, role: '记录' as const },
  { ...lecture, id: 3, firstPage: 1, lastPage: 5, role: '签到' as const },
]

test.each([
  ['the page of another', 1, 1, '记录', null, [1]],
  ['pages of two', 2, 3, '记录', null, [1, 2]],
  ['its own page', 1, 2, '记录', 1, []],
  ['pages behind all', 6, 9, '记录', null, []],
  ['a list of names, which two meetings may share', 1, 5, '签到', null, []],
] as const)('%s', (_, firstPage, lastPage, role, except, ids) => {
  expect(listOnSamePages(shown, { firstPage, lastPage, role }, except).map(({ id }) => id)).toEqual(ids)
})
