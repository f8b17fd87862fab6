import type { ApiGroup } from '../../core/api.ts'
import { findParentFault } from '../../core/catalogue/parent-fault.ts'
import { Failure } from '../../core/failure.ts'
import { nextClassCode } from '../../core/numbering/class-code.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { addBranch, changeBranch, getBranch, listBranches } from '../store/branches.ts'

export const branches: ApiGroup<'branches', Context> = {
  add: (context, { name }) =>
    change(context, 'branch.add', ['catalogue'], (db) => {
      const classCode = nextClassCode(listBranches(db).map((branch) => branch.classCode))
      const branch = addBranch(db, { name, classCode })
      return { value: branch, subject: `branch:${branch.id}`, detail: { after: branch } }
    }),
  change: (context, asked) =>
    change(context, 'branch.change', ['catalogue', 'activities', 'roster'], (db) => {
      const before = getBranch(db, asked.id)
      if (asked.parentId !== undefined && asked.parentId !== null) {
        const fault = findParentFault(listBranches(db), asked.id, asked.parentId)
        if (fault !== null) throw new Failure('invalid', fault)
      }
      const branch = changeBranch(db, asked)
      return { value: branch, subject: `branch:${branch.id}`, detail: { before, after: branch } }
    }),
}
