import { describe, expect, test } from 'vitest'
import { compareMinutes, type Minutes, type Standing } from '../../../src/core/checks/minutes.ts'
import { runSteps } from '../../../src/core/steps.ts'
import { toShingles, toSketch } from '../../../src/core/text/shingles.ts'
import { filed, held, judge } from '../../support/snapshot.ts'
import { writeText as write } from '../../support/text-samples.ts'

interface Given extends Partial<Omit<Minutes, 'sketch'>> {
  readonly text: string
}

/** Compares minutes of the tenth of January, February and so on, each on a page of its own unless another is given. */
function compare(...all: readonly Given[]) {
  const texts = new Map(all.map(({ text }, at) => [at + 1, toShingles(text)]))
  const minutes = all.map(({ text: _, ...given }, at): Minutes => {
    const id = at + 1
    const sketch = toSketch(texts.get(id) ?? new Int32Array())
    return { activityId: id, date: `2025-0${id}-10`, pages: [`${id}:1`], unread: 0, ...given, sketch }
  })
  const { apart, twins } = runSteps(compareMinutes(minutes, 80, (id) => texts.get(id) ?? new Int32Array()))
  return {
    states: [...apart.values()].map(({ state }) => state),
    twins: [...twins].map(([id, twin]) => [id, twin.of]),
  }
}

test('comparing can be paused at every one of many minutes', () => {
  const sketch = toSketch(toShingles(write(1, 300)))
  const all = Array.from({ length: 50 }, (_, at): Minutes => {
    return { activityId: at, date: '2025-01-10', pages: [`${at}:1`], unread: 0, sketch }
  })
  let pauses = 0
  for (const _ of compareMinutes(all, 80, () => toShingles(write(1, 300)))) pauses += 1
  expect(pauses).toBeGreaterThanOrEqual(all.length)
})

describe('minutes beside all earlier ones', () => {
  test('the later of two alike repeats the earlier', () => {
    const compared = compare({ text: write(1, 300) }, { text: write(2, 300) }, { text: write(1, 300) })
    expect(compared.twins).toEqual([[3, 1]])
    expect(compared.states).toEqual(['differs', 'differs', 'differs'])
  })

  test('one paper of one day for two activities is a merged meeting, not a copy', () => {
    const one = { text: write(1, 300), date: '2025-01-10', pages: ['7:1'] }
    expect(compare(one, one)).toEqual({ states: ['differs', 'merged'], twins: [] })
  })

  test('meetings of several days on the same page are not told apart', () => {
    const one = { text: write(1, 300), pages: ['7:1'] }
    expect(compare(one, one, one)).toEqual({ states: ['differs', 'shared', 'shared'], twins: [] })
  })

  test('what was not read, or says too little, is not called different', () => {
    const compared = compare({ text: write(1, 300) }, { text: '', unread: 1 }, { text: '同意。' })
    expect(compared).toEqual({ states: ['differs', 'unread', 'short'], twins: [] })
  })

  test('what is read of minutes in part can repeat others already', () => {
    const compared = compare({ text: write(1, 300) }, { text: write(1, 300), unread: 1 })
    expect(compared.twins).toEqual([[2, 1]])
  })
})

describe('K37 minutes that repeat others', () => {
  const items = [filed(1, 1), filed(2, 1), filed(3, 1)]
  const activities = [1, 2, 3].map((id) => ({ ...held('member-meeting', `2025-0${id}-10`, [id]), id }))
  const on = '2025-12-31'
  const other = {
    activityId: 77,
    branchId: 9,
    branch: '石桥镇党支部',
    date: '2023-04-05',
    kinds: ['theme-day' as const],
    paper: 'WS·2023-Y-SQ-0004 主题党日记录',
    itemIds: [40],
  }
  const say = (...standings: readonly Standing[]) =>
    judge('K37', { items, activities, minutes: new Map(standings.map((each, at) => [at + 1, each])) }, on)

  test('both papers are named, the other with its branch and day, and a person is asked', () => {
    const found = say({ state: 'differs' }, { state: 'differs' }, { state: 'repeats', percent: 93, other })
    expect(found.map(({ status }) => status)).toEqual(['完整', '完整', '待人工确认'])
    expect(found[2]?.itemIds).toEqual([3, 40])
    expect(found[2]?.message).toBe(
      '“WS·2025-Y-DZB-0003 材料3”与石桥镇党支部2023-04-05主题党日的“WS·2023-Y-SQ-0004 主题党日记录”的文字93%相同，请对照原件核实。',
    )
    expect(found[2]?.about).toEqual({ activityId: 3, otherId: 77 })
  })

  test.each<[Standing['state'], string]>([
    ['unread', '有1次活动的记录还没有全部识别出文字'],
    ['short', '有1次活动的记录文字太少'],
    ['shared', '有1次活动与另一次活动记在同样的页上'],
  ])('%s minutes are said to be untested', (state, words) => {
    if (state === 'repeats') return
    const found = say({ state: 'differs' }, { state })
    expect(found.map(({ status }) => status)).toEqual(['完整', '未配置'])
    expect(found[1]?.message).toContain(words)
  })

  test('merged meetings are compared once; what comes after the day of the check, not yet', () => {
    expect(say({ state: 'differs' }, { state: 'merged' }).map(({ status }) => status)).toEqual(['完整'])
    const minutes = new Map([[3, { state: 'repeats', percent: 93, other } as const]])
    expect(judge('K37', { items, activities, minutes }, '2025-02-28').map(({ status }) => status)).toEqual(['不适用'])
  })
})
