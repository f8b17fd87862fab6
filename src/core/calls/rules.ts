import * as z from 'zod'
import { Rule } from '../checks/rule.ts'
import { Preset, RuleSetting } from '../checks/rule-setting.ts'
import { call } from '../contract.ts'

/** A rule with the unit's setting of it, if there is one. `rule` has the unit's numbers in place already. */
export const RuleWithSetting = z.object({ rule: Rule, setting: RuleSetting.nullable() })
export type RuleWithSetting = z.infer<typeof RuleWithSetting>

const RuleList = z.object({ rules: z.array(RuleWithSetting), presets: z.array(Preset) })

export const rules = {
  list: call(z.object({}), RuleList),
  /** Switches a rule on or off and sets its numbers; off only with a reason and a name. */
  set: call(RuleSetting.omit({ at: true }), RuleWithSetting),
  /** Takes over the numbers of a preset; rules that a person switched off stay off. */
  adopt: call(z.object({ preset: z.string(), by: RuleSetting.shape.by }), RuleList),
}
