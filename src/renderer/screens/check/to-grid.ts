import { type Finding, isGap, type Status } from '../../../core/checks/finding.ts'
import { isOfLine } from '../../../core/checks/line-subject.ts'
import type { StoredSlot } from '../../../core/scheme/stored.ts'

/** The findings of one row in one period. */
export interface Cell {
  readonly period: string
  readonly findings: readonly Finding[]
  readonly status: Status
}

/** A rule's or a register line's cells of one length: twelve months, four quarters, or the year. */
export interface GridRow {
  readonly key: string
  readonly title: string
  /** What of the rule it is about, where it has rows of several lengths. */
  readonly part: 'items' | 'activities' | 'year' | 'quarter' | 'month' | null
  /** The rule's number or the line's code. */
  readonly code: string
  /** How many columns a cell takes. */
  readonly months: 1 | 3 | 12
  /** Null where nothing is said of that period. */
  readonly cells: readonly (Cell | null)[]
}

/** The register lines of a 本, 盒 or 证. */
export interface GridGroup {
  readonly slot: StoredSlot
  readonly rows: readonly GridRow[]
  readonly findings: readonly Finding[]
}

export interface Grid {
  readonly rules: readonly GridRow[]
  readonly groups: readonly GridGroup[]
}

type Place = Pick<Finding, 'rule' | 'subject' | 'period'>

interface OpenCell {
  readonly row: GridRow
  readonly cell: Cell
}

/** What a cell shows of several findings: the one that calls for action first. */
const order: readonly Status[] = ['逾期', '需补充', '待人工确认', '未配置', '未到期', '完整', '不适用']

/** The rule that looks at the days of items, a year each, and at those of activities, a month each. */
const datesRule = 'K34'
const parts = { 12: 'year', 3: 'quarter', 1: 'month' } as const

/** The rule whose findings are about register lines. */
const linesRule = 'K35'

/** Findings of a branch and year as rules, and as register lines below their slots, against months. */
export function toGrid(findings: readonly Finding[], slots: readonly StoredSlot[]): Grid {
  const rules = new Set(findings)
  const groups = slots.map((slot): GridGroup => {
    const lines = slot.lines.map((line) => {
      const own = findings.filter(({ rule, subject }) => rule === linesRule && isOfLine(subject, line))
      for (const finding of own) rules.delete(finding)
      return { line, own }
    })
    const rows = lines.flatMap(({ line, own }) => toRows({ key: `line ${line.id}`, ...line }, own))
    return { slot, rows, findings: lines.flatMap(({ own }) => own) }
  })
  const byRule = [...Map.groupBy(rules, ({ rule }) => rule)]
  return {
    rules: byRule.flatMap(([rule, same]) => toRows({ key: rule, title: same[0]?.title ?? rule, code: rule }, same)),
    groups: groups.filter(({ rows }) => rows.length > 0),
  }
}

/** The cell that a finding is in. A rule's is known by its period, so that it stays when what is open in it is mended. */
export function findCell({ rules, groups }: Grid, { rule, subject, period }: Place): OpenCell | null {
  const isMeant = (finding: Finding) =>
    finding.rule === rule && finding.period === period && (rule !== linesRule || finding.subject === subject)
  for (const row of [...rules, ...groups.flatMap(({ rows }) => rows)]) {
    const cell = row.cells.find((each) => each?.findings.some(isMeant))
    if (cell) return { row, cell }
  }
  return null
}

/** Whether whatever calls for action there is explained; that makes none of it 完整. */
export function isAllExplained(findings: readonly Finding[]): boolean {
  const gaps = findings.filter(isGap)
  return gaps.length > 0 && gaps.every(({ waiver }) => waiver !== null)
}

function worstOf(findings: readonly Finding[]): Status {
  return order.find((status) => findings.some((finding) => finding.status === status)) ?? '不适用'
}

/** One row for each length of period that there is. */
function toRows(
  { key, title, code }: Pick<GridRow, 'key' | 'title' | 'code'>,
  findings: readonly Finding[],
): GridRow[] {
  const isMixed = new Set(findings.map(({ period }) => lengthOf(period))).size > 1
  return ([12, 3, 1] as const).flatMap((months): GridRow[] => {
    const fitting = findings.filter(({ period }) => lengthOf(period) === months)
    if (fitting.length === 0) return []
    const byPart = Map.groupBy(fitting, ({ period }) => indexOf(period))
    const cells = Array.from({ length: 12 / months }, (_, index) => toCell(byPart.get(index) ?? []))
    const part = code === datesRule ? (months === 12 ? 'items' : 'activities') : parts[months]
    return [{ key: `${key} ${months}`, title, part: isMixed ? part : null, code, months, cells }]
  })
}
function toCell(findings: readonly Finding[]): Cell | null {
  const [first] = findings
  return first ? { period: first.period, findings, status: worstOf(findings) } : null
}

function lengthOf(period: string): 1 | 3 | 12 {
  if (period.length === 4) return 12
  return period.includes('Q') ? 3 : 1
}

/** Which of its kind a period is within the year, from 0. */
function indexOf(period: string): number {
  const part = period.slice(5)
  if (part === '') return 0
  return Number(part.replace('Q', '')) - 1
}
