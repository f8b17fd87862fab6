import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Member } from '../catalogue/member.ts'
import { rosterHeadings } from './roster-headings.ts'

/** A person as an import leaves them; `group` by name, empty for none, because it may yet have to be made. */
export const MemberDraft = Member.omit({ id: true, branchId: true, groupId: true }).extend({ group: z.string() })
export type MemberDraft = z.infer<typeof MemberDraft>

/** The fields of a person that an import can change, by their headings. */
const RosterField = z.enum(rosterHeadings).exclude(['姓名'])
export type RosterField = z.infer<typeof RosterField>
export const rosterFields = RosterField.options

const FieldChange = z.object({ field: RosterField, before: z.string(), after: z.string() })
export type FieldChange = z.infer<typeof FieldChange>

const row = z.int().positive()

/** Why a row does not go in. */
const RejectedRow = z.object({ row, message: z.string() })
export type RejectedRow = z.infer<typeof RejectedRow>

/** What an import of a roster would do. Rows count from 1, the headings being row 1. */
export const RosterPlan = z.object({
  added: z.array(z.object({ row, member: MemberDraft })),
  changed: z.array(z.object({ row, id: RowId, member: MemberDraft, changes: z.array(FieldChange).min(1) })),
  unchanged: z.array(z.object({ row, name: z.string() })),
  /** In the order of the file. */
  rejected: z.array(RejectedRow),
  /** 党小组 that the branch does not have yet. */
  newGroups: z.array(z.string()),
})
export type RosterPlan = z.infer<typeof RosterPlan>

/** What an import of a roster did: how many persons of each, and the rows that did not go in. */
export const RosterResult = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.array(RejectedRow),
})
export type RosterResult = z.infer<typeof RosterResult>
