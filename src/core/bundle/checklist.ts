import { type BranchFindings, type Finding, isGap, type Status, statuses } from '../checks/finding.ts'
import { toPeriodText } from '../period.ts'

/** How many findings have each status, every status named. */
export function countByStatus(findings: readonly Finding[]): { readonly status: Status; readonly count: number }[] {
  return statuses.map((status) => ({ status, count: findings.filter((finding) => finding.status === status).length }))
}

/** Findings of one rule: its title and basis stand once above them. */
export interface RuleRows {
  readonly heading: string
  readonly rows: readonly RuleRow[]
}

/** `below` is what stands under the row for want of room in it. */
export interface RuleRow {
  readonly cells: readonly string[]
  readonly below?: string
}

/** More subjects than so many do not fit a column. */
const mostBeside = 6

export const gapColumns = ['序号', '规则', '对象', '期间', '状态', '核对结果', '归档日期', '说明'] as const

/**
 * Findings that somebody has to act on, waived ones too: a waiver explains a gap and does not close it. Those of a rule
 * that say the same of several subjects share a row, which bears the numbers of all.
 */
export function toGapRules(findings: readonly Finding[]): RuleRows[] {
  let number = 0
  return byRule(findings.filter(isGap), (same) => {
    const alike = Map.groupBy(same, (finding) => JSON.stringify(saidOf(finding)))
    return [...alike.values()].flatMap((each) => {
      const [first] = each
      if (!first) return []
      const from = number + 1
      number += each.length
      const { period, status, message, filed, waiver } = saidOf(first)
      const subjects = each.map(({ subject }) => subject).join('、')
      const isMany = each.length > mostBeside
      const of = isMany ? `${each.length} 项，列在下面` : subjects
      const cells = [numbers(from, number), first.rule, of, period, status, message, filed, waiver]
      return [{ cells, ...(isMany && { below: subjects }) }]
    })
  })
}

function saidOf(finding: Finding) {
  const { status, message } = finding
  const [filed, waiver] = [toFilingText(finding), toWaiverText(finding)]
  return { period: toPeriodText(finding.period), status, message, filed, waiver }
}

function numbers(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`
}

export const untestedColumns = ['规则', '对象', '期间', '核对结果'] as const

/** Findings of rules that could not be tested. */
export function toUntestedRules(findings: readonly Finding[]): RuleRows[] {
  return byRule(
    findings.filter((finding) => finding.status === '未配置'),
    (same) => [...Map.groupBy(same, ({ message }) => message).values()].map(toUntestedRow),
  )
}

/** Those of which the same is to be said share a row, of the year where they are of several periods. */
function toUntestedRow(alike: readonly Finding[]): RuleRow {
  const [first] = alike
  if (!first) return { cells: [] }
  const periods = new Set(alike.map(({ period }) => period))
  const period = periods.size === 1 ? first.period : first.period.slice(0, 4)
  const subjects = alike.map(({ subject }) => subject).join('、')
  return { cells: [first.rule, subjects, toPeriodText(period), first.message] }
}

/** In the order in which each rule, or another basis of it, comes first. */
function byRule(findings: readonly Finding[], toRows: (same: readonly Finding[]) => RuleRow[]): RuleRows[] {
  const rules = Map.groupBy(findings, ({ rule, title, basis }) => `${rule} ${title}　依据：${basis}`)
  return [...rules].map(([heading, same]) => ({ heading, rows: toRows(same) }))
}

export const settledColumns = ['规则', '依据', '完整', '不适用', '未到期', '最迟归档'] as const

/** What needs no action, a row a rule: how often it is met, does not apply, or is not due. */
export function toSettledRows(findings: readonly Finding[]): string[][] {
  const settled = findings.filter((finding) => !isGap(finding) && finding.status !== '未配置')
  return [...Map.groupBy(settled, (finding) => finding.rule)].map(([rule, same]) => {
    const count = (status: Status) => String(same.filter((finding) => finding.status === status).length)
    const bases = [...new Set(same.map((finding) => finding.basis))].join('；')
    const days = same.flatMap(({ filed }) => (filed?.days == null ? [] : [filed.days]))
    const latest = days.length === 0 ? '' : toDelayText(days.reduce((most, each) => Math.max(most, each)))
    return [rule, bases, count('完整'), count('不适用'), count('未到期'), latest]
  })
}

/** All findings, a row each, for the spreadsheet. */
export const findingColumns = [
  '支部',
  '规则',
  '对象',
  '期间',
  '状态',
  '核对结果',
  '归档日期',
  '最迟第几天',
  '依据',
  '说明',
  '说明人',
  '说明凭据',
] as const

export function toFindingRows(checks: readonly BranchFindings[]): string[][] {
  return checks.flatMap(({ branch, findings }) =>
    findings.map((finding) => [
      branch,
      finding.rule,
      finding.subject,
      toPeriodText(finding.period),
      finding.status,
      finding.message,
      toFilingDays(finding),
      String(finding.filed?.days ?? ''),
      finding.basis,
      finding.waiver?.reason ?? '',
      finding.waiver?.by ?? '',
      finding.paper ?? '',
    ]),
  )
}

/** The day on which the papers were filed, or the first and the last of several; empty where there are none. */
function toFilingDays({ filed }: Finding): string {
  if (!filed) return ''
  return filed.first === filed.last ? filed.first : `${filed.first}至${filed.last}`
}

function toFilingText(finding: Finding): string {
  const days = finding.filed?.days ?? null
  return days === null ? toFilingDays(finding) : `${toFilingDays(finding)}，${toDelayText(days)}`
}

function toDelayText(days: number): string {
  return days === 0 ? '当天' : `第${days}天`
}

function toWaiverText({ waiver, paper }: Finding): string {
  if (waiver === null) return ''
  return `${waiver.reason}（${waiver.by}）${paper === undefined ? '' : `，凭据${paper}`}`
}
