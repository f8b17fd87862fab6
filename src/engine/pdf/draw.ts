import type { Mark } from '../../core/layout/page.ts'
import type { Characters } from './characters.ts'
import { num } from './syntax.ts'

/** Marks as page content (ISO 32000-1, 8 and 9). `height` turns y over: layout counts downwards, PDF upwards. */
export function drawMarks(marks: readonly Mark[], height: number, characters: Characters): string {
  return marks.map((mark) => drawMark(mark, height, characters)).join('')
}

function drawMark(mark: Mark, height: number, characters: Characters): string {
  switch (mark.kind) {
    case 'line':
      return (
        `${num(mark.ink)} G ${num(mark.width)} w ` +
        `${num(mark.x1)} ${num(height - mark.y1)} m ${num(mark.x2)} ${num(height - mark.y2)} l S\n`
      )
    case 'box':
      return (
        `${num(mark.ink)} g ${num(mark.x)} ${num(height - mark.y - mark.height)} ` +
        `${num(mark.width)} ${num(mark.height)} re f\n`
      )
    case 'text': {
      // The one font has one weight: a thin outline in the same ink makes it bold.
      const weight = mark.bold ? `2 Tr ${num(mark.size / 36)} w ${num(mark.ink)} G` : '0 Tr'
      return (
        `BT ${num(mark.ink)} g ${weight} /F0 ${num(mark.size)} Tf 1 0 0 1 ${num(mark.x)} ${num(height - mark.y)} Tm ` +
        `<${characters.encode(mark.text)}> Tj ET\n`
      )
    }
  }
}
