import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RuleSet } from '../../core/checks/rule.ts'

/** The shipped rules. */
export function readRules(resources: string): RuleSet {
  return RuleSet.parse(JSON.parse(readFileSync(join(resources, 'rules/national.json'), 'utf8')))
}
