import { isCommitteeMember, isCommitteePost } from '../../catalogue/member.ts'
import { whyNoCommittee } from '../committee.ts'
import type { Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'
import type { RuleOf } from '../rule.ts'

/** 支委人数, as the roster has it on the day of the check, or at the end of a year gone by. */
export function checkCommitteeSize(rule: RuleOf<'committee-size'>, { snapshot, year, on }: Grounds): Result[] {
  const { branch, members } = snapshot
  const of = { subject: branch.name, period: String(year), itemIds: [] }
  const say = (status: Result['status'], message: string): Result[] => [{ ...of, status, message }]
  const lack = (message: string): Result[] => [{ ...of, lacks: 'roster', status: '未配置', message }]
  if (on < `${year}-01-01`) return say('未到期', '本年度还没有开始。')
  const day = on < `${year}-12-31` ? on : `${year}-12-31`
  if (branch.foundedOn !== null && branch.foundedOn > day) return say('不适用', `支部于${branch.foundedOn}成立。`)
  if (members.length === 0) return lack('还没有登记名册，因此没有检查支委人数。')
  const why = whyNoCommittee(snapshot, day)
  if (why !== null) return say('不适用', `${why}，不检查支委人数。`)
  if (!members.some(({ posts }) => posts.some(({ title }) => isCommitteePost(title)))) {
    return lack('名册中没有登记支委的职务，因此没有检查支委人数。')
  }
  const { least, usual, most } = rule.parameters
  const size = members.filter((member) => isCommitteeMember(member, day)).length
  const count = `${day}有支委${size}名`
  if (size < least) return say('待人工确认', `${count}，少于${least}名，请核对名册或补选。`)
  if (size > most) return say('待人工确认', `${count}，一般不超过${most}名，请核对名册。`)
  if (size > usual) return say('待人工确认', `${count}，一般为${least}至${usual}名，请确认是否经批准。`)
  return say('完整', `${count}，在${least}至${usual}名之间。`)
}
