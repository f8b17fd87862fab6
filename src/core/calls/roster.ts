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

/** 名册: who belongs to a branch, its 支委会任期, and the import of a roster file. */
export const rosterCalls = {
  /** Members by 党小组 and name, terms by their first day. */
  list: call(z.object({ branchId: RowId }), z.object({ members: z.array(Member), terms: z.array(Term) })),
  /** What importing a roster file would change; `seen` stands for exactly that. */
  preview: call(z.object({ branchId: RowId, file }), z.object({ plan: RosterPlan, seen: z.string() })),
  /** With `seen` it refuses when the file or the roster is no longer what the preview showed. */
  apply: call(z.object({ branchId: RowId, file, seen: z.string().nullable().default(null) }), RosterResult),
}

export const memberCalls = {
  save: call(MemberChange, Member),
  /** Only someone whom nothing refers to. */
  remove: call(z.object({ id: RowId }), nothing),
}

export const termCalls = {
  save: call(TermChange, Term),
  remove: call(z.object({ id: RowId }), nothing),
}
