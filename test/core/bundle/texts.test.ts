import { describe, expect, it } from 'vitest'
import { formatBagInfo, parseOxum } from '../../../src/core/bundle/bag-info.ts'
import {
  countByStatus,
  type RuleRows,
  toFindingRows,
  toGapRules,
  toSettledRows,
  toUntestedRules,
} from '../../../src/core/bundle/checklist.ts'
import { toGuideText } from '../../../src/core/bundle/guide.ts'
import { toRegisterRow } from '../../../src/core/bundle/register.ts'
import { bundleFileName } from '../../../src/core/bundle/title.ts'
import { type Finding, statuses } from '../../../src/core/checks/finding.ts'
import { toPeriodText } from '../../../src/core/period.ts'
import { finding, item, order } from '../../engine/bundle/sample.ts'

const place = { catalogue: '/catalogue', out: '/out' }

describe('bundleFileName', () => {
  it.each([
    ['青石桥社区第一党支部', '2024年度', '青石桥社区第一党支部2024年度迎检包.pdf'],
    ['青石桥社区第一党支部', '', '青石桥社区第一党支部迎检包.pdf'],
    ['../上级/支部', '2024年度', '_上级_支部2024年度迎检包.pdf'],
    ['a:b*c?"<>|%\\\n', '2024年度', 'a_b_c________2024年度迎检包.pdf'],
    ['支'.repeat(100), '2024年度', `${'支'.repeat(60)}2024年度迎检包.pdf`],
  ])('of %j in %s', (branch, period, name) => {
    expect(bundleFileName({ branch, period })).toBe(name)
  })
})

describe('toRegisterRow', () => {
  it('gives the nine columns, the date in eight digits', () => {
    const fields = { documentNumber: '青社党发〔2024〕1号', secrecy: '内部', note: '复印件', pageCount: 2 } as const
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
    expect(toRegisterRow(item(7, [page, page], fields), 0)).toEqual([
      '1',
      'WS·2024·Y·0007',
      '青社党发〔2024〕1号',
      '青石桥社区第一党支部',
      '第 7 次支部委员会会议记录',
      '20240305',
      '内部',
      '2',
      '复印件',
    ])
  })

  it('says so when fewer pages are there than the register counts', () => {
    expect(toRegisterRow(item(7, [], { pageCount: 3, note: '复印件' }), 0).at(-1)).toBe('复印件；实有0页')
  })
})

