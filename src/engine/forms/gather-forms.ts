import { Failure } from '../../core/failure.ts'
import type { FormBox, FormChoice } from '../../core/forms/form.ts'
import { toFormBox } from '../../core/forms/to-form-box.ts'
import { toArchiveBoxes, toBoxName } from '../../core/scheme/archive-boxes.ts'
import { listBoxNotes } from '../store/box-notes.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'
import { getScheme } from '../store/schemes.ts'

/** The boxes that are asked for, oldest year first, as their forms state them. A box is whole, whoever asks. */
export function gatherForms(db: Db, { branchId, year, boxes }: FormChoice): FormBox[] {
  if (branchId !== null) getBranch(db, branchId)
  const names = boxes === null ? null : new Set(boxes.map(toBoxName))
  // A class may hold several branches' papers, and its boxes do so too.
  const chosen = toArchiveBoxes(listItems(db, { state: 'filed', year }), listBoxNotes(db, null)).filter(
    (box) =>
      (branchId === null || box.items.some((item) => item.branchId === branchId)) &&
      (names === null || names.has(toBoxName(box))),
  )
  if (chosen.length === 0) throw new Failure('not-found', '没有可打印的档案盒。请先归档，或换一个支部、年度。')
  const branches = listBranches(db)
  return chosen
    .toSorted((one, other) => one.year - other.year)
    .map((box) => toFormBox(box, branches, getScheme(db, box.year)))
}
