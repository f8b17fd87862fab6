import { describe, expect, it, test } from 'vitest'
import { compareBundles } from '../../../src/core/bundle/compare.ts'
import { toCsv } from '../../../src/core/bundle/csv.ts'
import { nameOriginals } from '../../../src/core/bundle/original-name.ts'
import { BundleScope, describeScope, narrowScheme } from '../../../src/core/bundle/scope.ts'
import { bundleTitle } from '../../../src/core/bundle/title.ts'
import type { MediaType } from '../../../src/core/catalogue/original.ts'
import { item, order } from '../../engine/bundle/sample.ts'

const { scheme } = order({ catalogue: '/catalogue', out: '/out' })
const branches = ['第一党支部', '第二党支部', '第三党支部', '第四党支部'].map((name, index) => ({
  id: index + 1,
  name,
}))

describe('a scope in words', () => {
  it.each([
    [{}, '第一党支部、第二党支部、第三党支部等4个支部', '', ''],
    [{ branchIds: [2] }, '第二党支部', '', ''],
    [{ branchIds: [2], years: [2024] }, '第二党支部', '2024年度', ''],
    [{ branchIds: [2], years: [2025, 2024] }, '第二党支部', '2024、2025年度', ''],
    [{ branchIds: [2], years: [2025, 2023, 2024] }, '第二党支部', '2023—2025年度', ''],
    [{ branchIds: [2], years: [2025, 2021, 2023] }, '第二党支部', '2021、2023、2025年度', ''],
    [{ branchIds: [2], codes: ['B1-02'] }, '第二党支部', '', 'B1-02 党员大会会议记录'],
    [{ branchIds: [2], codes: ['H1'] }, '第二党支部', '', 'H1 组织建设盒'],
  ])('%j', (scope, branch, period, theme) => {
    expect(describeScope(BundleScope.parse(scope), branches, scheme)).toEqual({ branch, period, theme })
  })

  it('is part of the title', () => {
    expect(bundleTitle({ branch: '第二党支部', period: '2024年度', theme: 'H1 组织建设盒' })).toBe(
      '第二党支部2024年度（H1 组织建设盒）迎检包',
    )
  })
})

describe('a scheme narrowed to some codes', () => {
  it.each([
    [[], ['B1-01', 'B1-02', 'H1-01']],
    [['B1'], ['B1-01', 'B1-02']],
    [['B1-02'], ['B1-02']],
    [
      ['H1-01', 'B1-01'],
      ['B1-01', 'H1-01'],
    ],
    [
      ['B1', 'B1-01'],
      ['B1-01', 'B1-02'],
    ],
  ])('%j has the lines %j', (codes, lines) => {
    expect(narrowScheme(scheme, codes).slots.flatMap((slot) => slot.lines.map(({ code }) => code))).toEqual(lines)
  })

  it('refuses a code it does not have, by name', () => {
    expect(() => narrowScheme(scheme, ['B1', 'X9'])).toThrow(/“X9”/)
  })
})

describe('two bundles compared', () => {
  const held = (code: string, digest = 'a') => ({ code, title: `题名${code}`, digest })
  it('name what came, went and changed', () => {
    const found = compareBundles([held('1'), held('2'), held('3')], [held('1'), held('3', 'b'), held('4')])
    expect(found).toEqual({
      added: [{ code: '4', title: '题名4' }],
      removed: [{ code: '2', title: '题名2' }],
      changed: [{ code: '3', title: '题名3' }],
    })
  })

  it('are the same when they are', () => {
    expect(compareBundles([held('1')], [held('1')])).toEqual({ added: [], removed: [], changed: [] })
  })
})

describe('originals beside the PDF', () => {
  const page = (sha256: string, mediaType: MediaType, frame = 0) => ({
    id: 1,
    sha256,
    bytes: 1000,
    mediaType,
    frame,
    width: 1,
    height: 1,
    dpi: null,
    turn: 0 as const,
    source: 'layer' as const,
  })

  it('are named for 档号 and 题名, each once, numbered where there are several', () => {
    const items = [
      item(1, [page('aa', 'application/pdf'), page('aa', 'application/pdf', 1)]),
      item(2, [page('bb', 'image/jpeg'), page('cc', 'image/tiff')], { title: '名册/旧*版' }),
    ]
    expect(nameOriginals(items).map(({ path }) => path)).toEqual([
      '原件/WS·2024·Y·0001 第 1 次支部委员会会议记录.pdf',
      '原件/WS·2024·Y·0002 名册_旧_版-1.jpg',
      '原件/WS·2024·Y·0002 名册_旧_版-2.tif',
    ])
  })

  it('have names that disks take, however long the title', () => {
    const [long] = nameOriginals([item(1, [page('aa', 'image/png')], { title: '长'.repeat(300) })])
    expect(new TextEncoder().encode(long?.path ?? '').length).toBeLessThan(255)
  })
})

test.each([
  ['plain', 'a,b\r\n', [['a', 'b']]],
  ['a comma, a quote, a line end', '"a,","b""","c\nd"\r\n', [['a,', 'b"', 'c\nd']]],
  ['what a spreadsheet would run', "'=1+1,'+86,'-1,'@x,\"'\t,\"\r\n", [['=1+1', '+86', '-1', '@x', '\t,']]],
  ['a formula with a quote', '"\'=HYPERLINK(""x"")"\r\n', [['=HYPERLINK("x")']]],
])('a cell with %s', (_, text, rows) => {
  expect(toCsv(rows)).toBe(`\ufeff${text}`)
})
