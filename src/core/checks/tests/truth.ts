import type { Activity } from '../../catalogue/activity.ts'
import { type Day, dayOf } from '../../day.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { firstFilingOf } from '../papers.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'

/** Days on which an activity cannot have been: before the branch was, or after the day of the check. */
export function checkActivityDates(grounds: Grounds): Result[] {
  const { snapshot, on } = grounds
  const { foundedOn } = snapshot.branch
  return snapshot.activities.map((activity): Result => {
    const { date, addedAt } = activity
    const of = about(activity, grounds)
    const toCorrect = () => toRemedy({ activityIds: [activity.id] })
    if (foundedOn !== null && date < foundedOn) {
      return {
        ...of,
        remedy: toCorrect(),
        status: '待人工确认',
        message: `活动日期早于支部成立日期${foundedOn}，请核对。`,
      }
    }
    if (date <= on) return { ...of, status: '完整', message: '活动日期在支部成立之后、核对日期之前。' }
    // One entered only after the day of the check is simply not yet known then.
    return dayOf(addedAt) <= on
      ? { ...of, remedy: toCorrect(), status: '待人工确认', message: `活动日期晚于核对日期${on}，还没有发生，请核对。` }
      : { ...of, status: '未到期', message: `活动在核对日期${on}之后。` }
  })
}

/** So many late activities filed on one day are a backlog that was made up, and one question instead of many. */
const backlog = 4
/** So many of a backlog's activities are named. */
const namedAtMost = 6

/** 及时收集: from an activity to the day on which its first paper was filed. */
export function checkFilingDelay(rule: RuleOf<'filing-delay'>, grounds: Grounds): Result[] {
  const { snapshot, year, on } = grounds
  const { limitDays, doubtDays } = rule.parameters
  const whole = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
  const filed = snapshot.activities
    .filter(({ date }) => date <= on)
    .flatMap((activity): Filed[] => {
      const filing = firstFilingOf(activity, grounds.items)
      return filing === null ? [] : [{ activity, filedOn: filing.on, days: filing.days }]
    })
  const limit = Math.min(limitDays ?? doubtDays, doubtDays)
  const late = filed.filter(({ days }) => days > limit)
  const inTime = limitDays === null ? [] : filed.filter(({ days }) => days <= limit)
  const results = [
    ...[...Map.groupBy(late, ({ filedOn }) => filedOn).values()].flatMap((day) =>
      day.length < backlog ? day.map((one) => askOne(one, limit, grounds)) : [askDay(day, limit, grounds)],
    ),
    ...inTime.map(({ activity, filedOn, days }): Result => {
      const message = `活动后第${days}天（${filedOn}）归档，在${limitDays}天之内。`
      return { ...about(activity, grounds), status: '完整', message }
    }),
  ]
  if (limitDays === null) {
    const days = filed.map((each) => each.days)
    const seen =
      days.length === 0 ? '' : `本年度${days.length}次活动最短${Math.min(...days)}天、最长${Math.max(...days)}天归档。`
    const message = `本单位没有设定归档期限，因此没有检查是否及时。${seen}`
    return [{ ...whole, lacks: 'setting', status: '未配置', message }, ...results]
  }
  return results.length > 0 ? results : [{ ...whole, status: '不适用', message: '没有已归档的活动。' }]
}

interface Filed {
  readonly activity: Activity
  readonly filedOn: Day
  readonly days: number
}

function askOne({ activity, filedOn, days }: Filed, limit: number, grounds: Grounds): Result {
  const message = `活动后第${days}天（${filedOn}）归档，超过${limit}天，请说明原因。`
  return { ...about(activity, grounds), status: '待人工确认', message }
}

/** The late activities of one filing day as one finding; its subject stays the same while more are filed that day. */
function askDay(day: readonly Filed[], limit: number, grounds: Grounds): Result {
  const filedOn = day[0]?.filedOn ?? ''
  const days = day.map((each) => each.days)
  const names = day.map(({ activity }) => grounds.activityNames.get(activity.id) ?? activity.date)
  const listed = names.length > namedAtMost ? `${names.slice(0, namedAtMost).join('、')}等` : names.join('、')
  return {
    status: '待人工确认',
    subject: `${filedOn}归档的活动`,
    period: String(grounds.year),
    message: `${filedOn}一天归档了${day.length}次活动的材料，距活动${Math.min(...days)}至${Math.max(...days)}天，超过${limit}天：${listed}。请说明原因，一次说明对这些活动都有效。`,
    itemIds: listEvidence(day.map(({ activity }) => activity)),
  }
}

function about(activity: Activity, { activityNames }: Grounds) {
  return {
    subject: activityNames.get(activity.id) ?? activity.date,
    period: activity.date.slice(0, 7),
    itemIds: listEvidence([activity]),
  }
}
