import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../../src/core/catalogue/certificate.ts'
import { judge, person } from '../../support/snapshot.ts'

const old = person(1, '宋初晴')
const fresh = person(2, '许安澜', { stages: [{ stage: '预备党员', from: '2025-06-20' }] })
const applicant = person(3, '陆青', { stages: [{ stage: '积极分子', from: '2024-06-20' }] })
const gone = person(4, '叶舟', {
  stages: [
    { stage: '正式党员', from: '2015-06-20' },
    { stage: '转出', from: '2025-02-01' },
  ],
})

function certificate(change: Partial<Certificate> = {}): Certificate {
  return {
    id: 1,
    memberId: 1,
    slotCode: 'Z1',
    number: '0012',
    issuedOn: '2016-07-01',
    validUntil: null,
    returnedOn: null,
    itemId: null,
    ...change,
  }
}

const say = (certificates: readonly Certificate[], on: string, members = [old]) =>
  judge('K38', { members, certificates }, on).map(({ subject, status, itemIds }) => [subject, status, itemIds])

const subject = 'Z1 党员证件（一人一证）·宋初晴'

describe('K38 一人一证', () => {
  it.each([
    ['none registered', [], '2025-05-01', '需补充', []],
    ['none registered, the year over', [], '2026-05-01', '需补充', []],
    ['one without an end', [certificate()], '2025-05-01', '完整', []],
    ['one whose day of issue nobody knows', [certificate({ issuedOn: null })], '2025-05-01', '完整', []],
    ['one with its scan', [certificate({ itemId: 7 })], '2025-05-01', '完整', [7]],
    ['one that ends on the day', [certificate({ validUntil: '2025-05-01' })], '2025-05-01', '完整', []],
    ['one that ended the day before', [certificate({ validUntil: '2025-04-30' })], '2025-05-01', '逾期', []],
    ['one that ends after the year', [certificate({ validUntil: '2026-01-15' })], '2026-05-01', '完整', []],
    ['one issued after the day', [certificate({ issuedOn: '2025-06-01' })], '2025-05-01', '需补充', []],
    ['one given back', [certificate({ returnedOn: '2025-03-01' })], '2025-05-01', '需补充', []],
    ['one given back after the day', [certificate({ returnedOn: '2025-06-01' })], '2025-05-01', '完整', []],
    [
      'one given back and its successor',
      [certificate({ returnedOn: '2025-03-01' }), certificate({ id: 2, issuedOn: '2025-03-01' })],
      '2025-05-01',
      '完整',
      [],
    ],
    ["another person's", [certificate({ memberId: 2 })], '2025-05-01', '需补充', []],
    ['one of another 证', [certificate({ slotCode: 'Z9' })], '2025-05-01', '需补充', []],
  ])('%s', (_, certificates, on, status, itemIds) => {
    expect(say(certificates, on)).toEqual([[subject, status, itemIds]])
  })

  it('names one that ends soon while it still holds', () => {
    const [finding] = judge(
      'K38',
      { members: [old], certificates: [certificate({ validUntil: '2025-06-01' })] },
      '2025-05-01',
    )
    expect(finding?.message).toContain('将于2025-06-01到期')
  })

  it('asks nothing in the year in which somebody joined', () => {
    expect(say([], '2025-05-01', [fresh])).toEqual([['Z1 党员证件（一人一证）', '不适用', []]])
    expect(say([], '2025-07-01', [fresh])).toEqual([['Z1 党员证件（一人一证）·许安澜', '未到期', []]])
    expect(say([], '2026-02-01', [fresh])).toEqual([['Z1 党员证件（一人一证）·许安澜', '不适用', []]])
  })

  it('asks nobody who is not a member yet, or no longer', () => {
    expect(say([], '2025-05-01', [applicant, gone])).toEqual([['Z1 党员证件（一人一证）', '不适用', []]])
  })

  it('calls namesakes by names of their own, so that one explanation is about one of them', () => {
    const members = [old, person(5, old.name)]
    expect(say([certificate()], '2025-05-01', members)).toEqual([
      [subject, '完整', []],
      [`${subject}（2）`, '需补充', []],
    ])
  })

  it('tests nothing without a roster, and says so', () => {
    expect(say([], '2025-05-01', [])).toEqual([['Z1 党员证件（一人一证）', '未配置', []]])
  })
})
