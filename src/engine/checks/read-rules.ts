import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Rule, RuleSet } from '../../core/checks/rule.ts'
import { Preset } from '../../core/checks/rule-setting.ts'

const files = ['national', 'standard', 'unit', 'practice']

/** The shipped rules, of all levels, in the order of their ids. */
export function readRules(resources: string): RuleSet {
  const sets = files.map((file) => RuleSet.parse(readJson(resources, file)))
  const rules: Rule[] = sets.flatMap((set) => set.rules).sort((one, other) => (one.id < other.id ? -1 : 1))
  return { title: sets.map(({ title }) => title).join('、'), version: sets[0]?.version ?? '', rules }
}

/** Numbers ready to be taken over. */
export function readPresets(resources: string): Preset[] {
  return z.object({ presets: z.array(Preset) }).parse(readJson(resources, 'presets')).presets
}

function readJson(resources: string, name: string): unknown {
  return JSON.parse(readFileSync(join(resources, `rules/${name}.json`), 'utf8'))
}
