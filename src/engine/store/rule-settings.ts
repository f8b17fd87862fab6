import * as z from 'zod'
import type { RuleSetting } from '../../core/checks/rule-setting.ts'
import type { Db } from './database.ts'

type SettingRow = Omit<RuleSetting, 'enabled' | 'parameters'> & { enabled: number; parameters: string }

const columns = 'rule, enabled, parameters, reason, by, at'
const Parameters = z.record(z.string(), z.unknown())

/** The unit's switches and numbers, by rule. Rules that were never set are not among them. */
export function listRuleSettings(db: Db): RuleSetting[] {
  return db.prepare<[], SettingRow>(`SELECT ${columns} FROM rule_settings ORDER BY rule`).all().map(toSetting)
}

export function findRuleSetting(db: Db, rule: string): RuleSetting | null {
  const row = db.prepare<[string], SettingRow>(`SELECT ${columns} FROM rule_settings WHERE rule = ?`).get(rule)
  return row ? toSetting(row) : null
}

/** A later setting of the same rule takes the earlier one's place; the log keeps both. */
export function saveRuleSetting(db: Db, setting: RuleSetting): void {
  db.prepare(
    `INSERT INTO rule_settings (${columns}) VALUES ($rule, $enabled, $parameters, $reason, $by, $at)
     ON CONFLICT (rule) DO UPDATE SET enabled = $enabled, parameters = $parameters, reason = $reason, by = $by, at = $at`,
  ).run({ ...setting, enabled: setting.enabled ? 1 : 0, parameters: JSON.stringify(setting.parameters) })
}

function toSetting(row: SettingRow): RuleSetting {
  return { ...row, enabled: row.enabled === 1, parameters: Parameters.parse(JSON.parse(row.parameters)) }
}
