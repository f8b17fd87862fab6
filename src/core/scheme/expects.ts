import * as z from 'zod'
import { EvidenceRole } from '../catalogue/activity.ts'
import { Every } from '../period.ts'

/** For whom something is filed. */
export const ExpectsPer = z.enum(['branch', 'group', 'member'])
export type ExpectsPer = z.infer<typeof ExpectsPer>

/** What a register line expects: so many filings in each period, by the branch, each of its groups or each member. */
export const Expects = z.object({
  times: z.int().min(1).max(100),
  every: Every,
  per: ExpectsPer,
  /** The papers that each activity on the line is to have; none: each filed item counts. */
  papers: z.array(EvidenceRole).default([]),
})
export type Expects = z.infer<typeof Expects>

export const everyTitles: Readonly<Record<Every, string>> = { year: '年', quarter: '季度', month: '月' }
export const perTitles: Readonly<Record<ExpectsPer, string>> = { branch: '支部', group: '党小组', member: '党员' }

/** The expectation in a sentence: `每季度1次，按党小组，应有签到、记录`; empty where there is none. */
export function describeExpects(expects: Expects | null): string {
  if (expects === null) return ''
  const { times, every, per, papers } = expects
  const whole = `每${everyTitles[every]}${times}次，按${perTitles[per]}`
  return papers.length === 0 ? whole : `${whole}，应有${papers.join('、')}`
}
