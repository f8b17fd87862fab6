import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareSchemes } from '../../../src/core/scheme/compare.ts'
import { type RegisterLine, Scheme } from '../../../src/core/scheme/scheme.ts'
import { anyScheme } from '../../support/scheme-cases.ts'

function scheme(lines: readonly Partial<RegisterLine>[], slot: object = {}): Scheme {
  return Scheme.parse({
    title: '方案',
    version: '1',
    note: '',
    retentions: [
      { code: 'Y', title: '永久' },
      { code: 'D10', title: '10年' },
    ],
    slots: [
      {
        kind: 'box',
        code: 'H1',
        title: '会议盒',
        spine: '会议',
        lines: lines.map((line) => ({ code: '1', title: '记录', retention: 'Y', ...line })),
        ...slot,
      },
      { kind: 'book', code: 'B1', title: '记录本', spine: '', lines: [] },
    ],
  })
}

const plain = scheme([{}])

describe('the differences of two versions', () => {
  test.each<[string, Scheme, ReturnType<typeof compareSchemes>]>([
    ['none', plain, []],
    [
      'a line more',
      scheme([{}, { code: '2', title: '决议' }]),
      [{ of: 'line', code: '2', title: '决议', change: 'added', fields: [] }],
    ],
    ['a line less', scheme([]), [{ of: 'line', code: '1', title: '记录', change: 'removed', fields: [] }]],
    [
      'a line changed in everything',
      scheme([
        {
          title: '会议记录',
          retention: 'D10',
          activity: 'lecture',
          keywords: ['党课'],
          expects: { times: 2, every: 'quarter', per: 'group', papers: ['签到', '记录'] },
        },
      ]),
      [
        {
          of: 'line',
          code: '1',
          title: '会议记录',
          change: 'changed',
          fields: [
            { field: 'title', before: '记录', after: '会议记录' },
            { field: 'retention', before: 'Y', after: 'D10' },
            { field: 'activity', before: '', after: '党课' },
            { field: 'keywords', before: '', after: '党课' },
            { field: 'expects', before: '', after: '每季度2次，按党小组，应有签到、记录' },
          ],
        },
      ],
    ],
    [
      'a slot changed',
      scheme([{}], { kind: 'certificate', spine: '证' }),
      [
        {
          of: 'slot',
          code: 'H1',
          title: '会议盒',
          change: 'changed',
          fields: [
            { field: 'kind', before: '盒', after: '证' },
            { field: 'spine', before: '会议', after: '证' },
          ],
        },
      ],
    ],
    [
      'a retention called otherwise',
      {
        ...plain,
        retentions: [
          { code: 'Y', title: '长期' },
          { code: 'D10', title: '10年' },
        ],
      },
      [
        {
          of: 'retention',
          code: 'Y',
          title: '长期',
          change: 'changed',
          fields: [{ field: 'title', before: '永久', after: '长期' }],
        },
      ],
    ],
    [
      'a line in another slot',
      {
        ...plain,
        slots: plain.slots.map((slot, index) => ({ ...slot, lines: plain.slots[1 - index]?.lines ?? [] })),
      },
      [
        {
          of: 'line',
          code: '1',
          title: '记录',
          change: 'changed',
          fields: [{ field: 'slot', before: 'H1', after: 'B1' }],
        },
      ],
    ],
  ])('%s', (_, after, expected) => {
    expect(compareSchemes(plain, after)).toEqual(expected)
  })

  test('there are none between a scheme and itself', () => {
    fc.assert(fc.property(anyScheme, (one) => void expect(compareSchemes(one, one)).toEqual([])))
  })

  test('seen from the other side they are the same, turned around', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const told = (of: string, code: string, change: string, fields: readonly unknown[]) =>
      JSON.stringify([of, code, change, fields])
    fc.assert(
      fc.property(anyScheme, anyScheme, (one, other) => {
        const there = compareSchemes(one, other).map((each) => told(each.of, each.code, each.change, each.fields))
        const back = compareSchemes(other, one).map((each) =>
          told(
            each.of,
            each.code,
            turned[each.change],
            each.fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
          ),
        )
        expect(back.toSorted()).toEqual(there.toSorted())
      }),
    )
  })
})
