import { type BoxNote, blankBoxNote } from '../catalogue/box-note.ts'
import type { Branch } from '../catalogue/branch.ts'
import { pad } from '../day.ts'
import type { ArchiveBox } from '../scheme/archive-boxes.ts'
import type { StoredScheme } from '../scheme/stored.ts'
import type { FormBox } from './form.ts'

/** A box as its forms state it; `scheme` is the version of its year, with line ids of that version. */
export function toFormBox(box: ArchiveBox<BoxNote>, branches: readonly Branch[], scheme: StoredScheme): FormBox {
  const { boxNumber, title, spineMm, description, arrangedBy, arrangedOn, checkedBy, checkedOn } =
    box.note ?? blankBoxNote
  const owners = branches.filter(({ id }) => box.items.some(({ branchId }) => branchId === id))
  const fonds = [...new Set(owners.map((owner) => owner.fonds))].filter((each) => each !== '')
  return {
    unit: owners.map(({ name }) => name).join('、'),
    fonds: fonds.join('、'),
    year: box.year,
    retention: scheme.retentions.find(({ code }) => code === box.retention)?.title ?? box.retention,
    codes: [box.class + pad(box.first, 4), box.class + pad(box.last, 4)],
    numbers: [box.first, box.last],
    boxNumber,
    title: title === '' ? titleOf(box, scheme) : title,
    spineMm,
    description,
    arrangedBy,
    arrangedOn,
    checkedBy,
    checkedOn,
    items: box.items,
  }
}

/** The unit's own words for a box that holds papers of one slot alone; where there are several, none is the box's. */
function titleOf({ items }: ArchiveBox, { slots }: StoredScheme): string {
  const inside = slots.filter(({ lines }) => items.some(({ lineId }) => lines.some(({ id }) => id === lineId)))
  const [only] = inside
  if (only === undefined || inside.length > 1) return ''
  return only.spine === '' ? only.title : only.spine
}
