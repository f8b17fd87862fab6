import type { Activity, ActivityKind, EvidenceRole } from '../../catalogue/activity.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'

/** 会议材料: the papers that go with each meeting. Numbers of those present stand for an attendance sheet. */
export function checkPapers(rule: RuleOf<'papers'>, grounds: Grounds): Result[] {
  const wanted = new Map(Object.entries(rule.parameters.papers))
  const results = listTaken(grounds).flatMap((activity): Result[] => {
    const roles = new Set(activity.kinds.flatMap((kind: ActivityKind) => wanted.get(kind) ?? []))
    if (roles.size === 0) return []
    const missing = [...roles].filter((role) => !hasPaper(activity, role))
    const of = about(activity, grounds)
    const rest = saySheet(activity, roles)
    return [
      missing.length === 0
        ? { ...of, status: '完整', message: `${[...roles].join('、')}齐全。${rest}` }
        : {
            ...of,
            status: '需补充',
            message: `缺${missing.join('、')}，请补充材料或说明原因。${rest}`,
            remedy: toRemedy({ activityIds: [activity.id], roles: missing }),
          },
    ]
  })
  return results.length > 0 ? results : [nothing(grounds, '没有需要核对材料的会议。')]
}

/** What is and is not looked at of the sign-in sheet: the basis names it, but not each kind of meeting is asked for one. */
function saySheet(activity: Activity, roles: ReadonlySet<EvidenceRole>): string {
  if (!roles.has('签到')) return '没有核对签到：没有列为应有的材料，可在规则设置里勾选。'
  const isCounted = hasPaper(activity, '签到') && !activity.evidence.some(({ role }) => role === '签到')
  return isCounted ? '没有签到表，以登记的人数代替。' : ''
}

/** 出席人数: 实到 + 请假 + 缺席 = 应到. Without 应到 there is nothing to compare, whatever else is known. */
export function checkAttendance(grounds: Grounds): Result[] {
  const results = listTaken(grounds).map((activity) => addUp(activity, grounds))
  return results.length > 0 ? results : [nothing(grounds, '没有活动，不核对出席人数。')]
}

function addUp(activity: Activity, grounds: Grounds): Result {
  const of = about(activity, grounds)
  const { due, present, excused, absent } = activity
  if (due === null) return { ...of, ...uncounted(activity), message: '未登记出席人数，没有核对。' }
  const sum = (present ?? 0) + (excused ?? 0) + (absent ?? 0)
  const numbers = `应到${due}，实到${say(present)}，请假${say(excused)}，缺席${say(absent)}`
  if (sum === due) return { ...of, status: '完整', message: `${numbers}，相符。` }
  const message = `${numbers}，合计${sum}，与应到不符，请核对。`
  return { ...of, status: '待人工确认', message, remedy: toRemedy({ activityIds: [activity.id] }) }
}

function uncounted({ id }: Activity): Pick<Result, 'lacks' | 'status' | 'remedy'> {
  return { lacks: 'attendance', status: '未配置', remedy: toRemedy({ activityIds: [id] }) }
}

/**
 * 表决: enough of those due were there. Ballots are not on record, so that nothing is said to have passed.
 * 换届: more than four fifths of those due; resolutions of a 党员大会: more than half.
 */
export function checkVotes(grounds: Grounds): Result[] {
  const voting = listTaken(grounds).filter(
    ({ kinds, evidence }) =>
      kinds.includes('election') || (kinds.includes('member-meeting') && evidence.some(({ role }) => role === '决议')),
  )
  if (voting.length === 0) return [nothing(grounds, '没有登记表决的会议（换届选举，或有决议材料的党员大会）。')]
  return voting.map((activity): Result => {
    const { due, present, kinds } = activity
    const of = about(activity, grounds)
    if (due === null || present === null) {
      return { ...of, ...uncounted(activity), message: '未登记应到和实到的人数，没有核对表决的有效性。' }
    }
    const isElection = kinds.includes('election')
    const isEnough = isElection ? present * 5 > due * 4 : present * 2 > due
    const share = isElection ? '五分之四' : '半数'
    return isEnough
      ? {
          ...of,
          status: '未配置',
          message: `应到${due}，实到${present}，超过${share}；赞成票数和无记名投票没有登记，是否通过没有核对。`,
        }
      : {
          ...of,
          status: '待人工确认',
          message: `应到${due}，实到${present}，没有超过${share}，请核对表决是否有效。`,
          remedy: toRemedy({ activityIds: [activity.id] }),
        }
  })
}

/** Numbers of those present stand for an attendance sheet, a 决议 for a 总结. */
export function hasPaper({ evidence, due, present }: Activity, role: EvidenceRole): boolean {
  if (role === '签到' && due !== null && present !== null) return true
  return evidence.some((each) => each.role === role || (role === '总结' && each.role === '决议'))
}

function listTaken({ snapshot, on }: Grounds): readonly Activity[] {
  return snapshot.activities.filter(({ date }) => date <= on)
}

function about(activity: Activity, { activityNames }: Grounds) {
  return {
    subject: activityNames.get(activity.id) ?? activity.date,
    period: activity.date.slice(0, 7),
    itemIds: listEvidence([activity]),
  }
}

function nothing({ snapshot, year }: Grounds, message: string): Result {
  return { subject: snapshot.branch.name, period: String(year), itemIds: [], status: '不适用', message }
}

function say(count: number | null): string {
  return count === null ? '未登记' : String(count)
}
