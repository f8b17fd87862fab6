import type { Member, Stage } from '../catalogue/member.ts'
import type { Day } from '../day.ts'

/** The age that the Party constitution (党章第一条) asks of whoever applies. */
const fullAge = 18

/** What cannot be about a person's days, each as a part of a sentence; empty when all is well. */
export function findMemberFaults({ bornOn, stages }: Pick<Member, 'bornOn' | 'stages'>): string[] {
  const dated = stages.filter((stage): stage is Stage & { from: Day } => stage.from !== null)
  const faults: string[] = []
  for (const [index, stage] of dated.entries()) {
    const before = dated[index - 1]
    if (before && stage.from < before.from) faults.push(`${describe(stage)}早于${describe(before)}`)
  }
  const first = dated[0]
  if (bornOn === null || !first) return faults
  if (first.from < bornOn) return [...faults, `${describe(first)}早于出生日期${bornOn}`]
  const joined = dated.find(({ stage }) => stage === '预备党员' || stage === '正式党员')
  if (joined && joined.from < birthday(bornOn, fullAge)) faults.push(`${describe(joined)}时未满${fullAge}周岁`)
  return faults
}

function describe({ stage, from }: Stage): string {
  if (stage === '预备党员') return `入党日期${from}`
  if (stage === '正式党员') return `转正日期${from}`
  return `“${stage}”的起始日期${from}`
}

/** Compares as text also for those born on 29 February, who come of age on 1 March. */
function birthday(bornOn: Day, age: number): string {
  return `${Number(bornOn.slice(0, 4)) + age}${bornOn.slice(4)}`
}
