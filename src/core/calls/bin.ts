import * as z from 'zod'
import { DeletedItem, Destruction, DestructionFields } from '../bin/destruction.ts'
import { name, RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Day } from '../day.ts'

const nothing = z.object({})

export const binCalls = {
  /** What lies in 回收站, the latest first, and whether it may be destroyed on a day. */
  list: call(z.object({ on: Day }), z.array(DeletedItem)),
  /**
   * Deletes items into 回收站, all or none, as one step: each keeps its 档号, and everything that it was comes back when it
   * is restored.
   */
  put: call(z.object({ ids: z.array(RowId).min(1).max(20_000), reason: name(200), by: name(40) }), nothing),
  restore: call(z.object({ id: RowId }), nothing),
  /**
   * Destroys items of 回收站 for good, all or none: refused before the 保管期限 of each has ended on the day. Leaves
   * 销毁清册.
   */
  destroy: call(DestructionFields.extend({ ids: z.array(RowId).min(1), on: Day }), Destruction),
  /** The latest first. */
  destructions: call(nothing, z.array(Destruction)),
  /** Writes a 销毁清册 as PDF and .xlsx into a new folder `out`, outside the catalogue; paths are absolute. */
  print: call(z.object({ id: RowId, out: z.string().min(1) }), z.object({ pdf: z.string(), sheet: z.string() })),
}
