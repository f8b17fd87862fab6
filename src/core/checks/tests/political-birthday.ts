import type { Activity } from '../../catalogue/activity.ts'
import type { Member } from '../../catalogue/member.ts'
import { type Day, daysBetween, toDay, type Year } from '../../day.ts'
import { boundsOf } from '../../period.ts'
import { membership, overlaps } from '../committee.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'

/** 政治生日: every member so often a year, near the day of admission. */
export function checkPoliticalBirthday(rule: RuleOf<'political-birthday'>, grounds: Grounds): Result[] {
  const { snapshot, year, on, byKind, memberNames } = grounds
  const { count, withinDays } = rule.parameters
  const whole = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
  if (count === null || withinDays === null) {
    return [
      {
        ...whole,
        lacks: 'setting',
        status: '未配置',
        message: '本单位没有设定政治生日的次数和前后天数，因此没有检查。',
      },
    ]
  }
  const { first, last } = boundsOf(String(year))
  const held = (byKind.get('political-birthday') ?? []).filter(({ date }) => date <= on)
  const results = snapshot.members.flatMap((member): Result[] => {
    const tenure = membership(member)
    if (tenure === null || !overlaps(tenure, first, last)) return []
    const mine = held.filter(({ memberIds }) => memberIds.includes(member.id))
    const of = { subject: memberNames.get(member.id) ?? member.name, period: String(year), itemIds: listEvidence(mine) }
    if (tenure.from === null)
      return [{ ...of, lacks: 'roster', status: '未配置', message: '没有登记入党日期，因此没有检查政治生日。' }]
    const anniversary = toAnniversary(tenure.from, year)
    const isPart = tenure.from > first || (tenure.to !== null && tenure.to < last)
    return [{ ...of, ...judge(member, mine, anniversary, count, withinDays, isPart, on, last) }]
  })
  if (results.length > 0) return results
  const message = snapshot.members.length === 0 ? '还没有登记名册' : '名册中本年度没有党员'
  return [{ ...whole, lacks: 'roster', status: '未配置', message: `${message}，因此没有检查政治生日。` }]
}

function judge(
  member: Member,
  mine: readonly Activity[],
  anniversary: Day,
  count: number,
  withinDays: number,
  isPart: boolean,
  on: Day,
  last: Day,
): Pick<Result, 'status' | 'message' | 'remedy'> {
  const shown = mine.filter(({ evidence }) => evidence.length > 0)
  const near = shown.filter(({ date }) => Math.abs(daysBetween(anniversary, date)) <= withinDays)
  const when = `入党日${anniversary.slice(5)}`
  if (near.length >= count) return { status: '完整', message: `${when}前后${withinDays}天内已归档${near.length}次。` }
  if (isPart) return { status: '不适用', message: `${when}，在支部不足一年，本年度不作要求。` }
  if (on <= last)
    return { status: '未到期', message: `${when}，应有${count}次，在前后${withinDays}天内已归档${near.length}次。` }
  if (shown.length >= count) {
    const remedy = toRemedy({ activityIds: shown.map(({ id }) => id) })
    const dates = shown.map(({ date }) => date).join('、')
    return { remedy, status: '待人工确认', message: `${when}，活动日期为${dates}，相差超过${withinDays}天，请确认。` }
  }
  const bare = mine.filter(({ evidence }) => evidence.length === 0).map(({ id }) => id)
  if (mine.length >= count) {
    const remedy = toRemedy({ activityIds: bare, roles: ['记录'] })
    return { remedy, status: '需补充', message: `${when}，活动没有归档材料，请补充。` }
  }
  const roles = ['记录' as const]
  const remedy = toRemedy({ kinds: ['political-birthday'], memberIds: [member.id], activityIds: bare, roles })
  return { remedy, status: '逾期', message: `${when}，应有${count}次，已归档${shown.length}次，本年度已结束。` }
}

/** 29 February is kept on the 28th in years without one. */
function toAnniversary(admitted: Day, year: Year): Day {
  const [month, day] = [Number(admitted.slice(5, 7)), Number(admitted.slice(8, 10))]
  return toDay(year, month, day) ?? `${year}-02-28`
}
