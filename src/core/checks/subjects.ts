import type { Activity } from '../catalogue/activity.ts'
import type { Member } from '../catalogue/member.ts'
import type { Day } from '../day.ts'
import { boundsOf } from '../period.ts'
import { committeeTenure, covers, membership, overlaps, type Tenure, whyNoCommittee } from './committee.ts'
import type { Result } from './finding.ts'
import type { Grounds } from './grounds.ts'
import type { RuleOf } from './rule.ts'

/** Who is to hold an activity, or for whom it is held. */
export interface Subject {
  readonly name: string
  /** What kind of body it is, in words. */
  readonly body: string
  /** The group that it is, or the member. */
  readonly groupId: number | null
  readonly memberIds: readonly number[]
  /** The activities that are certainly its own, and those that name nobody and may be. */
  readonly held: readonly Activity[]
  readonly unnamed: readonly Activity[]
  /** Why nothing is asked of it in a period; null where something is. */
  whyNot(first: Day, last: Day): string | null
}

type Untested = Pick<Result, 'status' | 'message' | 'lacks'>

/** The subjects of a cadence rule in a year, or why there are none. They do not depend on what was held. */
export function findSubjects(
  rule: Pick<RuleOf<'cadence'>, 'per' | 'needs'>,
  what: string,
  grounds: Grounds,
  held: readonly Activity[],
): readonly Subject[] | Untested {
  if (rule.needs === 'groups' || rule.per === 'group') return findGroups(what, grounds, held)
  if (rule.per === 'branch') return findBranch(rule.needs === 'committee', what, grounds, held)
  return rule.per === 'member' ? findMembers(what, grounds, held) : findCommitteeMembers(what, grounds, held)
}

function findBranch(
  isCommittee: boolean,
  what: string,
  { snapshot, year }: Grounds,
  held: readonly Activity[],
): readonly Subject[] | Untested {
  const { branch } = snapshot
  const noCommittee = (day: Day) => (isCommittee ? whyNoCommittee(snapshot, day) : null)
  const starts = Array.from(
    { length: 12 },
    (_, index) => boundsOf(`${year}-${String(index + 1).padStart(2, '0')}`).first,
  )
  const why = starts.map(noCommittee)
  if (why.every((each) => each !== null)) {
    return { status: '不适用', message: `${why[0]}，不检查${what}。` }
  }
  return [
    {
      name: branch.name,
      body: '支部',
      groupId: null,
      memberIds: [],
      held,
      unnamed: [],
      whyNot: (first) => beforeFounding(branch.foundedOn, first, '支部') ?? (isCommittee ? noCommittee(first) : null),
    },
  ]
}

function findGroups(what: string, grounds: Grounds, held: readonly Activity[]): readonly Subject[] | Untested {
  const { branch, members } = grounds.snapshot
  const { first, last } = boundsOf(String(grounds.year))
  if (branch.groups.length === 0) {
    if (branch.grouping === 'absent' || members.length > 0) {
      return { status: '不适用', message: `本支部${members.length > 0 ? '没有登记' : '不设'}党小组，不检查${what}。` }
    }
    return {
      lacks: 'groups',
      status: '未配置',
      message: `还没有登记党小组，因此没有检查${what}。请在支部设置中登记党小组，或注明不设。`,
    }
  }
  const there = branch.groups.filter(({ foundedOn, closedOn }) =>
    overlaps({ from: foundedOn, to: closedOn }, first, last),
  )
  if (there.length === 0) return { status: '不适用', message: `本年度没有党小组，不检查${what}。` }
  const byGroup = Map.groupBy(held, ({ groupId }) => groupId)
  return there.map(({ id, name, foundedOn, closedOn }) => ({
    name,
    body: '党小组',
    groupId: id,
    memberIds: [],
    held: byGroup.get(id) ?? [],
    unnamed: byGroup.get(null) ?? [],
    whyNot: (from, to) =>
      beforeFounding(branch.foundedOn, from, '支部') ??
      beforeFounding(foundedOn, from, name) ??
      (closedOn !== null && closedOn < to ? `${name}于${closedOn}撤销，本期不足一整期` : null),
  }))
}

function findMembers(what: string, grounds: Grounds, held: readonly Activity[]): readonly Subject[] | Untested {
  return findPeople(what, grounds, membership, '党员', held, ({ id }, activity) => activity.memberIds.includes(id))
}

/** What a committee member gave: as the lecturer by name, or as the member it concerns. */
function findCommitteeMembers(
  what: string,
  grounds: Grounds,
  held: readonly Activity[],
): readonly Subject[] | Untested {
  return findPeople(
    what,
    grounds,
    committeeTenure,
    '支委',
    held,
    ({ id, name }, { lecturer, memberIds }) => lecturer === name || memberIds.includes(id),
  )
}

function findPeople(
  what: string,
  { snapshot, year, memberNames }: Grounds,
  toTenure: (member: Member) => Tenure | null,
  body: string,
  held: readonly Activity[],
  isOwn: (member: Member, activity: Activity) => boolean,
): readonly Subject[] | Untested {
  if (snapshot.members.length === 0)
    return { lacks: 'roster', status: '未配置', message: `还没有登记名册，因此没有检查${what}。` }
  const year1 = boundsOf(String(year))
  const unnamed = held.filter(({ lecturer, memberIds }) => lecturer === '' && memberIds.length === 0)
  const subjects = snapshot.members.flatMap((member): Subject[] => {
    const tenure = toTenure(member)
    if (tenure === null || !overlaps(tenure, year1.first, year1.last)) return []
    const name = memberNames.get(member.id) ?? member.name
    return [
      {
        name,
        body,
        groupId: null,
        memberIds: [member.id],
        held: held.filter((activity) => isOwn(member, activity)),
        unnamed,
        whyNot: (first, last) => (covers(tenure, first, last) ? null : `${name}任${body}不足一整期`),
      },
    ]
  })
  if (subjects.length > 0) return subjects
  return { lacks: 'roster', status: '未配置', message: `名册中本年度没有登记${body}，因此没有检查${what}。` }
}

function beforeFounding(foundedOn: Day | null, first: Day, name: string): string | null {
  return foundedOn !== null && foundedOn > first ? `${name}于${foundedOn}成立，本期不足一整期` : null
}
