import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Member, stageNames } from '../../../src/core/catalogue/member.ts'
import { findMemberFaults } from '../../../src/core/roster/member-faults.ts'
import { planTable } from '../../../src/core/roster/plan-table.ts'
import type { RosterPlan } from '../../../src/core/roster/roster-plan.ts'
import { rosterTable } from '../../support/roster.ts'

/** Few names and days, so that rows meet each other and the impossible. */
const cells = fc.record({
  编号: fc.constantFrom('', '', '0012', '0013'),
  姓名: fc.constantFrom('宋初晴', '宋 初晴', '许安澜', ''),
  性别: fc.constantFrom('', '男', '女'),
  出生日期: fc.constantFrom('', '', '1990-07-01', '1985年1月1日', '1990-02-30'),
  类别: fc.constantFrom('', '入党申请人', ...stageNames),
  党小组: fc.constantFrom('', '第一党小组', '第二党小组'),
  职务: fc.constantFrom('', '书记', '书记、组织委员', '组织委员、书记'),
  入党日期: fc.constantFrom('', '2005-07-01', '2015-07-01', '2018-07-01'),
  转正日期: fc.constantFrom('', '2016-07-01', '2019-07-01'),
  备注: fc.constantFrom('', '补录'),
})
const file = fc.array(cells, { maxLength: 5 }).map((rows) => rosterTable(...rows))

interface Known {
  readonly members: readonly Member[]
  readonly groups: readonly { readonly id: number; readonly name: string }[]
}

/** What applying a plan leaves, without an engine. */
function apply({ members, groups }: Known, plan: RosterPlan): Known {
  const all = [...groups, ...plan.newGroups.map((name, index) => ({ id: groups.length + index + 1, name }))]
  const place = (draft: RosterPlan['added'][number]['member'], id: number): Member => {
    const { group, ...rest } = draft
    return { ...rest, id, branchId: 1, groupId: all.find(({ name }) => name === group)?.id ?? null }
  }
  const changed = new Map(plan.changed.map(({ id, member }) => [id, place(member, id)]))
  return {
    groups: all,
    members: [
      ...members.map((member) => changed.get(member.id) ?? member),
      ...plan.added.map(({ member }, index) => place(member, members.length + index + 1)),
    ],
  }
}

const nobody: Known = { members: [], groups: [] }
const plan = (table: string[][], { members, groups }: Known) => planTable(table, members, groups)

it('a plan that is applied leaves nothing to do, and rejects the same rows again', () => {
  const property = fc.property(fc.array(file, { maxLength: 3 }), file, (earlier, table) => {
    const known = earlier.reduce((so, each) => apply(so, plan(each, so)), nobody)
    const first = plan(table, known)
    const again = plan(table, apply(known, first))
    expect(again).toMatchObject({ added: [], changed: [], newGroups: [] })
    expect(again.rejected.map(({ row }) => row)).toEqual(first.rejected.map(({ row }) => row))
    expect(again.unchanged.length).toBe(first.added.length + first.changed.length + first.unchanged.length)
  })
  fc.assert(property, { numRuns: 600 })
})

it('every row with content is exactly one of added, changed, unchanged and rejected', () => {
  const property = fc.property(file, file, (earlier, table) => {
    const { added, changed, unchanged, rejected } = plan(table, apply(nobody, plan(earlier, nobody)))
    const rows = [...added, ...changed, ...unchanged, ...rejected].map(({ row }) => row)
    const given = table.flatMap((line, index) => (index > 0 && line.some((cell) => cell !== '') ? [index + 1] : []))
    expect(rows.toSorted((one, other) => one - other)).toEqual(given)
  })
  fc.assert(property, { numRuns: 200 })
})

it('no import erases, lowers a 类别 or lets in days that cannot be', () => {
  const property = fc.property(file, file, (earlier, table) => {
    const before = apply(nobody, plan(earlier, nobody))
    const after = apply(before, plan(table, before))
    for (const member of after.members) expect(findMemberFaults(member)).toEqual([])
    for (const known of before.members) {
      const now = after.members.find(({ id }) => id === known.id)
      if (!now) throw new Error('somebody is gone')
      if (known.number !== '') expect(now.number).toBe(known.number)
      if (known.bornOn !== null) expect(now.bornOn).toBe(known.bornOn)
      if (known.note !== '') expect(now.note).not.toBe('')
      if (known.posts.length > 0) expect(now.posts).not.toEqual([])
      for (const { stage, from } of known.stages) {
        const kept = now.stages.find((each) => each.stage === stage)
        expect(kept).toBeDefined()
        if (from !== null) expect(kept?.from).not.toBeNull()
      }
    }
  })
  fc.assert(property, { numRuns: 200 })
})
