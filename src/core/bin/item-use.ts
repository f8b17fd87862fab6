import { type Period, toPeriodText } from '../period.ts'
import type { WayOut } from '../way-out.ts'

/** What leans on an item as its paper, beside activities. */
export type ItemUse =
  | { readonly kind: '证件'; readonly holder: string; readonly number: string; readonly way: WayOut }
  | {
      readonly kind: '说明'
      readonly rule: string
      readonly subject: string
      readonly period: Period
      readonly way: WayOut
    }

/** Why an item cannot be deleted, naming what leans on it and where that is. */
export function sayInUse(use: ItemUse, toRuleTitle: (rule: string) => string): string {
  if (use.kind === '证件') {
    const number = use.number === '' ? '' : `（编号${use.number}）`
    return `这件是${use.holder}的证件登记${number}的凭据，没有删除。请先到“名册”中这个人的证件里换掉或去掉它。`
  }
  const gap = `${toPeriodText(use.period)}“${toRuleTitle(use.rule)}”（${use.subject}）`
  return `这件是一条说明的凭据，没有删除：${gap}。请先到“核对”里打开这一项，换掉凭据或撤回说明。`
}
