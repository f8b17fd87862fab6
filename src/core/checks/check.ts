import { type Day, dayOf, type Year } from '../day.ts'
import { boundsOf } from '../period.ts'
import { applyTest } from './apply-test.ts'
import { type Finding, isGap, type Result } from './finding.ts'
import { type Grounds, toGrounds } from './grounds.ts'
import type { Rule, RuleSet } from './rule.ts'
import { applySetting, type RuleSetting } from './rule-setting.ts'
import type { Snapshot } from './snapshot.ts'

/** One finding for each thing that each rule expects of a branch in a year, as seen on a day. */
export function check(ruleSet: RuleSet, snapshot: Snapshot, year: Year, on: Day): Finding[] {
  const grounds = toGrounds(snapshot, year, on)
  const waivers = new Map(snapshot.waivers.map((waiver) => [keyOf(waiver.rule, waiver), waiver]))
  const settings = new Map(snapshot.settings.map((setting) => [setting.rule, setting]))
  return ruleSet.rules.flatMap((shipped) => {
    const setting = settings.get(shipped.id)
    const rule = applySetting(shipped, setting)
    const said = `${rule.source}：${rule.basis}`
    // Why a rule is off stands with its basis too, so that it is on every print.
    const basis = setting?.enabled === false ? `${said}（${describeOff(setting)}）` : said
    const { id, title, level } = rule
    return judge(rule, setting, grounds).map((result) => ({
      rule: id,
      title,
      level,
      status: result.status,
      subject: result.subject,
      period: result.period,
      message: result.message,
      basis,
      itemIds: result.itemIds,
      ...(result.about && { about: result.about }),
      ...(result.remedy && { remedy: result.remedy }),
      ...(result.lacks && { lacks: result.lacks }),
      waiver: waivers.size === 0 ? null : (waivers.get(keyOf(id, result)) ?? null),
    }))
  })
}

function judge(rule: Rule, setting: RuleSetting | undefined, grounds: Grounds): Result[] {
  const whole = { subject: grounds.snapshot.branch.name, period: String(grounds.year), itemIds: [] }
  if (setting?.enabled === false) {
    return [{ ...whole, status: '不适用', message: `${describeOff(setting)}，没有检查。` }]
  }
  const { first, last } = boundsOf(String(grounds.year))
  if ((rule.from !== null && rule.from > last) || (rule.to !== null && rule.to < first)) {
    return [{ ...whole, status: '不适用', message: `${describeSpan(rule)}，本年度不适用。` }]
  }
  const results = applyTest(rule, grounds)
  if ((rule.from === null || rule.from <= first) && (rule.to === null || rule.to >= last)) return results
  return results.map((result) => (isOwed(rule, result) ? result : excuse(rule, result)))
}

/** A rule that came into effect, or ended, in the course of a period owes nothing for it. */
function isOwed({ from, to }: Rule, { period }: Result): boolean {
  const { first, last } = boundsOf(period)
  return (from === null || from <= first) && (to === null || to >= last)
}

function excuse(rule: Rule, result: Result): Result {
  if (!isGap(result) && result.status !== '未到期') return result
  const { remedy: _, ...rest } = result
  return { ...rest, status: '不适用', message: `${describeSpan(rule)}，本期不足一整期，不作要求。` }
}

function describeSpan({ from, to }: Rule): string {
  const parts = [...(from === null ? [] : [`自${from}起施行`]), ...(to === null ? [] : [`至${to}为止`])]
  return `本规则${parts.join('，')}`
}

function describeOff({ reason, by, at }: RuleSetting): string {
  return `本单位已停用本规则：${reason}（${by}，${dayOf(at)}）`
}

function keyOf(rule: string, { subject, period }: { readonly subject: string; readonly period: string }): string {
  return `${rule} ${period} ${subject}`
}
