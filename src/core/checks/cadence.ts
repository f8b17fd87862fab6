import { type Activity, activityTitles } from '../catalogue/activity.ts'
import type { Day, Year } from '../day.ts'
import { boundsOf, isWithin, type Period, periodsOf } from '../period.ts'
import type { Result } from './check.ts'
import type { Rule } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

type CadenceRule = Extract<Rule, { test: 'activity-cadence' }>

/** Who holds the activity: the branch (`groupId` null) or one of its groups. */
interface Subject {
  readonly name: string
  readonly groupId: number | null
}

/** So many activities of a kind in each period, by the branch or by each of its groups. */
export function checkCadence(rule: CadenceRule, snapshot: Snapshot, year: Year, on: Day): Result[] {
  const { branch } = snapshot
  const whole = { subject: branch.name, period: String(year), itemIds: [] }
  const what = activityTitles[rule.activity]
  if (rule.count === null) {
    return [{ ...whole, status: '未配置', message: `本单位没有设定${what}的次数，因此没有检查。` }]
  }
  if (rule.needs === 'committee' && branch.committee === 'absent') {
    return [{ ...whole, status: '不适用', message: `本支部不设支委会，不检查${what}。` }]
  }
  if ((rule.needs === 'groups' || rule.per === 'group') && branch.groups.length === 0) {
    return branch.grouping === 'absent'
      ? [{ ...whole, status: '不适用', message: `本支部不设党小组，不检查${what}。` }]
      : [
          {
            ...whole,
            status: '未配置',
            message: `还没有登记党小组，因此没有检查${what}。请在支部设置中登记党小组，或注明不设。`,
          },
        ]
  }
  const subjects: Subject[] =
    rule.per === 'group'
      ? branch.groups.map((group) => ({ name: group.name, groupId: group.id }))
      : [{ name: branch.name, groupId: null }]
  const held = snapshot.activities.filter((activity) => activity.kinds.includes(rule.activity))
  const count = rule.count
  return subjects.flatMap((subject) =>
    periodsOf(year, rule.every).map((period) =>
      judge({ subject, period, what, count, on, foundedOn: branch.foundedOn }, selectHeld(held, period, on)),
    ),
  )
}

/** Activities dated after the day of the check have not taken place yet, as far as the check can say. */
function selectHeld(held: readonly Activity[], period: Period, on: Day): Activity[] {
  return held.filter((activity) => isWithin(activity.date, period) && activity.date <= on)
}

interface Question {
  readonly subject: Subject
  readonly period: Period
  readonly what: string
  readonly count: number
  readonly on: Day
  readonly foundedOn: Day | null
}

function judge(question: Question, inPeriod: readonly Activity[]): Result {
  const { subject, period, what, count, on, foundedOn } = question
  const mine = inPeriod.filter((activity) => subject.groupId === null || activity.groupId === subject.groupId)
  const shown = mine.filter((activity) => activity.evidence.length > 0)
  const of = { subject: subject.name, period, itemIds: listItems(mine) }
  const { first, last } = boundsOf(period)
  const dates = shown.map((activity) => activity.date).join('、')
  if (shown.length >= count)
    return { ...of, status: '完整', message: `应有${count}次，已归档${shown.length}次：${dates}。` }
  if (foundedOn !== null && foundedOn > first) {
    return { ...of, status: '不适用', message: `支部于${foundedOn}成立，本期不足一整期，不作要求。` }
  }
  if (on <= last)
    return { ...of, status: '未到期', message: `应有${count}次，已归档${shown.length}次，本期到${last}为止。` }
  const unnamed = inPeriod.filter((activity) => activity.groupId === null && subject.groupId !== null)
  if (unnamed.length > 0) {
    return {
      ...of,
      itemIds: listItems([...mine, ...unnamed]),
      status: '待人工确认',
      message: `本期有${unnamed.length}次${what}没有注明党小组，请确认是否为“${subject.name}”所开。`,
    }
  }
  if (mine.length > shown.length) {
    return { ...of, status: '需补充', message: `有${mine.length - shown.length}次${what}没有归档材料，请补充。` }
  }
  return { ...of, status: '逾期', message: `应有${count}次${what}，已归档${shown.length}次，本期已于${last}结束。` }
}

function listItems(activities: readonly Activity[]): number[] {
  return [...new Set(activities.flatMap((activity) => activity.evidence.map((evidence) => evidence.itemId)))]
}
