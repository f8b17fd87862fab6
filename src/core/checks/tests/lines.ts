import type { Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'
import { toLineSubject } from '../line-subject.ts'
import { toRemedy } from '../remedy.ts'
import type { RuleOf } from '../rule.ts'
import { checkExpectation } from './line-expectation.ts'

/** Every register line has what it expects, or an item in the year; or a recorded reason (a waiver, joined later). */
export function checkLines(rule: RuleOf<'lines'>, grounds: Grounds): Result[] {
  const { snapshot, byLine, year, on } = grounds
  const overdueFrom = `${year + 1}-${rule.parameters.overdueFrom}`
  const lines = snapshot.scheme.slots.flatMap((slot) => slot.lines)
  return lines.flatMap((line): Result | Result[] => {
    if (line.expects !== null) return checkExpectation(line, line.expects, overdueFrom, grounds)
    const items = byLine.get(line.id) ?? []
    const of = {
      subject: toLineSubject(line),
      period: String(year),
      itemIds: items.map((item) => item.id),
    }
    if (items.length > 0) return { ...of, status: '完整', message: `已归档${items.length}件。` }
    if (snapshot.branch.foundedOn !== null && snapshot.branch.foundedOn > `${year}-12-31`) {
      return { ...of, status: '不适用', message: `支部于${snapshot.branch.foundedOn}成立，本年度不作要求。` }
    }
    if (on <= `${year}-12-31`) return { ...of, status: '未到期', message: '尚无归档，本年度还没有结束。' }
    const remedy = toRemedy({ lineId: line.id, kinds: line.activity === null ? [] : [line.activity] })
    if (on < overdueFrom) return { ...of, remedy, status: '需补充', message: `${year}年度没有归档，请补充或说明原因。` }
    return {
      ...of,
      remedy,
      status: '逾期',
      message: `${year}年度没有归档，已过整理期限${overdueFrom}，请补充或说明原因。`,
    }
  })
}
