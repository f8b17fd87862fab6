import type { Activity } from '../../catalogue/activity.ts'
import type { Member } from '../../catalogue/member.ts'
import { boundsOf } from '../../period.ts'
import { committeeTenure, covers, membership, overlaps, type Tenure } from '../committee.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'

interface Person {
  readonly member: Member
  readonly name: string
  readonly tenure: Tenure
}

/** 谈心谈话: every member has so many a year, and every two of the committee have spoken with each other. */
export function checkTalks(rule: RuleOf<'talks'>, grounds: Grounds): Result[] {
  const { count } = rule.parameters
  const why = whyUntested(count, grounds, '谈心谈话')
  if (why !== null || count === null) return [untested(count, why, grounds)]
  const talks = listTalks(grounds)
  const byMember = indexByMember(talks)
  const committee = listPeople(grounds, committeeTenure)
  const members = listPeople(grounds, membership).map((person) =>
    judge(grounds, person.name, [person], byMember.get(person.member.id) ?? [], talks, count),
  )
  const pairs = committee.flatMap((one, index) =>
    committee.slice(index + 1).map((other) => {
      const both = (byMember.get(one.member.id) ?? []).filter(({ memberIds }) => memberIds.includes(other.member.id))
      return judge(grounds, `${one.name}—${other.name}`, [one, other], both, talks, count)
    }),
  )
  const noPairs: Result = {
    ...wholeYear(grounds),
    subject: `${grounds.snapshot.branch.name}·支委之间`,
    lacks: 'roster',
    status: '未配置',
    message: '名册中本年度没有登记支委，因此没有检查支委之间的谈心谈话。',
  }
  return [...members, ...(committee.length === 0 ? [noPairs] : pairs)]
}

function untested(count: number | null, why: string | null, grounds: Grounds): Result {
  const lacks = count === null ? 'setting' : 'roster'
  return { ...wholeYear(grounds), lacks, status: '未配置', message: why ?? '' }
}

/** 支委谈心: each committee member has spoken with every member of the branch, so many rounds a year. */
export function checkTalkRounds(rule: RuleOf<'talk-rounds'>, grounds: Grounds): Result[] {
  const { rounds } = rule.parameters
  const why = whyUntested(rounds, grounds, '支委谈心')
  if (why !== null || rounds === null) return [untested(rounds, why, grounds)]
  const committee = listPeople(grounds, committeeTenure)
  if (committee.length === 0) {
    const message = '名册中本年度没有登记支委，因此没有检查支委谈心。'
    return [{ ...wholeYear(grounds), lacks: 'roster', status: '未配置', message }]
  }
  const talks = listTalks(grounds)
  const byMember = indexByMember(talks)
  const { first, last } = boundsOf(String(grounds.year))
  const members = listPeople(grounds, membership).filter(({ tenure }) => covers(tenure, first, last))
  return committee.map(({ member, name, tenure }): Result => {
    const own = byMember.get(member.id) ?? []
    const times = new Map<number, number>()
    for (const id of own.filter(isShown).flatMap(({ memberIds }) => memberIds)) times.set(id, (times.get(id) ?? 0) + 1)
    const left = members.filter((each) => each.member.id !== member.id && (times.get(each.member.id) ?? 0) < rounds)
    const of = { subject: name, period: String(grounds.year), itemIds: listEvidence(own) }
    if (left.length === 0) return { ...of, status: '完整', message: `已与全体党员谈心${rounds}轮，均有记录。` }
    if (!covers(tenure, first, last))
      return { ...of, status: '不适用', message: `${name}任支委不足一年，本年度不作要求。` }
    const rest = `尚有${left.length}名党员不足${rounds}次：${left.map((each) => each.name).join('、')}`
    if (grounds.on <= last) return { ...of, status: '未到期', message: `${rest}，本期到${last}为止。` }
    if (talks.some(({ memberIds }) => memberIds.length === 0)) {
      const unnamed = talks.filter(({ memberIds }) => memberIds.length === 0).map(({ id }) => id)
      const remedy = toRemedy({ activityIds: unnamed })
      return { ...of, remedy, status: '待人工确认', message: `${rest}；另有谈心谈话没有注明谈话人，请确认。` }
    }
    const remedy = toRemedy({ kinds: ['talk'], memberIds: [member.id] })
    return { ...of, remedy, status: '逾期', message: `${rest}，本期已于${last}结束。` }
  })
}

function judge(
  { year, on }: Grounds,
  subject: string,
  people: readonly Person[],
  mine: readonly Activity[],
  all: readonly Activity[],
  count: number,
): Result {
  const { first, last } = boundsOf(String(year))
  const shown = mine.filter(isShown)
  const of = { subject, period: String(year), itemIds: listEvidence(mine) }
  const tally = `应有${count}次谈心谈话，已归档${shown.length}次`
  if (shown.length >= count) return { ...of, status: '完整', message: `${tally}。` }
  if (!people.every(({ tenure }) => covers(tenure, first, last))) {
    return { ...of, status: '不适用', message: `${subject}在支部或任职不足一年，本年度不作要求。` }
  }
  if (on <= last) return { ...of, status: '未到期', message: `${tally}，本期到${last}为止。` }
  const unnamed = all.filter(({ memberIds }) => memberIds.length === 0)
  if (unnamed.length > 0) {
    const message = `有${unnamed.length}次谈心谈话没有注明谈话人，请确认是否与“${subject}”有关。`
    const remedy = toRemedy({ activityIds: unnamed.map(({ id }) => id) })
    return { ...of, itemIds: listEvidence([...mine, ...unnamed]), status: '待人工确认', message, remedy }
  }
  const bare = mine.filter((activity) => !isShown(activity)).map(({ id }) => id)
  const memberIds = people.map(({ member }) => member.id)
  if (mine.length >= count) {
    const remedy = toRemedy({ activityIds: bare, roles: ['记录'] })
    return { ...of, remedy, status: '需补充', message: `${tally}，其余没有材料，请补充。` }
  }
  const remedy = toRemedy({ kinds: ['talk'], memberIds, activityIds: bare, roles: ['记录'] })
  return { ...of, remedy, status: '逾期', message: `${tally}，本期已于${last}结束。` }
}

function whyUntested(count: number | null, { snapshot }: Grounds, what: string): string | null {
  if (count === null) return `本单位没有设定${what}的次数，因此没有检查。`
  return snapshot.members.length === 0 ? `还没有登记名册，因此没有检查${what}。` : null
}

function wholeYear({ snapshot, year }: Grounds) {
  return { subject: snapshot.branch.name, period: String(year), itemIds: [] }
}

function listPeople({ snapshot, year, memberNames }: Grounds, toTenure: (member: Member) => Tenure | null): Person[] {
  const { first, last } = boundsOf(String(year))
  return snapshot.members.flatMap((member) => {
    const tenure = toTenure(member)
    if (tenure === null || !overlaps(tenure, first, last)) return []
    return [{ member, name: memberNames.get(member.id) ?? member.name, tenure }]
  })
}

function listTalks({ byKind, on }: Grounds): Activity[] {
  const talks = [...(byKind.get('talk') ?? []), ...(byKind.get('integrity-talk') ?? [])]
  return [...new Set(talks)].filter(({ date }) => date <= on)
}

function indexByMember(talks: readonly Activity[]): ReadonlyMap<number, readonly Activity[]> {
  const index = new Map<number, Activity[]>()
  for (const talk of talks) {
    for (const id of talk.memberIds) index.set(id, [...(index.get(id) ?? []), talk])
  }
  return index
}

function isShown({ evidence }: Activity): boolean {
  return evidence.length > 0
}
