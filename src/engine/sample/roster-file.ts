import writeExcelFile from 'write-excel-file/node'
import { type RosterHeading, rosterHeadings } from '../../core/roster/roster-headings.ts'
import { people } from './papers/people.ts'

type Person = (typeof people)[number]

const width = 14

/** Writes the roster that 名册 imports: one row a person. */
export async function writeRoster(file: string): Promise<void> {
  const rows = people.map((person, index) => {
    const cells = toCells(person, index)
    return rosterHeadings.map((heading) => cells[heading])
  })
  const head = rosterHeadings.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = rosterHeadings.map(() => ({ width }))
  await writeExcelFile([head, ...rows], { sheet: '党员名册', columns }).toFile(file)
}

function toCells({ name, sex, bornOn, group, duty, joinedOn }: Person, index: number): Record<RosterHeading, string> {
  const isFull = duty !== '预备党员'
  return {
    编号: `示例${String(index + 1).padStart(2, '0')}`,
    姓名: name,
    性别: sex,
    出生日期: bornOn,
    类别: isFull ? '正式党员' : '预备党员',
    党小组: group,
    职务: toPost(duty),
    入党日期: joinedOn,
    转正日期: isFull ? `${Number(joinedOn.slice(0, 4)) + 1}${joinedOn.slice(4)}` : '',
    备注: '',
  }
}

/** 职务 as the roster has it; members without one have none. */
function toPost(duty: string): string {
  if (duty === '小组长') return '党小组组长'
  return duty.endsWith('党员') ? '' : duty
}
