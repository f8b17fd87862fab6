import { describe, expect, test } from 'vitest'
import { ActivityKind, activityTitles } from '../../../src/core/catalogue/activity.ts'
import { BranchChange } from '../../../src/core/catalogue/branch.ts'
import { name } from '../../../src/core/catalogue/common.ts'
import { ItemFields, isSecret, secrecies } from '../../../src/core/catalogue/item.ts'
import { MediaType, originalPath } from '../../../src/core/catalogue/original.ts'
import { Explanation } from '../../../src/core/catalogue/waiver.ts'
import { hasEnded, JobState } from '../../../src/core/job.ts'

describe('a name', () => {
  test.each([
    ['党支部', '党支部'],
    ['  党支部 ', '党支部'],
    ['一二三四五', '一二三四五'],
  ])('%j is %s', (given, taken) => {
    expect(name(5).parse(given)).toBe(taken)
  })

  test.each([
    ['', '不能为空'],
    [' \n ', '不能为空'],
    ['一二三四五六', '最多 5 个字'],
    ['一\n二', '不能含有换行等控制字符'],
    ['一\u0000二', '不能含有换行等控制字符'],
  ])('%j is refused: %s', (given, message) => {
    expect(
      name(5)
        .safeParse(given)
        .error?.issues.map((issue) => issue.message),
    ).toEqual([message])
  })
})

test('papers from 秘密 upwards are secret', () => {
  expect(secrecies.filter(isSecret)).toEqual(['秘密', '机密', '绝密'])
})

describe('the fields of an item', () => {
  const fields: ItemFields = {
    documentNumber: '',
    issuer: '',
    title: '会议记录',
    date: '2025-02-21',
    secrecy: '',
    pageCount: 1,
    note: '',
  }

  test.each<[string, object]>([
    ['no title', { title: '' }],
    ['a title over two lines', { title: '一\n二' }],
    ['a day that does not exist', { date: '2025-02-29' }],
    ['no pages', { pageCount: 0 }],
    ['half a page', { pageCount: 1.5 }],
    ['another 密级', { secrecy: '公开' }],
    ['a long 文号', { documentNumber: '长'.repeat(61) }],
  ])('%s is refused', (_, change) => {
    expect(ItemFields.safeParse(fields).success).toBe(true)
    expect(ItemFields.safeParse({ ...fields, ...change }).success).toBe(false)
  })
})

describe('a change of a branch', () => {
  test.each<[string, object, boolean]>([
    ['nothing but which', { id: 1 }, true],
    ['its name', { id: 1, name: '新名称' }, true],
    ['its groups, one of them new', { id: 1, groups: [{ id: 1, name: '一组' }, { name: '二组' }] }, true],
    ['no founding day', { id: 1, foundedOn: null }, true],
    ['without saying which', { name: '新名称' }, false],
    ['an empty name', { id: 1, name: ' ' }, false],
    ['a founding day that does not exist', { id: 1, foundedOn: '2025-02-30' }, false],
    ['a group without a name', { id: 1, groups: [{ name: '' }] }, false],
    ['another kind of committee', { id: 1, committee: 'maybe' }, false],
  ])('%s', (_, change, isTaken) => {
    expect(BranchChange.safeParse(change).success).toBe(isTaken)
  })

  test('says nothing of what it leaves as it is', () => {
    expect(BranchChange.parse({ id: 1, fonds: ' Z109 ' })).toEqual({ id: 1, fonds: 'Z109' })
  })
})

test.each([
  ['no reason', { reason: ' ' }],
  ['nobody', { by: '' }],
  ['a week', { period: '2025-W07' }],
])('a waiver by or for %s is refused', (_, change) => {
  const gap = { branchId: 1, rule: 'K01', subject: '支部', period: '2025-Q3' }
  const said = { reason: '连续抢修', by: '程以安' }
  expect(Explanation.safeParse({ ...said, gaps: [gap] }).success).toBe(true)
  expect(Explanation.safeParse({ ...said, ...change, gaps: [{ ...gap, ...change }] }).success).toBe(false)
})

test('an original lies under its hash, each kind with an ending of its own', () => {
  const sha256 = `ab${'0'.repeat(62)}`
  const paths = MediaType.options.map((mediaType) => originalPath({ sha256, mediaType }))
  expect(paths).toEqual(['jpg', 'png', 'tif', 'pdf'].map((ending) => `originals/ab/${sha256}.${ending}`))
})

test('a job has ended when it is done, failed or cancelled', () => {
  expect(JobState.options.filter((state) => hasEnded({ state }))).toEqual(['done', 'failed', 'cancelled'])
})

test('every kind of activity has a title of its own', () => {
  expect(new Set(ActivityKind.options.map((kind) => activityTitles[kind])).size).toBe(ActivityKind.options.length)
})
