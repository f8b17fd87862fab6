import type { ApiGroup } from '../../core/api.ts'
import { isSameGap } from '../../core/catalogue/waiver.ts'
import { change } from '../change.ts'
import { requirePaper } from '../checks/require-paper.ts'
import type { Context } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import { findWaiver, getWaiver, removeWaiver, saveWaiver } from '../store/waivers.ts'

export const waivers: ApiGroup<'waivers', Context> = {
  add: (context, { gaps, ...said }) =>
    change(context, 'waiver.add', ['waivers'], (db, at) => {
      const meant = gaps.filter((gap, index) => gaps.findIndex((each) => isSameGap(each, gap)) === index)
      const action = meant.length > 1 ? 'waiver.add-many' : 'waiver.add'
      const made = meant.map((gap) => {
        getBranch(db, gap.branchId)
        requirePaper(db, { ...gap, ...said })
        const before = findWaiver(db, gap)
        return { before, after: saveWaiver(db, { ...gap, ...said }, at) }
      })
      return {
        value: made.map(({ after }) => after),
        entries: made.map((detail) => ({ action, subject: `waiver:${detail.after.id}`, detail })),
      }
    }),
  remove: (context, { id }) =>
    change(context, 'waiver.remove', ['waivers'], (db) => {
      const before = getWaiver(db, id)
      removeWaiver(db, id)
      return { value: {}, subject: `waiver:${id}`, detail: { before } }
    }),
}
