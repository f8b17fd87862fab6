import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Member, Term } from '../catalogue/member.ts'
import { call } from '../contract.ts'
import { RosterPlan, RosterResult } from '../roster/roster-plan.ts'

const nothing = z.object({})
const file = z.string().min(1)

/** Someone's whole record as a person gives it; without `id` they are new. */
const MemberChange = Member.partial({ id: true })
const TermChange = Term.partial({ id: true })

/** 名册: who belongs to a branch, and its 支委会任期. */
export const rosterCalls = {
  /** Members by 党小组 and name, terms by their first day. */
  list: call(z.object({ branchId: RowId }), z.object({ members: z.array(Member), terms: z.array(Term) })),
  /** What importing a roster file would change; `seen` stands for exactly that. */
  previewImport: call(z.object({ branchId: RowId, file }), z.object({ plan: RosterPlan, seen: z.string() })),
  /** With `seen` it refuses when the file or the roster is no longer what the preview showed. */
  applyImport: call(z.object({ branchId: RowId, file, seen: z.string().nullable().default(null) }), RosterResult),
  saveMember: call(MemberChange, Member),
  /** Only someone whom nothing refers to. */
  removeMember: call(z.object({ id: RowId }), nothing),
  saveTerm: call(TermChange, Term),
  removeTerm: call(z.object({ id: RowId }), nothing),
}
