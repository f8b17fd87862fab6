import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { FormBox, FormKind } from '../../../src/core/forms/form.ts'
import { formPages } from '../../../src/core/layout/form-pages.ts'
import type { LayoutPage, Mark, Measure } from '../../../src/core/layout/page.ts'
import { mm } from '../../../src/core/layout/paper.ts'
import { spineLabel } from '../../../src/core/layout/spine-label.ts'
import { formBox } from '../../support/form-box.ts'
import { filed } from '../../support/snapshot.ts'

const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0) * size

function textsOf(pages: Iterable<LayoutPage>): string[] {
  return [...pages].flatMap((page) => page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
}

/** Text that leaves a rectangle, whole lines of it: from the top of its characters to a little below the baseline. */
function strays(marks: readonly Mark[], width: number, height: number, edge: number): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return []
    const [right, top, bottom] = [
      mark.x + measure(mark.text, mark.size),
      mark.y - mark.size * 0.88,
      mark.y + mark.size * 0.12,
    ]
    const isInside = mark.x >= edge && right <= width - edge + 0.01 && top >= edge && bottom <= height - edge
    return isInside ? [] : [mark.text]
  })
}

/** Upright and level rules that text crosses. */
function crossed(marks: readonly Mark[]): string[] {
  const rules = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []))
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return []
    const [left, right] = [mark.x + 0.05, mark.x + measure(mark.text, mark.size) - 0.05]
    const [top, bottom] = [mark.y - mark.size * 0.8, mark.y]
    const isCrossed = rules.some(({ x1, y1, x2, y2 }) => x1 < right && x2 > left && y1 < bottom && y2 > top)
    return isCrossed ? [mark.text] : []
  })
}

const words = fc.string({
  unit: fc.constantFrom('党', '支', '部', '（', '）', '—', '，', 'A', 'g', '2', '0', ' '),
  maxLength: 60,
})
const anyBox = fc
  .record({
    unit: fc.string({ unit: fc.constantFrom('青', '石', '河', 'B', '、'), minLength: 1, maxLength: 120 }),
    fonds: words,
    title: words,
    boxNumber: fc.string({ unit: fc.constantFrom('1', 'A', '盒'), maxLength: 20 }),
    spineMm: fc.constantFrom(20, 30, 40, 50),
    description: fc.string({
      unit: fc.constantFrom('缺', '损', '，', '。', 'A', '\n', ' '),
      maxLength: 2000,
      size: 'max',
    }),
    arrangedBy: fc.string({ unit: fc.constantFrom('宋', 'x'), maxLength: 40 }),
    arrangedOn: fc.constantFrom(null, '2026-01-10'),
  } satisfies { readonly [Field in keyof FormBox]?: fc.Arbitrary<FormBox[Field]> })
  .map(formBox)

