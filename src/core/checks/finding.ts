import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Waiver } from '../catalogue/waiver.ts'
import { Day } from '../day.ts'
import { Period } from '../period.ts'
import { Remedy } from './remedy.ts'

/**
 * What a check says, in the ledger's own words. 未到期: the period is not over and nothing is owed yet.
 * 未配置: the rule lacks what it needs to be tested, so it was not; it never passes.
 */
export const statuses = ['完整', '需补充', '逾期', '待人工确认', '不适用', '未配置', '未到期'] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

/** What a rule lacks to be tested, and where a person gives it: its own numbers, 党小组, 名册, 任期, or an activity's numbers. */
export const Lack = z.enum(['setting', 'groups', 'roster', 'term', 'attendance'])
export type Lack = z.infer<typeof Lack>

/** N national rule, S archive standard, U unit rule, D documented practice. */
export const Level = z.enum(['N', 'S', 'U', 'D'])
export type Level = z.infer<typeof Level>

/** The activity whose minutes a finding doubts, and the earlier one that says the same. */
export const About = z.object({ activityId: RowId, otherId: RowId })
export type About = z.infer<typeof About>

/** When papers were filed: the first and the last of them, and after how many days at the longest (null: unknown). */
const Filed = z.object({ first: Day, last: Day, days: z.int().nullable() })

/** 问题 (or its absence): one thing that a rule expects, met ones included. */
export const Finding = z.object({
  rule: z.string(),
  /** The rule's title. */
  title: z.string(),
  level: Level,
  status: Status,
  /** The name of the branch, group, member, activity or register line, or the 档号 of the item it is about. */
  subject: z.string(),
  period: Period,
  message: z.string(),
  basis: z.string(),
  /** The items that show it, or that it is about. */
  itemIds: z.array(RowId),
  waiver: Waiver.nullable(),
  about: About.optional(),
  /** For a gap that a person can close from here. */
  remedy: Remedy.optional(),
  /** Where the status is 未配置: for want of what. */
  lacks: Lack.optional(),
  /** Where it is shown or printed: when its papers were filed. */
  filed: Filed.optional(),
  /** There too: the 题名 of the item whose 档号 is the subject. */
  itemTitle: z.string().optional(),
  /** And the 档号 of the paper that goes with the explanation. */
  paper: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

/** Which finding is meant. */
export const FindingPlace = Finding.pick({ rule: true, subject: true, period: true })
export type FindingPlace = z.infer<typeof FindingPlace>

/** A finding before it is joined with its rule and its waiver. */
export type Result = Pick<
  Finding,
  'status' | 'subject' | 'period' | 'message' | 'itemIds' | 'about' | 'remedy' | 'lacks'
>

export const BranchFindings = z.object({ branchId: RowId, branch: z.string(), findings: z.array(Finding) })
export type BranchFindings = z.infer<typeof BranchFindings>

/** A gap that nobody has explained yet. */
export function isUnexplained(finding: Pick<Finding, 'status' | 'waiver'>): boolean {
  return isGap(finding) && finding.waiver === null
}

/** A finding that somebody has to act on. */
export function isGap(finding: Pick<Finding, 'status'>): boolean {
  return finding.status === '需补充' || finding.status === '逾期' || finding.status === '待人工确认'
}
