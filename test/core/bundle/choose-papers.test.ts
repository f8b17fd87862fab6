import { expect, it } from 'vitest'
import { choosePapers, joinYears, listCheckedYears } from '../../../src/core/bundle/choose-papers.ts'
import type { ItemSummary } from '../../../src/core/catalogue/item.ts'
import { finding, item } from '../../engine/bundle/sample.ts'

const everything = { branchIds: [], years: [], codes: [] }
const codeOf = (lineId: number) => (lineId === 1 ? 'H1-01' : undefined)
const paper = (number: number, fields: Partial<ItemSummary> = {}): ItemSummary => ({
  ...item(number, [], { branchId: 1, year: 2024, lineId: 1, ...fields }),
})
const choose = (papers: readonly ItemSummary[], scope = {}) =>
  choosePapers(papers, { ...everything, ...scope }, new Set(['H1-01']), codeOf)

it.each<[string, Partial<ItemSummary>, object, boolean]>([
  ['all, where nothing is narrowed', {}, {}, true],
  ['one of the branches', { branchId: 2 }, { branchIds: [1, 2] }, true],
  ['another branch', { branchId: 3 }, { branchIds: [1, 2] }, false],
  ['one of the years', { year: 2023 }, { years: [2023, 2024] }, true],
  ['another year', { year: 2022 }, { years: [2023, 2024] }, false],
  ['a line of the scope', { lineId: 1 }, { codes: ['H1'] }, true],
  ['a line outside of it', { lineId: 2 }, { codes: ['H1'] }, false],
  ['no line at all', { lineId: null }, { codes: ['H1'] }, false],
])('a paper of %s', (_, fields, scope, isChosen) => {
  expect(choose([paper(1, fields)], scope).leaving).toHaveLength(isChosen ? 1 : 0)
})

it.each([
  ['', '', null],
  ['内部', '', null],
  ['秘密', '', '密级为秘密，不得随包带出'],
  ['绝密', '留存', '密级为绝密，不得随包带出'],
  ['', '涉及个人', '不随包：涉及个人'],
] as const)('marked %j and kept back for %j it stays: %s', (secrecy, withheld, reason) => {
  const { staying, leaving } = choose([paper(1, { secrecy, withheld })])
  expect(staying.map((each) => each.reason)).toEqual(reason === null ? [] : [reason])
  expect(leaving).toHaveLength(reason === null ? 1 : 0)
})

it('checks the years that were asked for, else those that have papers, each once and in order', () => {
  const papers = [paper(1, { year: 2025 }), paper(2, { year: 2023 }), paper(3, { year: 2025 })]
  expect(listCheckedYears([2024, 2022, 2024], papers, '2026-01-15')).toEqual([2022, 2024])
  expect(listCheckedYears([], papers, '2026-01-15')).toEqual([2023, 2025])
  expect(listCheckedYears([], [paper(1, { year: null })], '2026-01-15')).toEqual([2026])
})

it('joins the findings of several years, a list a branch', () => {
  const of = (branchId: number, period: string) => ({
    branchId,
    branch: `支部${branchId}`,
    findings: [finding({ period })],
  })
  const joined = joinYears([of(1, '2024'), of(2, '2024'), of(1, '2025')])
  expect(joined.map(({ branch, findings }) => [branch, ...findings.map(({ period }) => period)])).toEqual([
    ['支部1', '2024', '2025'],
    ['支部2', '2024'],
  ])
})
