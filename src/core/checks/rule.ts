import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { Every } from '../period.ts'
import { Level } from './finding.ts'

const common = {
  id: z.string().regex(/^K\d{2}$/),
  title: z.string(),
  level: Level,
  /** Where the rule comes from, in words; article numbers are left out on purpose. */
  basis: z.string(),
}

/** A rule as data: which test it applies and with which numbers. */
export const Rule = z.discriminatedUnion('test', [
  z.object({
    ...common,
    test: z.literal('activity-cadence'),
    activity: ActivityKind,
    every: Every,
    /** How many a period; null until the unit sets it: then the rule says 未配置. */
    count: z.int().positive().nullable(),
    per: z.enum(['branch', 'group']),
    /** The body without which the rule does not apply. */
    needs: z.enum(['committee', 'groups']).nullable(),
  }),
  z.object({
    ...common,
    test: z.literal('line-coverage'),
    /** `MM-DD` of the next year from which an empty line is 逾期 rather than 需补充. */
    overdueFrom: z.string().regex(/^\d{2}-\d{2}$/),
  }),
  z.object({ ...common, test: z.literal('page-count') }),
])
export type Rule = z.infer<typeof Rule>

export const RuleSet = z.object({ title: z.string(), version: z.string(), rules: z.array(Rule) })
export type RuleSet = z.infer<typeof RuleSet>
