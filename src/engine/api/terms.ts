import type { ApiGroup } from '../../core/api.ts'
import { findTermFault } from '../../core/catalogue/term-faults.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import { addTerm, changeTerm, getTerm, listTerms, removeTerm } from '../store/terms.ts'

export const terms: ApiGroup<'terms', Context> = {
  save: (context, { id, ...term }) =>
    change(context, id === undefined ? 'term.add' : 'term.change', ['roster'], (db) => {
      getBranch(db, term.branchId)
      const before = id === undefined ? null : getTerm(db, id)
      if (before !== null && before.branchId !== term.branchId) {
        throw new Failure('invalid', '这一届任期属于另一个支部，请刷新后重试。')
      }
      const fault = findTermFault(
        term,
        listTerms(db, term.branchId).filter((other) => other.id !== id),
      )
      if (fault !== null) throw new Failure('invalid', fault)
      const after = id === undefined ? addTerm(db, term) : changeTerm(db, { ...term, id })
      return { value: after, subject: `term:${after.id}`, detail: { before, after } }
    }),
  remove: (context, { id }) =>
    change(context, 'term.remove', ['roster'], (db) => {
      const before = getTerm(db, id)
      removeTerm(db, id)
      return { value: {}, subject: `term:${id}`, detail: { before } }
    }),
}
