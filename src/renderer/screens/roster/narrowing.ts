import { type Member, type StageName, stageOn } from '../../../core/catalogue/member.ts'
import type { Day } from '../../../core/day.ts'

/** What the list is narrowed to; null for all. `name` may be a whole 编号, too. A `groupId` of 0 stands for those of no 党小组. */
export interface Narrowing {
  readonly name: string
  readonly stage: StageName | null
  readonly groupId: number | null
}

export const everybody: Narrowing = { name: '', stage: null, groupId: null }

export function isWanted(member: Member, { name, stage, groupId }: Narrowing, today: Day): boolean {
  return (
    (member.name.includes(name.trim()) || (member.number !== '' && member.number === name.trim())) &&
    (stage === null || stageOn(member, today) === stage) &&
    (groupId === null || (member.groupId ?? 0) === groupId)
  )
}
