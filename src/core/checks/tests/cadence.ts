import type { Activity } from '../../catalogue/activity.ts'
import type { Day } from '../../day.ts'
import { boundsOf, isWithin, type Period, periodsOf } from '../../period.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { toRemedy } from '../remedy.ts'
import type { Part, RuleOf } from '../rule.ts'
import { findSubjects, type Subject } from '../subjects.ts'

/** So many activities of some kinds in each period, by the branch, its groups, its committee members or members. */
export function checkCadence(rule: RuleOf<'cadence'>, grounds: Grounds): Result[] {
  return rule.parts.flatMap((part) => checkPart(rule, part, grounds))
}

function checkPart(rule: RuleOf<'cadence'>, part: Part, grounds: Grounds): Result[] {
  const { year, on } = grounds
  // Where a rule counts several things, each is a subject of its own.
  const name = (subject: string) => (rule.parts.length === 1 ? subject : `${subject}·${part.title}`)
  const whole = { subject: name(grounds.snapshot.branch.name), period: String(year), itemIds: [] }
  const count = rule.parameters[part.key] ?? null
  if (count === null) {
    return [
      { ...whole, lacks: 'setting', status: '未配置', message: `本单位没有设定${part.title}的次数，因此没有检查。` },
    ]
  }
  const held = listHeld(part, grounds)
  const found = findSubjects(rule, part.title, grounds, held)
  if ('status' in found) return [{ ...whole, ...found }]
  return found.flatMap((subject) =>
    periodsOf(year, part.every).map((period) =>
      judge({ subject: { ...subject, name: name(subject.name) }, period, part, count, on }),
    ),
  )
}

/** Activities dated after the day of the check have not taken place yet, as far as the check can say. */
function listHeld(part: Part, { byKind, on }: Grounds): readonly Activity[] {
  const held = part.kinds.flatMap((kind) => byKind.get(kind) ?? []).filter((activity) => activity.date <= on)
  return part.kinds.length === 1 ? held : [...new Set(held)].sort((a, b) => (a.date < b.date ? -1 : 1))
}

interface Question {
  readonly subject: Subject
  readonly period: Period
  readonly part: Part
  readonly count: number
  readonly on: Day
}

function judge({ subject, period, part, count, on }: Question): Result {
  const what = part.title
  const { first, last } = boundsOf(period)
  const mine = subject.held.filter((activity) => isWithin(activity.date, period))
  const shown = mine.filter((activity) => activity.evidence.length > 0)
  const of = { subject: subject.name, period, itemIds: listEvidence(mine) }
  if (shown.length >= count) {
    const dates = shown.map((activity) => activity.date).join('、')
    return { ...of, status: '完整', message: `应有${count}次，已归档${shown.length}次：${dates}。` }
  }
  const exempt = subject.whyNot(first, last)
  if (exempt !== null) return { ...of, status: '不适用', message: `${exempt}，本期不作要求。` }
  if (on <= last) {
    return { ...of, status: '未到期', message: `应有${count}次，已归档${shown.length}次，本期到${last}为止。` }
  }
  const unnamed = subject.unnamed.filter((activity) => isWithin(activity.date, period))
  if (unnamed.length > 0) {
    return {
      ...of,
      itemIds: listEvidence([...mine, ...unnamed]),
      remedy: toRemedy({ activityIds: unnamed.map(({ id }) => id) }),
      status: '待人工确认',
      message: `本期有${unnamed.length}次${what}没有注明${subject.body}，请确认是否为“${subject.name}”所开。`,
    }
  }
  const { groupId, memberIds } = subject
  const bare = mine.filter((activity) => !shown.includes(activity)).map(({ id }) => id)
  // Only where papers alone are lacking: one that was never held is late, whatever is filed for the others.
  if (mine.length >= count) {
    const remedy = toRemedy({ activityIds: bare, roles: ['记录'] })
    return { ...of, remedy, status: '需补充', message: `有${bare.length}次${what}没有归档材料，请补充。` }
  }
  const remedy = toRemedy({ kinds: part.kinds, groupId, memberIds: [...memberIds], activityIds: bare, roles: ['记录'] })
  return {
    ...of,
    remedy,
    status: '逾期',
    message: `应有${count}次${what}，已归档${shown.length}次，本期已于${last}结束。`,
  }
}