describe('the checklist', () => {
  const rowsOf = (rules: readonly RuleRows[]) => rules.flatMap(({ rows }) => rows.map(({ cells }) => cells))
  const waiver = {
    id: 1,
    branchId: 1,
    rule: 'K02',
    subject: '一组',
    period: '2024-03',
    reason: '防汛',
    by: '李明',
    at: '',
    itemId: null,
  }
  const findings = statuses.map((status, index) =>
    finding({ status, rule: `K0${index + 1}`, waiver: index === 1 ? waiver : null }),
  )

  it('counts every status, absent ones as 0', () => {
    expect(countByStatus(findings).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(countByStatus([]).map(({ status }) => status)).toEqual([...statuses])
  })

  it('puts each finding in exactly one place, and a waived gap stays a gap', () => {
    const gaps = rowsOf(toGapRules(findings))
    expect(gaps.map((row) => row[4])).toEqual(['需补充', '逾期', '待人工确认'])
    expect(gaps[0]?.at(-1)).toBe('防汛（李明）')
    expect(rowsOf(toUntestedRules(findings))).toHaveLength(1)
    expect(toSettledRows(findings).map((row) => row.slice(2))).toEqual([
      ['1', '0', '0', ''],
      ['0', '1', '0', ''],
      ['0', '0', '1', ''],
    ])
  })

  it('names each rule and its basis once, and counts gaps through', () => {
    const gaps = ['K02', 'K03', 'K02', 'K02'].map((rule, index) =>
      finding({ status: '逾期', rule, basis: `${rule}的依据`, message: `第 ${index} 种` }),
    )
    const other = finding({ status: '需补充', rule: 'K03', basis: '另一条' })
    const rules = toGapRules([...gaps, other])
    expect(rules.map(({ heading }) => heading.split('　依据：')[1])).toEqual(['K02的依据', 'K03的依据', '另一条'])
    expect(rules.map(({ rows }) => rows.map(({ cells }) => cells[0]))).toEqual([['1', '2', '3'], ['4'], ['5']])
  })

  it('gathers subjects of which a rule says the same, and no others', () => {
    const gap = (subject: string, more: Partial<Finding> = {}) =>
      finding({ status: '逾期', rule: 'K02', subject, ...more })
    const gaps = [
      gap('甲'),
      gap('乙', { waiver }),
      gap('丙'),
      gap('丁', { period: '2023' }),
      gap('戊', { status: '需补充' }),
    ]
    expect(rowsOf(toGapRules(gaps)).map(([number, , subjects]) => [number, subjects])).toEqual([
      ['1–2', '甲、丙'],
      ['3', '乙'],
      ['4', '丁'],
      ['5', '戊'],
    ])
  })

  it('lists many subjects of which the same is said below their row, all of them', () => {
    const named = (count: number) => Array.from({ length: count }, (_, at) => `条目${at + 1}`)
    const rowOf = (count: number) =>
      toGapRules(named(count).map((subject) => finding({ status: '需补充', rule: 'K35', subject })))[0]?.rows
    expect(rowOf(6)?.map(({ cells, below }) => [cells[2], below])).toEqual([[named(6).join('、'), undefined]])
    expect(rowOf(30)?.map(({ cells, below }) => [cells[0], cells[2], below])).toEqual([
      ['1–30', '30 项，列在下面', named(30).join('、')],
    ])
  })

  it('says when papers were filed, how long after they came about, and which paper explains a gap', () => {
    const filed = { first: '2024-03-05', last: '2024-04-01', days: 27 }
    const gap = finding({ status: '逾期', rule: 'K02', waiver: { ...waiver, itemId: 4 }, filed, paper: 'WS·0004' })
    expect(rowsOf(toGapRules([gap]))[0]?.slice(-2)).toEqual([
      '2024-03-05至2024-04-01，第27天',
      '防汛（李明），凭据WS·0004',
    ])
    const [row] = toFindingRows([{ branchId: 1, branch: '一支部', findings: [gap] }])
    expect(row?.slice(6, 8)).toEqual(['2024-03-05至2024-04-01', '27'])
    expect(row?.at(-1)).toBe('WS·0004')
    const once = (days: number | null) => ({ first: '2024-03-05', last: '2024-03-05', days })
    const met = [once(3), once(0), once(null)].map((each) => finding({ status: '完整', rule: 'K01', filed: each }))
    expect(toSettledRows(met)[0]?.at(-1)).toBe('第3天')
    const late = toGapRules([finding({ status: '逾期', rule: 'K02', filed: once(0) })])
    expect(rowsOf(late)[0]?.at(-2)).toBe('2024-03-05，当天')
  })

  it.each([
    ['2024', '2024年'],
    ['2024-Q2', '2024年第2季度'],
    ['2024-03', '2024年3月'],
  ])('writes the period %s as %s', (period, text) => {
    expect(toPeriodText(period)).toBe(text)
  })
})

describe('bag-info.txt', () => {
  it('states a Payload-Oxum that reads back', () => {
    expect(parseOxum(formatBagInfo(order(place), { bytes: 12_345_678_901, files: 3 }))).toEqual({
      bytes: 12_345_678_901,
      files: 3,
    })
  })

  it('keeps a name with a line break on one line', () => {
    const text = formatBagInfo(order(place, { branch: '一支部\nPayload-Oxum: 0.0' }), { bytes: 1, files: 1 })
    expect(parseOxum(text)).toEqual({ bytes: 1, files: 1 })
  })

  it.each(['', 'Payload-Oxum: many\n', 'Payload-Oxum: 1\n'])('has no Payload-Oxum in %j', (text) => {
    expect(parseOxum(text)).toBeNull()
  })
})

describe('如何核验.txt', () => {
  it('names the command and every file it speaks of', () => {
    const text = toGuideText(order(place), [])
    expect(text.split('\r\n')[2]).toBe(`阅读：请打开 data/${bundleFileName(order(place))}，全部内容都在里面。`)
    expect(toGuideText(order(place), ['data/第1卷.pdf']).split('\r\n')[2]).toMatch(/^阅读：请先打开 data\//)
    for (const word of [
      'sha256sum -c manifest-sha256.txt',
      'sha256sum -c tagmanifest-sha256.txt',
      bundleFileName(order(place)),
    ]) {
      expect(text).toContain(word)
    }
  })
})
