import { isCommitteePost, isFullMember, type Member } from '../catalogue/member.ts'
import type { Day } from '../day.ts'
import type { Snapshot } from './snapshot.ts'

/** 支部工作条例: a branch of so many 正式党员 has a 支委会. */
const fullMembersForCommittee = 7

/** Why a branch owed no committee on a day; null where it did, or may have. */
export function whyNoCommittee({ branch, members }: Snapshot, day: Day): string | null {
  if (branch.committee === 'present') return null
  if (members.length === 0) return branch.committee === 'absent' ? '本支部不设支委会' : null
  const full = members.filter((member) => isFullMember(member, day)).length
  if (full >= fullMembersForCommittee) return null
  return `${day}有正式党员${full}名，不足${fullMembersForCommittee}名，且没有设支委会`
}

/** A span of days; null where it has no bound, or the bound is not known. */
export interface Tenure {
  readonly from: Day | null
  readonly to: Day | null
}

/** From the first day to the last on which a person was one of the 支委; null for one who never was. */
export function committeeTenure({ posts }: Pick<Member, 'posts'>): Tenure | null {
  const held = posts.filter(({ title }) => isCommitteePost(title))
  if (held.length === 0) return null
  return {
    from: held.some(({ from }) => from === null) ? null : (held.map(({ from }) => from ?? '').sort()[0] ?? null),
    to: held.some(({ to }) => to === null)
      ? null
      : (held
          .map(({ to }) => to ?? '')
          .sort()
          .at(-1) ?? null),
  }
}

/** From admission (as 预备党员, or where that is not recorded as 正式党员) to the day of leaving; null for others. */
export function membership({ stages }: Pick<Member, 'stages'>): Tenure | null {
  const admitted = stages.find(({ stage }) => stage === '预备党员' || stage === '正式党员')
  if (!admitted) return null
  const left = stages.find(({ stage }) => stage === '转出')
  // One who left nobody knows when is not asked for anything.
  if (left && left.from === null) return null
  return { from: admitted.from, to: left?.from ?? null }
}

/** Does a tenure have any day in common with a span? */
export function overlaps({ from, to }: Tenure, first: Day, last: Day): boolean {
  return (from === null || from <= last) && (to === null || to >= first)
}

/** Does a tenure hold a whole span? */
export function covers({ from, to }: Tenure, first: Day, last: Day): boolean {
  return (from === null || from <= first) && (to === null || to >= last)
}
