import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'
import { getWaiver, removeWaiver, saveWaiver } from '../store/waivers.ts'

export const waivers: ApiGroup<'waivers', Context> = {
  add: (context, asked) =>
    change(context, 'waiver.add', ['waivers'], (db, at) => {
      getBranch(db, asked.branchId)
      if (asked.itemId !== null) requirePaper(db, asked.branchId, asked.itemId)
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

/** The paper of an explanation is a filed one of the branch whose gap it explains. */
function requirePaper(db: Db, branchId: number, itemId: number): void {
  const paper = getItem(db, itemId)
  if (paper.branchId !== branchId) throw new Failure('invalid', '所选的凭据属于另一个支部，请重新选择。')
  if (paper.state !== 'filed') throw new Failure('invalid', '所选的凭据还在收件箱中，请先归档，再附到说明。')
}
