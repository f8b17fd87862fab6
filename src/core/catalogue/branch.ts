import * as z from 'zod'
import { Day } from '../day.ts'
import { name, RowId } from './common.ts'

/** 党小组, and the days it exists from and to; null where that is not known, or it still does. */
export const Group = z.object({
  id: RowId,
  name: name(60),
  foundedOn: Day.nullable().default(null),
  closedOn: Day.nullable().default(null),
})
export type Group = z.infer<typeof Group>

/** What is known of a body the branch may or may not have: nobody has said yet, it exists, or it does not. */
export const Presence = z.enum(['unknown', 'present', 'absent'])
export type Presence = z.infer<typeof Presence>

/** 支部. `fonds` is the 全宗号 (often empty), `classCode` the 机构(问题)代码 of its 档号. */
export const Branch = z.object({
  id: RowId,
  name: name(100),
  /** 上级党组织; null at the top. */
  parentId: RowId.nullable(),
  fonds: z.string().trim().max(20),
  classCode: z.string().trim().max(20),
  foundedOn: Day.nullable(),
  committee: Presence,
  /** `absent`: the branch has no groups; `unknown` while none is registered and nobody has said so. */
  grouping: Presence,
  groups: z.array(Group),
})
export type Branch = z.infer<typeof Branch>

/** The fields of a branch that a person changes. Groups are given whole; one without `id` is new. */
export const BranchChange = Branch.omit({ groups: true })
  .partial()
  .required({ id: true })
  .extend({
    groups: z
      .array(Group.partial({ id: true }))
      .max(50)
      .optional(),
  })
export type BranchChange = z.infer<typeof BranchChange>
