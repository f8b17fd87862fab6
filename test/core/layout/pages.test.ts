import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/core/bundle/arrange.ts'
import type { BundleItem } from '../../../src/core/bundle/order.ts'
import { toSlotNote } from '../../../src/core/bundle/slot-note.ts'
import { slotNotePages } from '../../../src/core/layout/box-note.ts'
import { checklistPages } from '../../../src/core/layout/checklist.ts'
import { cover } from '../../../src/core/layout/cover.ts'
import { foot } from '../../../src/core/layout/furniture.ts'
import { guidePages } from '../../../src/core/layout/guide.ts'
import { leftOutPages } from '../../../src/core/layout/left-out.ts'
import { noticePages } from '../../../src/core/layout/notice.ts'
import { itemAnchor, type LayoutPage, type Measure } from '../../../src/core/layout/page.ts'
import { imagePaper } from '../../../src/core/layout/paper.ts'
import { registerPages, slotRegisterPages } from '../../../src/core/layout/register.ts'
import { slotCoverPages } from '../../../src/core/layout/slot-cover.ts'
import { finding, item, order } from '../../engine/bundle/sample.ts'
import { filledNote } from '../../support/box-note.ts'

const place = { catalogue: '/catalogue', out: '/out' }
const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0) * size
const page = {
  id: 1,
  sha256: '',
  bytes: 1000,
  mediaType: 'image/png',
  frame: 0,
  width: 1,
  height: 1,
  dpi: null,
  turn: 0,
  source: 'layer',
} as const

