import { describe, expect, test } from 'vitest'
import { findSchemeProblems, type RegisterLine, Scheme } from '../../../src/core/scheme/scheme.ts'

function line(code: string, change: Partial<RegisterLine> = {}): RegisterLine {
  return { code, title: `材料${code}`, retention: 'Y', activity: null, keywords: [], expects: null, ...change }
}

function scheme(lines: readonly RegisterLine[][], change: Partial<Scheme> = {}): Scheme {
  return {
    title: '试用方案',
    version: '1',
    note: '',
    retentions: [
      { code: 'Y', title: '永久' },
      { code: 'D10', title: '10年' },
    ],
    slots: lines.map((each, index) => ({
      kind: 'box',
      code: `H${index + 1}`,
      title: `盒${index + 1}`,
      spine: '',
      lines: each,
    })),
    ...change,
  }
}

const twoSlots = scheme([[line('1')], [line('2')]])

describe('what contradicts itself in a scheme', () => {
  test.each<[string, Scheme, string[]]>([
    ['nothing', twoSlots, []],
    ['a box without lines', scheme([[]]), []],
    ['a code of two lines in one box', scheme([[line('1'), line('1')]]), ['清册条目代码“1”重复']],
    ['a code of lines in two boxes', scheme([[line('1')], [line('1')]]), ['清册条目代码“1”重复']],
    ['a code used three times is named once', scheme([[line('1'), line('1'), line('1')]]), ['清册条目代码“1”重复']],
    [
      'a code of two boxes',
      { ...twoSlots, slots: twoSlots.slots.map((slot) => ({ ...slot, code: 'H' })) },
      ['盒本证代码“H”重复'],
    ],
    [
      'a code of two retentions',
      { ...twoSlots, retentions: [...twoSlots.retentions, { code: 'Y', title: '长期' }] },
      ['保管期限代码“Y”重复'],
    ],
    [
      'a retention outside the list',
      scheme([[line('1', { retention: 'D30' })]]),
      ['清册条目“1”的保管期限“D30”不在本单位保管期限表中'],
    ],
    [
      'several at once',
      scheme([[line('1', { retention: 'D30' }), line('1')]]),
      ['清册条目代码“1”重复', '清册条目“1”的保管期限“D30”不在本单位保管期限表中'],
    ],
  ])('%s', (_, given, expected) => {
    expect(findSchemeProblems(given)).toEqual(expected)
    const messages = Scheme.safeParse(given).error?.issues.map((issue) => issue.message) ?? []
    expect(messages).toEqual(expected)
  })
})

describe('the shape of a scheme', () => {
  test.each<[string, unknown]>([
    ['no boxes at all', { ...twoSlots, slots: [] }],
    ['no retentions', { ...twoSlots, retentions: [] }],
    ['a title of white space', { ...twoSlots, title: '  ' }],
    ['a title over two lines', { ...twoSlots, title: '一\n二' }],
    [
      'a kind that is neither book, box nor certificate',
      { ...twoSlots, slots: [{ ...twoSlots.slots[0], kind: 'shelf' }] },
    ],
    [
      'an unknown kind of activity',
      { ...twoSlots, slots: [{ ...twoSlots.slots[0], lines: [{ ...line('1'), activity: 'picnic' }] }] },
    ],
  ])('%s is refused', (_, given) => {
    expect(Scheme.safeParse(given).success).toBe(false)
  })

  test('a line says neither activity nor keywords when it has none', () => {
    const { activity, keywords, ...short } = line('1')
    const parsed = Scheme.parse({ ...twoSlots, slots: [{ ...twoSlots.slots[0], lines: [short] }] })
    expect(parsed.slots[0]?.lines[0]).toEqual({ ...short, activity, keywords })
  })
})
