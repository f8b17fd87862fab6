import { addDays, addYears, daysBetween } from '../../day.ts'
import { whyNoCommittee } from '../committee.ts'
import type { Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'
import type { RuleOf } from '../rule.ts'

/** 换届: a committee's term is followed by the next one before it has run so many years. */
export function checkTerm(rule: RuleOf<'term'>, { snapshot, year, on }: Grounds): Result[] {
  const of = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const why = whyNoCommittee(snapshot, on < first ? first : on < last ? on : last)
  if (why !== null) return [{ ...of, status: '不适用', message: `${why}，不检查换届。` }]
  const terms = snapshot.terms.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const current = terms.findLast(({ from }) => from < first) ?? terms.find(({ from }) => from <= last)
  if (!current)
    return [{ ...of, lacks: 'term', status: '未配置', message: '没有登记本年度的支委会任期，因此没有检查换届。' }]
  const { years, remindDays } = rule.parameters
  const ends = addYears(current.from, years)
  const next = terms.find(({ from }) => from > current.from && from <= on && from <= last)
  const span = `本届自${current.from}起，满${years}年为${ends}`
  if (next && next.from > ends) {
    const late = daysBetween(ends, next.from)
    const message = `${span}，下一届自${next.from}起，晚${late}天，请附延期的批准文件或说明原因。`
    return [{ ...of, status: '待人工确认', message }]
  }
  if (next) return [{ ...of, status: '完整', message: `${span}，已于${next.from}换届。` }]
  const note = on >= addDays(ends, -remindDays) ? `，距届满不足${remindDays}天，请着手换届` : ''
  if (ends > last) return [{ ...of, status: '完整', message: `${span}，本年度在任期之内${note}。` }]
  if (on < ends) return [{ ...of, status: '未到期', message: `${span}${note}。` }]
  return [{ ...of, status: '逾期', message: `${span}，没有登记下一届，请换届或补登任期。` }]
}
