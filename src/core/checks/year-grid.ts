import * as z from 'zod'
import { SlotKind } from '../scheme/scheme.ts'
import type { StoredSlot } from '../scheme/stored.ts'
import { type Finding, FindingPlace, isGap, Status } from './finding.ts'
import { isOfLine } from './line-subject.ts'
import { countStatuses, StatusCounts } from './status-counts.ts'

/** What the findings of one row in one period come to. */
const Cell = z.object({
  /** One of its findings, by which it is asked for; see `isSameCell`. */
  place: FindingPlace,
  /** That which calls for action first. */
  status: Status,
  /** How many are of that status, and how many there are. */
  count: z.int(),
  total: z.int(),
  /** Whether whatever calls for action is explained; that makes none of it 完整. */
  isExplained: z.boolean(),
  /** Whether numbers of activities are all that lacks. */
  isUncounted: z.boolean(),
})
export type Cell = z.infer<typeof Cell>

/** A rule's or a register line's cells of one length: twelve months, four quarters, or the year. */
const GridRow = z.object({
  key: z.string(),
  title: z.string(),
  /** What of the rule it is about, where it has rows of several lengths. */
  part: z.enum(['items', 'activities', 'year', 'quarter', 'month']).nullable(),
  /** The rule's number or the line's code. */
  code: z.string(),
  /** How many columns a cell takes. */
  months: z.literal([1, 3, 12]),
  /** Null where nothing is said of that period. */
  cells: z.array(Cell.nullable()),
})
export type GridRow = z.infer<typeof GridRow>

/** The register lines of a 本, 盒 or 证. */
const GridGroup = z.object({
  slot: z.object({ kind: SlotKind, code: z.string(), title: z.string() }),
  rows: z.array(GridRow),
  counts: StatusCounts,
})
export type GridGroup = z.infer<typeof GridGroup>

/** 全年一览: a branch's year as rules, and as register lines below their slots, against months. */
export const YearGrid = z.object({ rules: z.array(GridRow), groups: z.array(GridGroup) })
export type YearGrid = z.infer<typeof YearGrid>

type Named = Parameters<typeof isOfLine>[1]

/** What a cell shows of several findings: the one that calls for action first. */
const order: readonly Status[] = ['逾期', '需补充', '待人工确认', '未配置', '未到期', '完整', '不适用']

/** The rule that looks at the days of items, a year each, and at those of activities, a month each. */
const datesRule = 'K34'
const parts = { 12: 'year', 3: 'quarter', 1: 'month' } as const

/** The rule whose findings are about register lines. */
const linesRule = 'K35'

export function toYearGrid(findings: readonly Finding[], slots: readonly StoredSlot[]): YearGrid {
  const lines = slots.flatMap((slot) => slot.lines)
  const byLine = Map.groupBy(findings, (finding) => findLine(finding, lines))
  const byRule = Map.groupBy(byLine.get(undefined) ?? [], ({ rule }) => rule)
  const groups = slots.map(({ kind, code, title, lines }): GridGroup => {
    const own = lines.map((line) => ({ line, findings: byLine.get(line) ?? [] }))
    return {
      slot: { kind, code, title },
      rows: own.flatMap(({ line, findings }) => toRows({ key: `line ${line.id}`, ...line }, findings)),
      counts: countStatuses(own.flatMap(({ findings }) => findings)),
    }
  })
  return {
    rules: [...byRule].flatMap(([rule, same]) =>
      toRows({ key: rule, title: same[0]?.title ?? rule, code: rule }, same),
    ),
    groups: groups.filter(({ rows }) => rows.length > 0),
  }
}

/** Whether two findings are in one cell. A rule's is known by its period, so that it stays when what is in it is mended. */
export function isSameCell(one: FindingPlace, other: FindingPlace, lines: readonly Named[]): boolean {
  return one.rule === other.rule && one.period === other.period && findLine(one, lines) === findLine(other, lines)
}

/** The cell that a finding is in, and its row. */
export function findCell(
  { rules, groups }: YearGrid,
  place: FindingPlace,
): { readonly row: GridRow; readonly cell: Cell } | null {
  const lines = groups.flatMap(({ rows }) => rows)
  for (const row of [...rules, ...lines]) {
    const cell = row.cells.find((each) => each && isSameCell(each.place, place, lines))
    if (cell) return { row, cell }
  }
  return null
}

function findLine<Line extends Named>({ rule, subject }: FindingPlace, lines: readonly Line[]): Line | undefined {
  return rule === linesRule ? lines.find((line) => isOfLine(subject, line)) : undefined
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
  if (!first) return null
  const status = order.find((each) => findings.some((finding) => finding.status === each)) ?? '不适用'
  const worst = findings.filter((finding) => finding.status === status)
  const gaps = findings.filter(isGap)
  return {
    place: { rule: first.rule, subject: first.subject, period: first.period },
    status,
    count: worst.length,
    total: findings.length,
    isExplained: gaps.length > 0 && gaps.every(({ waiver }) => waiver !== null),
    isUncounted: worst.every(({ lacks }) => lacks === 'attendance'),
  }
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
