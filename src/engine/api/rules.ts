import type { ApiGroup } from '../../core/api.ts'
import type { RuleWithSetting } from '../../core/calls/rules.ts'
import type { Rule } from '../../core/checks/rule.ts'
import { applySetting, requireSetting } from '../../core/checks/rule-setting.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { readPresets, readRules } from '../checks/read-rules.ts'
import { type Context, requireSession } from '../context.ts'
import type { Db } from '../store/database.ts'
import { findRuleSetting, listRuleSettings, saveRuleSetting } from '../store/rule-settings.ts'

export const rules: ApiGroup<'rules', Context> = {
  list: (context) => listRules(context, requireSession(context).db),
  set: (context, asked) =>
    change(context, 'rule.set', ['rules'], (db, at) => {
      const rule = requireRule(context, asked.rule)
      requireSetting(rule, asked)
      const before = findRuleSetting(db, asked.rule)
      const after = { ...asked, at }
      saveRuleSetting(db, after)
      const value = { rule: applySetting(rule, after), setting: after }
      return { value, subject: `rule:${asked.rule}`, detail: { before, after } }
    }),
  adopt: (context, { preset: id, by }) =>
    change(context, 'rule.preset', ['rules'], (db, at) => {
      const preset = readPresets(context.settings.resources).find((each) => each.id === id)
      if (!preset) throw new Failure('not-found', '没有这套预设次数，请刷新后重试。', { preset: id })
      const before = listRuleSettings(db)
      const isOff = new Set(before.filter(({ enabled }) => !enabled).map(({ rule }) => rule))
      for (const { rule, parameters } of preset.rules) {
        if (!isOff.has(rule)) saveRuleSetting(db, { rule, enabled: true, parameters, reason: preset.title, by, at })
      }
      const detail = { preset: id, before, after: listRuleSettings(db) }
      return { value: listRules(context, db), subject: `preset:${id}`, detail }
    }),
}

function listRules(
  { settings: { resources } }: Context,
  db: Db,
): { rules: RuleWithSetting[]; presets: ReturnType<typeof readPresets> } {
  const settings = new Map(listRuleSettings(db).map((setting) => [setting.rule, setting]))
  return {
    rules: readRules(resources).rules.map((rule) => {
      const setting = settings.get(rule.id)
      return { rule: applySetting(rule, setting), setting: setting ?? null }
    }),
    presets: readPresets(resources),
  }
}

function requireRule({ settings }: Context, id: string): Rule {
  const rule = readRules(settings.resources).rules.find((each) => each.id === id)
  if (!rule) throw new Failure('not-found', `没有规则“${id}”，请刷新后重试。`, { rule: id })
  return rule
}
