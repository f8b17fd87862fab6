import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import { getWaiver, removeWaiver, saveWaiver } from '../store/waivers.ts'

export const waivers: ApiGroup<'waivers', Context> = {
  add: (context, asked) =>
    change(context, 'waiver.add', ['waivers'], (db, at) => {
      getBranch(db, asked.branchId)
      const waiver = saveWaiver(db, asked, at)
      return { value: waiver, subject: `waiver:${waiver.id}`, detail: { after: waiver } }
    }),
  remove: (context, { id }) =>
    change(context, 'waiver.remove', ['waivers'], (db) => {
      const before = getWaiver(db, id)
      removeWaiver(db, id)
      return { value: {}, subject: `waiver:${id}`, detail: { before } }
    }),
}
