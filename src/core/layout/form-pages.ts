import { assertNever } from '../failure.ts'
import type { CutSheet, FormBox, FormKind } from '../forms/form.ts'
import { boxCover } from './box-cover.ts'
import { boxNotePages } from './box-note.ts'
import { handOverPages } from './hand-over.ts'
import { cutSheets, impose } from './impose.ts'
import type { LayoutPage, Measure } from './page.ts'
import { boxRegisterPages } from './register.ts'
import { spineLabel } from './spine-label.ts'

/** The pages of one kind of form for some boxes, in their order. */
export function formPages(
  kind: FormKind,
  boxes: readonly FormBox[],
  sheet: CutSheet,
  measure: Measure,
): Iterable<LayoutPage> {
  const { blockMm } = cutSheets[sheet]
  switch (kind) {
    case 'spines':
      return impose(
        boxes.map((box) => spineLabel(box, blockMm, measure)),
        sheet,
        measure,
      )
    case 'covers':
      return impose(
        boxes.map((box) => boxCover(box, blockMm, measure)),
        sheet,
        measure,
      )
    case 'notes':
      return boxes.flatMap((box) => boxNotePages(box, measure))
    case 'registers':
      return boxes.flatMap((box) => [...boxRegisterPages(box, measure)])
    case 'handOver':
      return handOverPages(boxes, measure)
    default:
      return assertNever(kind)
  }
}

/** Whether its pages are bound together, and so bear numbers. */
export function isNumbered(kind: FormKind): boolean {
  return kind === 'registers' || kind === 'handOver'
}
