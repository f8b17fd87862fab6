import { expect, test } from 'vitest'
import type { Member } from '../../../src/core/catalogue/member.ts'
import { judgeMember } from '../../../src/core/roster/judge-member.ts'

const plain: Omit<Member, 'id'> = {
  branchId: 1,
  groupId: null,
  number: '',
  name: '周新',
  sex: '',
  bornOn: '1980-02-29',
  stages: [],
  posts: [],
  note: '',
}
const other: Member = { ...plain, id: 2, name: '吴  桐', number: '07' }

test.each<[string, Partial<Member>, string | null]>([
  ['as it should be', { groupId: 3, number: '08' }, null],
  ['of the same day, under another name', { name: '吴梅' }, null],
  ['of the same name, of another day', { name: '吴桐', bornOn: '1980-03-01' }, null],
  ['of the same name, of no known day', { name: '吴桐', bornOn: null }, null],
  ['without a number, as others are', { number: '' }, null],
  ['of a group of another branch', { groupId: 4 }, 'invalid：党小组'],
  ['there already, whatever the blanks in the name', { name: '吴桐' }, 'conflict：已有出生日期相同'],
  ['of a number that somebody bears', { number: '07' }, 'conflict：编号“07”已是“吴  桐”的'],
  [
    'of one 类别 twice',
    {
      stages: [
        { stage: '正式党员', from: null },
        { stage: '正式党员', from: '2010-01-01' },
      ],
    },
    'invalid：只能登记一次',
  ],
  ['admitted too young', { stages: [{ stage: '预备党员', from: '1998-02-28' }] }, 'invalid：未满18周岁'],
  ['of age on the day after', { stages: [{ stage: '预备党员', from: '1998-03-01' }] }, null],
  [
    'who left a post before taking it',
    { posts: [{ title: '书记', from: '2020-02-01', to: '2020-01-31' }] },
    'invalid：书记',
  ],
  ['who left a post on the day', { posts: [{ title: '书记', from: '2020-02-01', to: '2020-02-01' }] }, null],
])('somebody %s', (_, change, expected) => {
  const fault = judgeMember({ ...plain, ...change }, { groupIds: new Set([3]), others: [other] })
  if (expected === null) return expect(fault).toBeNull()
  const [kind, words = ''] = expected.split('：')
  expect(fault?.kind).toBe(kind)
  expect(fault?.message).toContain(words)
  expect(fault?.message).toMatch(/请.+。$/)
})
