import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSimilar } from '../../../src/core/checks/similarity.ts'
import { filed, held, judge } from '../../support/snapshot.ts'

/** Text of so many characters, the same for the same seed. */
function write(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
  }).join('')
}

describe('how alike texts are', () => {
  test.each<[string, string, string, number | null]>([
    ['the same', write(1, 400), write(1, 400), 100],
    ['the same but for blanks and signs', write(1, 400), write(1, 400).replaceAll(/(.{20})/g, '$1， '), 100],
    ['another date', `${write(1, 400)}三月五日`, `${write(1, 400)}四月六日`, 98],
    ['different', write(1, 400), write(2, 400), null],
    ['half of it', write(1, 400), write(1, 200) + write(2, 200), null],
    ['too short to say', '同意。', '同意。', null],
    ['nothing', '', '', null],
  ])('%s', (_, one, other, percent) => {
    const found = findSimilar(
      new Map([
        [1, one],
        [2, other],
      ]),
      80,
    )
    expect(found.get(2)?.percent ?? null).toBe(percent)
    expect(found.has(1)).toBe(false)
  })

  test('a text altered in a few places is found, whichever they are', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.nat(599), { maxLength: 8 }), (seed, places) => {
        const text = write(seed, 600)
        const altered = [...text]
        for (const place of places) altered[place] = '改'
        const found = findSimilar(
          new Map([
            [1, text],
            [2, write(seed + 5000, 600)],
            [3, altered.join('')],
          ]),
          80,
        )
        expect(found.get(3)).toMatchObject({ other: 1 })
        expect(found.get(2)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })
})

describe('K37 minutes that repeat others', () => {
  const items = [filed(1, 1), filed(2, 1), filed(3, 1)]
  const activities = [1, 2, 3].map((id) => ({ ...held('member-meeting', `2025-0${id}-10`, [id]), id }))
  const page = (text: string) => new Map([[1, text]])
  const on = '2025-12-31'

  test('both papers are named, and a person is asked', () => {
    const texts = new Map([
      [1, page(write(1, 300))],
      [2, page(write(2, 300))],
      [3, page(write(1, 300))],
    ])
    const found = judge('K37', { items, activities, texts }, on)
    expect(found.map(({ status }) => status)).toEqual(['完整', '完整', '待人工确认'])
    expect(found[2]).toMatchObject({ itemIds: [3, 1], message: expect.stringMatching(/DZB-0003.*DZB-0001.*100%/) })
  })

  test('what was not read is not called different', () => {
    const found = judge('K37', { items, activities, texts: new Map([[1, page(write(1, 300))]]) }, on)
    expect(found.map(({ status }) => status)).toEqual(['完整', '未配置'])
    expect(found[1]?.message).toContain('有2次')
  })

  test('in a book, each meeting is read from its own pages', () => {
    const book = (id: number, firstPage: number) => ({
      ...held('member-meeting', `2025-0${id}-10`),
      id,
      evidence: [{ itemId: 1, firstPage, lastPage: firstPage, role: '记录' as const }],
    })
    const texts = new Map([
      [
        1,
        new Map([
          [1, write(1, 300)],
          [2, write(2, 300)],
          [3, write(1, 300)],
        ]),
      ],
    ])
    const found = judge('K37', { items, activities: [book(1, 1), book(2, 2), book(3, 3)], texts }, on)
    expect(found.map(({ status }) => status)).toEqual(['完整', '完整', '待人工确认'])
  })

  test('meetings of several days on one page are not called copies, and that they were not told apart is said', () => {
    const onOnePage = [1, 2, 3].map((id) => ({ ...held('group-meeting', `2025-01-1${id}`, [1]), id }))
    const found = judge('K37', { items, activities: onOnePage, texts: new Map([[1, page(write(1, 300))]]) }, on)
    expect(found.map(({ status }) => status)).toEqual(['完整', '未配置'])
    expect(found.at(-1)?.message).toContain('有2次活动')
  })

  test('one paper for two meetings of one day is a merged meeting, not a copy', () => {
    const merged = [1, 2].map((id) => ({ ...held('theme-day', '2025-01-10', [1]), id }))
    const found = judge('K37', { items, activities: merged, texts: new Map([[1, page(write(1, 300))]]) }, on)
    expect(found.map(({ status }) => status)).toEqual(['完整'])
  })
})
