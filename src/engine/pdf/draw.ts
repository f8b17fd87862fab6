import type { TextLine } from '../../core/catalogue/page.ts'
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

/** Where an image stands on its page, in points from the page's lower left corner. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Recognised words as invisible text (render mode 3) over the image that fills `area`, each as wide as its box. */
export function drawHidden(lines: readonly TextLine[], area: Area, characters: Characters): string {
  const words = lines.flatMap((line) => line.words)
  let content = ''
  for (const { text, box } of words) {
    const [x, y, width, height] = box
    const size = height * area.height
    const count = [...text].length
    if (count === 0 || !(size > 0.5) || !(width > 0) || ![x, y, width, height].every(Number.isFinite)) continue
    const stretch = (100 * width * area.width) / (count * size)
    const left = area.x + x * area.width
    // The descent of Chinese type is about an eighth of its size.
    const base = area.y + (1 - y - height) * area.height + size * 0.12
    content +=
      `/F1 ${num(size)} Tf ${num(stretch)} Tz 1 0 0 1 ${num(left)} ${num(base)} Tm ` +
      `<${characters.encode(text)}> Tj\n`
  }
  // Stretch and mode would outlive the text object: q and Q keep them from what is drawn next.
  return content === '' ? '' : `q BT 3 Tr\n${content}ET Q\n`
}