function textsOf(pages: Iterable<LayoutPage>): string[] {
  return [...pages].flatMap((laid) => laid.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
}

/** Text that would fall off its page or into the foot. */
function strays(pages: Iterable<LayoutPage>): string[] {
  return [...pages].flatMap((laid) =>
    laid.marks.flatMap((mark) => {
      if (mark.kind !== 'text') return []
      const inside =
        mark.x >= 30 &&
        mark.x + measure(mark.text, mark.size) <= laid.width - 30 &&
        mark.y > 20 &&
        mark.y < laid.height - 50
      return inside ? [] : [mark.text]
    }),
  )
}

function register(items: readonly BundleItem[]): Iterable<LayoutPage> {
  const of = order(place, { items })
  return registerPages(of, arrange(of), measure)
}

describe('归档文件目录', () => {
  const title = fc.string({
    unit: fc.constantFrom('会', '议', '记', '录', '，', 'A', ' '),
    minLength: 1,
    maxLength: 300,
  })

  it('has every item once, a link each, the heading on every page, and nothing off the page', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 60, size: 'max' }), (titles) => {
        const items = titles.map((text, index) => item(index + 1, [page], { title: text, note: text }))
        const pages = [...register(items)]
        const texts = textsOf(pages)
        for (const { code } of items) expect(texts.filter((text) => text === code)).toHaveLength(1)
        const targets = pages.flatMap((laid) => laid.links.map((link) => link.target))
        expect(targets).toEqual(items.map(({ id }) => itemAnchor(id)))
        expect(texts.filter((text) => text === '责任者')).toHaveLength(pages.length)
        expect(strays(pages)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('goes on over the page where one row is taller than a sheet', () => {
    const note = '备注很长，'.repeat(100)
    const items = [item(1, [page], { note })]
    const pages = [...register(items)]
    expect(pages.length).toBeGreaterThan(1)
    expect(textsOf(pages).join('').match(/很/g)).toHaveLength(100)
    expect(strays(pages)).toEqual([])
  })

  it('links no row to a page that is not there', () => {
    const items = [item(1, [])]
    expect([...register(items)].flatMap((laid) => laid.links)).toEqual([])
  })

  it('names the slots, numbers through, and begins anew in the register of a slot', () => {
    const items = [item(1, [page]), item(2, [page]), item(3, [page], { lineId: 21 })]
    const of = order(place, { items })
    const sections = arrange(of)
    const whole = textsOf(registerPages(of, sections, measure))
    expect(whole).toContain('本 B1 支部工作记录本')
    expect(whole.slice(whole.indexOf('盒 H1 组织建设盒'))).toContain('3')
    const [, box] = sections
    if (!box) throw new Error('two slots expected')
    const pages = [...slotRegisterPages(box, of, measure)]
    expect(pages.flatMap(({ links }) => links.map(({ target }) => target))).toEqual([itemAnchor(3)])
    const own = textsOf(pages)
    expect(own).toContain('1')
    expect(own).not.toContain('3')
  })
})

describe('核对清单', () => {
  it('states counts, gaps, waivers and untested rules, with places to sign', () => {
    const waiver = {
      id: 1,
      branchId: 1,
      rule: 'K02',
      subject: '一组',
      period: '2024-03',
      reason: '防汛抢险',
      by: '李明',
      at: '',
      itemId: null,
    }
    const findings = [
      finding(),
      finding({ status: '逾期', message: '没有记录', waiver }),
      finding({ status: '未配置', message: '没有设定次数' }),
    ]
    const checks = [{ branchId: 1, branch: '第一支部', findings }]
    const texts = textsOf(checklistPages({ ...order(place, { checks }), title: '试验' }, measure)).join('')
    for (const word of [
      '一、核对结果（共3项）',
      '没有记录',
      '防汛抢险（李明）',
      '没有设定次数',
      '核对人（签名）',
      '复核人（签名）',
    ]) {
      expect(texts.replaceAll(' ', '')).toContain(word)
    }
  })

  it('fills as many pages as there are gaps, and never leaves the signatures alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), (count) => {
        const findings = Array.from({ length: count }, () => finding({ status: '需补充' }))
        const pages = [
          ...checklistPages(
            { ...order(place, { checks: [{ branchId: 1, branch: '甲', findings }] }), title: '试验' },
            measure,
          ),
        ]
        expect(strays(pages)).toEqual([])
        const last = textsOf(pages.slice(-1))
        expect(last.some((text) => text.startsWith('核对人'))).toBe(true)
        expect(last.length).toBeGreaterThan(6)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the cover of a slot', () => {
  it('says 无 for a line without papers and gives the first page of the others', () => {
    const items = [item(1, [page, page]), item(2, [page])]
    const of = order(place, { items })
    const [book, box] = arrange(of)
    if (!book || !box) throw new Error('two slots expected')
    const texts = textsOf(slotCoverPages(book, of, { firstNumber: 9, between: 2 }, measure))
    for (const fact of [of.branch, '脊背：支部工作记录本 2024', '年度：2024　　保管期限：永久', '共 2 件，3 页']) {
      expect(texts).toContain(fact)
    }
    const row = texts.slice(texts.indexOf('B1-01'))
    expect(row.slice(0, 5)).toEqual(['B1-01', '支部委员会会议记录', '2', '3', '12'])
    expect(row.slice(5, 8)).toEqual(['B1-02', '党员大会会议记录', '无'])
    expect(textsOf(slotCoverPages(box, of, { firstNumber: 13, between: 0 }, measure))).toContain('无')
  })

  it('counts its own pages before it names the first of the papers', () => {
    const of = order(place, { items: [item(1, [page])] })
    const [section] = arrange(of)
    if (!section) throw new Error('a slot expected')
    const many = Array.from({ length: 80 }, (_, index) => ({ code: `L${index}`, title: '空条目', items: [] }))
    const full = { ...section, lines: [...many, ...section.lines] }
    const pages = slotCoverPages(full, of, { firstNumber: 5, between: 0 }, measure)
    expect(pages.length).toBeGreaterThan(1)
    expect(textsOf(pages)).toContain(String(5 + pages.length))
  })
})

describe('备考表 of a slot', () => {
  const of = order(place, {
    items: [item(1, [page, page], { pageCount: 3 }), item(2, [page])],
    leftOut: [{ code: 'WS·2024·Y·0009', title: '考察材料', reason: '密级为秘密', lineId: 12 }],
  })
  const [book] = arrange(of)
  if (!book) throw new Error('a slot expected')
  const lineOf = (texts: readonly string[]) => texts.join('')

  it('counts what is there, what differs, what is empty and what stayed behind, and is left to be signed', () => {
    const note = toSlotNote(book, [])
    expect(note.description.split('\n')).toEqual([
      '收录 2 件，扫描页共 3 页。',
      '另有 1 件没有收录，见“未收录文件清单”。',
      '没有文件的条目：B1-02 党员大会会议记录。',
      'WS·2024·Y·0001：目录记 3 页，实有 2 页。',
    ])
    const pages = slotNotePages(book, note, measure)
    expect(lineOf(textsOf(pages))).toContain('本内文件情况说明')
    expect(note).toMatchObject({ arrangedBy: '', checkedBy: '' })
    expect(strays(pages)).toEqual([])
  })

  it('quotes the boxes its papers stand in, and bears their names only where it holds the very same papers', () => {
    const box = (itemIds: number[]) => ({
      name: 'WS·2024·Y·',
      note: { ...filledNote, description: '缺损一页。' },
      itemIds,
    })
    const part = toSlotNote(book, [box([1, 7])])
    expect(part.description).toContain(
      '档案盒 WS·2024·Y·（盒号 1）的备考表：缺损一页。（整理人宋初晴，2026年1月10日；检查人许安澜，2026年1月15日）',
    )
    expect(part.arrangedBy).toBe('')
    const same = toSlotNote(book, [box([2, 1])])
    expect(same).toMatchObject({ arrangedBy: '宋初晴', checkedBy: '许安澜', checkedOn: '2026-01-15' })
    expect(same.description.endsWith('\n缺损一页。')).toBe(true)
    expect(toSlotNote(book, [box([7])]).description).not.toContain('档案盒')
  })
})

describe('the other pages', () => {
  it('keep within the page, however long the names are', () => {
    const long = order(place, {
      branch: '青石桥社区第一党支部、'.repeat(40),
      scheme: { ...order(place).scheme, title: '示例方案'.repeat(25), note: '请核对。'.repeat(125) },
      leftOut: [{ code: 'WS·2024·Y·0009', title: '考察材料'.repeat(70), reason: '密级为“秘密”', lineId: null }],
    })
    for (const pages of [[cover(long, measure)], guidePages(long, measure), leftOutPages(long, measure)]) {
      expect(strays(pages)).toEqual([])
    }
    expect(strays(noticePages(item(1, [], { title: '长题名'.repeat(90) }), 1, '原件缺失', measure))).toEqual([])
  })

  it('show the scheme, its note, and what the bundle holds on the cover', () => {
    const texts = textsOf([cover(order(place, { items: [item(1, [page, page])] }), measure)])
    for (const text of ['迎检包', '2024年度', '1 件，共 2 页', '2025年1月15日', order(place).catalogueUuid]) {
      expect(texts).toContain(text)
    }
    expect(texts.join('')).toContain('示例：三本六盒一证目录清册')
    expect(texts.join('')).toContain(order(place).scheme.note)
  })

  it('say plainly that nothing was left out', () => {
    expect(textsOf(leftOutPages(order(place), measure))).toContain('没有因密级或其他原因留下的文件。')
  })
})

describe('imagePaper', () => {
  it.each([
    ['its own size', 2480, 3508, 300, 595.2, 841.92],
    ['A4 where the resolution is unknown', 1000, 1000, null, 595.28, 595.28],
    ['A4 landscape for a wide image', 2000, 1000, null, 841.89, 420.95],
    ['A4 where the resolution makes it absurdly large', 10_000, 14_000, 1, 595.28, 833.39],
    ['A4 where the resolution makes it absurdly small', 1000, 1000, 9600, 595.28, 595.28],
    ['A4 where the resolution is nonsense', 1000, 1000, -5, 595.28, 595.28],
  ])('is %s', (_, width, height, dpi, wide, high) => {
    const size = imagePaper(width, height, dpi)
    expect(size.width).toBeCloseTo(wide, 1)
    expect(size.height).toBeCloseTo(high, 1)
  })

  it('is never larger than A1 nor without extent', () => {
    const side = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(side, side, fc.option(fc.double({ min: -10, max: 1e6, noNaN: true })), (width, height, dpi) => {
        const size = imagePaper(width, height, dpi)
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(2384)
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(3)
      }),
    )
  })
})

describe('foot', () => {
  it('never lets the 档号 run into the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 2384 }), fc.integer({ min: 1, max: 99_999 }), (width, number) => {
        const [middle, right] = foot(width, 100, number, 'A001-WS·2024·支部·D30·0001', measure)
        if (middle?.kind !== 'text') throw new Error('a number expected')
        const end = middle.x + measure(middle.text, middle.size)
        if (right?.kind === 'text') expect(right.x).toBeGreaterThanOrEqual(end)
      }),
    )
  })
})
