import * as z from 'zod'
import { Instant } from '../day.ts'
import { Failure } from '../failure.ts'
import { describeIssues } from '../issues.ts'
import { Rule } from './rule.ts'

/** The unit's switch for a rule, and its own numbers. A rule is switched off only with a reason and a name. */
export const RuleSetting = z.object({
  rule: z.string(),
  enabled: z.boolean(),
  parameters: z.record(z.string(), z.unknown()),
  reason: z.string().trim().max(300),
  by: z.string().trim().max(40),
  at: Instant,
})
export type RuleSetting = z.infer<typeof RuleSetting>

/** Numbers ready to be taken over, with where each comes from. */
export const Preset = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  rules: z.array(z.object({ rule: z.string(), parameters: z.record(z.string(), z.unknown()), quote: z.string() })),
})
export type Preset = z.infer<typeof Preset>

/** The rule with the unit's numbers in place of the shipped ones; numbers that no longer fit are left out. */
export function applySetting(rule: Rule, setting: RuleSetting | undefined): Rule {
  if (setting === undefined) return rule
  const parsed = Rule.safeParse({ ...rule, parameters: { ...rule.parameters, ...setting.parameters } })
  return parsed.success ? parsed.data : rule
}

/**
 * Refuses a switch that says too little, or numbers that are not the unit's to set.
 * @throws Failure `invalid`.
 */
export function requireSetting(rule: Rule, setting: Omit<RuleSetting, 'at'>): void {
  if (!setting.enabled && (setting.reason.trim() === '' || setting.by.trim() === '')) {
    throw new Failure('invalid', `停用“${rule.title}”须写明理由和姓名，理由会印在核对清单上。请补填后重试。`)
  }
  const strange = Object.keys(setting.parameters).filter((key) => !rule.adjustable.includes(key))
  if (strange.length > 0) {
    throw new Failure('invalid', `“${rule.title}”的参数“${strange.join('、')}”不由单位设定，请去掉后重试。`)
  }
  const parsed = Rule.safeParse({ ...rule, parameters: { ...rule.parameters, ...setting.parameters } })
  if (!parsed.success) {
    throw new Failure('invalid', `“${rule.title}”的参数有误：${describeIssues(parsed.error)}。请改正后重试。`)
  }
}
