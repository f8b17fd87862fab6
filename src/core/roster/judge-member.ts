import type { Member } from '../catalogue/member.ts'
import { findMemberFaults } from './member-faults.ts'
import { toBareName } from './roster-row.ts'

/** What a member of a branch stands beside. */
export interface Roster {
  readonly groupIds: ReadonlySet<number>
  /** Everybody else of the branch. */
  readonly others: readonly Member[]
}

/** Why a record cannot be kept so: at odds with itself, or with somebody else's. */
export interface Fault {
  readonly kind: 'invalid' | 'conflict'
  readonly message: string
}

/** In one of the branch's groups, nobody's double, each 类别 once and every day possible; null where all that is so. */
export function judgeMember(member: Omit<Member, 'id'>, { groupIds, others }: Roster): Fault | null {
  if (member.groupId !== null && !groupIds.has(member.groupId)) {
    return { kind: 'invalid', message: '这个党小组不属于该支部，请重新选择。' }
  }
  const isDouble = (other: Member) =>
    member.bornOn !== null && other.bornOn === member.bornOn && toBareName(other.name) === toBareName(member.name)
  if (others.some(isDouble)) {
    const message = `名册中已有出生日期相同的“${member.name}”，没有重复登记。请改正已有的那一条。`
    return { kind: 'conflict', message }
  }
  const bearer = others.find((other) => member.number !== '' && other.number === member.number)
  if (bearer) {
    const message = `编号“${member.number}”已是“${bearer.name}”的，没有保存。请核对两人的编号。`
    return { kind: 'conflict', message }
  }
  if (new Set(member.stages.map(({ stage }) => stage)).size < member.stages.length) {
    return { kind: 'invalid', message: '同一类别只能登记一次，请删去重复的。' }
  }
  const post = member.posts.find(({ from, to }) => from !== null && to !== null && to < from)
  const faults = [...findMemberFaults(member), ...(post ? [`职务“${post.title}”的结束日期早于开始日期`] : [])]
  return faults.length === 0 ? null : { kind: 'invalid', message: `${faults.join('；')}。请改正日期后再保存。` }
}