describe('盒脊标签', () => {
  it.each([
    ['A4', 265],
    ['A3', 310],
  ] as const)('on %s are %d mm high and as wide as the box, with marks at both ends of every cut', (sheet, high) => {
    const widths = [20, 30, 40, 50] as const
    const [page] = [
      ...formPages(
        'spines',
        widths.map((spineMm) => formBox({ spineMm })),
        sheet,
        measure,
      ),
    ]
    const cuts = page?.marks.flatMap((mark) => (mark.kind === 'line' && mark.width === 0.3 ? [mark] : [])) ?? []
    const across = [...new Set(cuts.flatMap(({ x1, x2 }) => (x1 === x2 ? [x1] : [])))]
    const down = [...new Set(cuts.flatMap(({ y1, y2 }) => (y1 === y2 ? [y1] : [])))]
    expect(across.slice(1).map((x, index) => Math.round(((x - (across[index] ?? 0)) * 2540) / 72) / 100)).toEqual([
      ...widths,
    ])
    expect(down[1]).toBeCloseTo((down[0] ?? 0) + mm(high), 5)
    for (const x of across) expect(cuts.filter(({ x1, x2 }) => x1 === x && x2 === x)).toHaveLength(2)
  })

  it('state all that the standard asks for, the first 件号 above the last', () => {
    const { marks } = spineLabel(formBox(), 310, measure)
    const found = (content: string) =>
      marks.flatMap((mark) => (mark.kind === 'text' && mark.text === content ? [mark.y] : []))
    for (const content of [
      '全宗号',
      'Z109',
      '年度',
      '2025',
      '保管期限',
      '永久',
      '机构(问题)',
      '起止件号',
      '盒号',
      '3',
    ]) {
      expect(found(content)).toHaveLength(1)
    }
    expect(found('0001')[0]).toBeLessThan(found('0030')[0] ?? 0)
    expect(['组', '织', '生', '活'].map((each) => found(each)[0] ?? 0)).toEqual(
      ['组', '织', '生', '活'].map((each) => found(each)[0] ?? 0).toSorted((one, other) => one - other),
    )
  })

  it('keep every word inside its cell, however long or empty', () => {
    fc.assert(
      fc.property(anyBox, fc.constantFrom(265, 310), (box, high) => {
        const { marks, width, height } = spineLabel(box, high, measure)
        expect(strays(marks, width, height, mm(1.5))).toEqual([])
        expect(crossed(marks)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('grow with the box', () => {
    const sizeOf = (spineMm: 20 | 50) => {
      const { marks } = spineLabel(formBox({ spineMm }), 310, measure)
      return Math.max(...marks.map((mark) => (mark.kind === 'text' ? mark.size : 0)))
    }
    expect(sizeOf(50)).toBeGreaterThan(sizeOf(20))
  })

  it('lose no character of a title of sixty on the thinnest box', () => {
    const title = '党支部组织生活会记录'.repeat(6)
    const bare = formBox({ spineMm: 20, title: '' })
    const without = textsOf([{ ...spineLabel(bare, 265, measure), links: [] }]).length
    expect(textsOf([{ ...spineLabel({ ...bare, title }, 265, measure), links: [] }])).toHaveLength(without + 60)
  })

  it('go on on another sheet when one is full', () => {
    const boxes = Array.from({ length: 10 }, () => formBox({ spineMm: 20 }))
    expect([...formPages('spines', boxes, 'A4', measure)]).toHaveLength(2)
    expect([...formPages('spines', boxes, 'A3', measure)]).toHaveLength(1)
  })
})

describe('every form', () => {
  test.each<[FormKind, readonly [number, number] | null]>([
    ['spines', null],
    ['covers', null],
    ['notes', [210, 297]],
    ['registers', [297, 210]],
    ['handOver', [297, 210]],
  ])('%s is of its paper and keeps its words on it', (kind, size) => {
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1, maxLength: 3 }), fc.constantFrom('A4', 'A3'), (boxes, sheet) => {
        const [width, height] = size ?? (sheet === 'A4' ? [210, 297] : [297, 420])
        for (const page of formPages(kind, boxes, sheet, measure)) {
          expect(page.width).toBeCloseTo(mm(width), 0)
          expect(page.height).toBeCloseTo(mm(height), 0)
          expect(strays(page.marks, page.width, page.height, 14)).toEqual([])
          expect(crossed(page.marks)).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('档案盒封面', () => {
  it('is as large as the box on A3', () => {
    const [page] = [...formPages('covers', [formBox()], 'A3', measure)]
    const cuts = page?.marks.flatMap((mark) => (mark.kind === 'line' && mark.width === 0.3 ? [mark] : [])) ?? []
    const across = [...new Set(cuts.flatMap(({ x1, x2 }) => (x1 === x2 ? [x1] : [])))]
    const down = [...new Set(cuts.flatMap(({ y1, y2 }) => (y1 === y2 ? [y1] : [])))]
    expect((across[1] ?? 0) - (across[0] ?? 0)).toBeCloseTo(mm(220), 5)
    expect((down[1] ?? 0) - (down[0] ?? 0)).toBeCloseTo(mm(310), 5)
  })
})

describe('备考表', () => {
  it('has the five fields, and room to write where nothing is known', () => {
    const texts = textsOf(formPages('notes', [formBox()], 'A4', measure))
    for (const text of [
      '盒内文件情况说明',
      '整理人',
      '宋初晴',
      '整理日期',
      '2026年1月10日',
      '检查人',
      '许安澜',
      '2026年1月15日',
    ]) {
      expect(texts).toContain(text)
    }
    const bare = formBox({ description: '', arrangedBy: '', arrangedOn: null, checkedBy: '', checkedOn: null })
    expect(
      textsOf(formPages('notes', [bare], 'A4', measure)).filter((text) => /年　　月　　日/.test(text)),
    ).toHaveLength(2)
  })

  it('goes on where the words are many, loses none, and is signed once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (length) => {
        const texts = textsOf(formPages('notes', [formBox({ description: '损'.repeat(length) })], 'A4', measure))
        expect(texts.join('').match(/损/g)?.length ?? 0).toBe(length)
        expect(texts.filter((text) => text === '检查人')).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })
})

describe('归档文件目录 of a box', () => {
  it('has every item once, by 件号, and leads nowhere', () => {
    const pages = [...formPages('registers', [formBox()], 'A4', measure)]
    const codes = textsOf(pages).filter((text) => text.startsWith('WS·2025'))
    expect(codes).toEqual(formBox().items.map(({ code }) => code))
    expect(pages.flatMap(({ links }) => links)).toEqual([])
  })

  it('begins anew for each box, and says where pages are missing', () => {
    const short = formBox({ items: [filed(1, 1, { pageCount: 3, images: 2 })] })
    const texts = textsOf(formPages('registers', [short, formBox()], 'A4', measure))
    expect(texts.filter((text) => text === '归档文件目录').length).toBeGreaterThan(2)
    expect(texts).toContain('实有2页')
  })
})

describe('移交清单', () => {
  it('has a row a box, the sums, and three to sign', () => {
    const boxes = [formBox(), formBox({ items: [filed(1, 1, { pageCount: 5 })], numbers: [1, 1] })]
    const texts = textsOf(formPages('handOver', boxes, 'A4', measure))
    expect(texts).toContain('合计　2 盒，31 件，65 页')
    for (const role of ['移交人', '接收人', '监交人']) expect(texts).toContain(`${role}（签名）：`)
  })

  it('never leaves the signatures on a page of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const boxes = Array.from({ length: count }, (_, index) => formBox({ boxNumber: `N${index}`, items: [] }))
        const last = textsOf([...formPages('handOver', boxes, 'A4', measure)].slice(-1))
        expect(last).toContain('监交人（签名）：')
        expect(last).toContain(`N${count - 1}`)
      }),
      { numRuns: 60 },
    )
  })
})
