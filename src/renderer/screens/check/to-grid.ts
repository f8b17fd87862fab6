import type { Finding, Status } from '../../../core/checks/finding.ts'

/** The findings of one rule in one period. */
export interface Cell {
  readonly period: string
  readonly findings: readonly Finding[]
  readonly status: Status
}

/** A rule's cells of one length: twelve months, four quarters, or the year. `months` is how many columns a cell takes. */
export interface GridRow {
  readonly rule: string
  readonly title: string
  readonly months: 1 | 3 | 12
  /** Null where the rule says nothing of that period. */
  readonly cells: readonly (Cell | null)[]
}

/** What a cell shows of several findings: the one that calls for action first. */
const order: readonly Status[] = ['逾期', '需补充', '待人工确认', '未配置', '未到期', '完整', '不适用']

/** Findings of a branch and year as rules against months. */
export function toGrid(findings: readonly Finding[]): GridRow[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, same]) =>
    ([12, 3, 1] as const).flatMap((months): GridRow[] => {
      const fitting = same.filter(({ period }) => lengthOf(period) === months)
      const [first] = fitting
      if (!first) return []
      const byPart = Map.groupBy(fitting, ({ period }) => indexOf(period))
      const cells = Array.from({ length: 12 / months }, (_, index) => toCell(byPart.get(index) ?? []))
      return [{ rule, title: first.title, months, cells }]
    }),
  )
}

export function worstOf(findings: readonly Finding[]): Status {
  return order.find((status) => findings.some((finding) => finding.status === status)) ?? '不适用'
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
