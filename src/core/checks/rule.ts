import * as z from 'zod'
import { ActivityKind, EvidenceRole } from '../catalogue/activity.ts'
import { Day } from '../day.ts'
import { Every } from '../period.ts'
import { Level } from './finding.ts'

const common = {
  id: z.string().regex(/^K\d{2}$/),
  title: z.string(),
  level: Level,
  /** The document that the rule comes from, and what it says, in words; article numbers are left out on purpose. */
  source: z.string(),
  basis: z.string(),
  /** The days from and to which the rule is in effect; null where there is no bound, or it is not known. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** The parameters that a unit may set to its own numbers. */
  adjustable: z.array(z.string()).default([]),
}

const count = z.int().positive().max(1000).nullable()
const days = z.int().min(0).max(3660)
const none = z.object({}).default({})

/** One of the things that a cadence rule counts; `key` names its number among the parameters. */
const Part = z.object({
  key: z.string(),
  title: z.string(),
  /** Any of these counts. */
  kinds: z.array(ActivityKind).min(1),
  every: Every,
})
export type Part = z.infer<typeof Part>

export const RegisterColumn = z.enum(['档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注'])
export type RegisterColumn = z.infer<typeof RegisterColumn>

/** A rule as data: which test it applies, and with which numbers. A number that is null has not been set. */
export const Rule = z.discriminatedUnion('test', [
  z.object({
    ...common,
    test: z.literal('cadence'),
    parts: z.array(Part).min(1),
    /** Who holds it, or for whom it is held. */
    per: z.enum(['branch', 'group', 'committee-member', 'member']),
    /** The body without which the rule does not apply. */
    needs: z.enum(['committee', 'groups']).nullable(),
    parameters: z.record(z.string(), count),
  }),
  z.object({ ...common, test: z.literal('talks'), parameters: z.object({ count }) }),
  z.object({ ...common, test: z.literal('talk-rounds'), parameters: z.object({ rounds: count }) }),
  z.object({
    ...common,
    test: z.literal('political-birthday'),
    parameters: z.object({ count, withinDays: days.nullable() }),
  }),
  z.object({
    ...common,
    test: z.literal('term'),
    parameters: z.object({ years: z.int().positive().max(10), remindDays: days }),
  }),
  z.object({
    ...common,
    test: z.literal('committee-size'),
    parameters: z.object({ least: z.int(), usual: z.int(), most: z.int() }),
  }),
  z.object({
    ...common,
    test: z.literal('papers'),
    parameters: z.object({ papers: z.partialRecord(ActivityKind, z.array(EvidenceRole)) }),
  }),
  z.object({ ...common, test: z.literal('attendance'), parameters: none }),
  z.object({ ...common, test: z.literal('votes'), parameters: none }),
  z.object({ ...common, test: z.literal('numbering'), parameters: none }),
  z.object({ ...common, test: z.literal('code'), parameters: none }),
  z.object({
    ...common,
    test: z.literal('register-columns'),
    parameters: z.object({ required: z.array(RegisterColumn) }),
  }),
  z.object({ ...common, test: z.literal('box'), parameters: none }),
  z.object({ ...common, test: z.literal('box-note'), parameters: none }),
  z.object({ ...common, test: z.literal('images'), parameters: z.object({ leastDpi: z.int().min(72).max(1200) }) }),
  z.object({ ...common, test: z.literal('retention'), parameters: none }),
  z.object({ ...common, test: z.literal('dates'), parameters: none }),
  z.object({
    ...common,
    test: z.literal('lines'),
    /** `MM-DD` of the next year from which an empty line is 逾期 rather than 需补充. */
    parameters: z.object({ overdueFrom: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) }),
  }),
  z.object({
    ...common,
    test: z.literal('certificates'),
    /** A certificate that ends within so many days is named while it still holds. */
    parameters: z.object({ remindDays: days }),
  }),
  z.object({
    ...common,
    test: z.literal('filing-delay'),
    /** `limitDays`: the unit's own limit. `doubtDays`: from here on a paper is doubtful in any unit (our own measure). */
    parameters: z.object({ limitDays: days.nullable(), doubtDays: days }),
  }),
  z.object({
    ...common,
    test: z.literal('repeats'),
    /** How alike two minutes are (percent of what either says) from which a person is asked. */
    parameters: z.object({ percent: z.int().min(50).max(100) }),
  }),
])
export type Rule = z.infer<typeof Rule>

/** The rule that a test applies. */
export type RuleOf<Test extends Rule['test']> = Extract<Rule, { test: Test }>

export const RuleSet = z.object({ title: z.string(), version: z.string(), rules: z.array(Rule) })
export type RuleSet = z.infer<typeof RuleSet>
