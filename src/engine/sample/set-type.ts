import { assertNever } from '../../core/failure.ts'
import { breakLines } from './break-lines.ts'
import type { Block, PaperPage } from './paper.ts'
import { type Ink, type Mark, paperHeight, paperWidth, type Sheet } from './sheet.ts'
import type { Typeface } from './typeface.ts'

const left = 76
const right = paperWidth - 76
const measureWidth = right - left
const top = 84
const bodySize = 14
const leading = 30
const rowHeight = 26

interface Style {
  readonly size?: number
  readonly ink?: Ink
  readonly bold?: boolean
}

/** Sets a page in 四号 with the usual two-character indent. */
export function setType(page: PaperPage, typeface: Typeface): Sheet {
  const setter = openSetter(typeface)
  if (page.head !== undefined) setter.head(page.head)
  for (const block of page.blocks) setBlock(setter, block)
  if (page.foot !== undefined) setter.foot(page.foot)
  return { marks: setter.marks, uneven: page.hand ?? false }
}

function setBlock(setter: Setter, block: Block): void {
  switch (block.kind) {
    case 'red-head':
      setter.redHead(block.text)
      break
    case 'heading':
      setter.centre(block.text, { size: 20, bold: true }, 40)
      break
    case 'centre':
      setter.centre(block.text, { size: 12 }, 28)
      break
    case 'entry':
      setter.paragraph(block.text, 0, { bold: true })
      break
    case 'text':
      setter.paragraph(block.text, block.text.endsWith('：') ? 0 : 2, {})
      break
    case 'fields':
      for (const [label, value] of block.rows) setter.field(label, value)
      setter.divider()
      break
    case 'table':
      setter.table(block.widths, block.rows)
      break
    case 'signed':
      setter.signed(block.lines, block.seal)
      break
    default:
      assertNever(block)
  }
}

type Setter = ReturnType<typeof openSetter>

/** Places marks from the top of a page downwards. */
function openSetter(typeface: Typeface) {
  const marks: Mark[] = []
  let y = top

  const widthOf = (text: string, size: number): number =>
    sum([...text].map((character) => typeface.advance(character))) * size

  function place(text: string, x: number, baseline: number, style: Style): void {
    const { size = bodySize, ink = 'black', bold = false } = style
    marks.push({ kind: 'text', x, y: baseline, size, text, ink, bold })
  }

  function rule(fromX: number, fromY: number, toX: number, toY: number, width: number, ink: Ink): void {
    marks.push({ kind: 'line', from: [fromX, fromY], to: [toX, toY], width, ink })
  }

  function centreAt(text: string, baseline: number, style: Style): void {
    place(text, (paperWidth - widthOf(text, style.size ?? bodySize)) / 2, baseline, style)
  }

  function centre(text: string, style: Style, height: number): void {
    y += height / 2
    centreAt(text, y, style)
    y += height / 2
  }

  function lines(text: string, x: number, style: Style): void {
    for (const line of breakLines(text, right - x, (part) => widthOf(part, bodySize))) {
      y += leading
      place(line, x, y - 7, style)
    }
  }

  return {
    marks,
    centre,
    paragraph: (text: string, indent: number, style: Style) => lines('　'.repeat(indent) + text, left, style),
    field(label: string, value: string): void {
      place(`${label}：`, left, y + leading - 7, { bold: true })
      lines(value, left + bodySize * 3.2, {})
    },
    divider(): void {
      y += 6
      rule(left, y, right, y, 0.8, 'black')
      y += 4
    },
    redHead(text: string): void {
      centre(text, { size: 28, ink: 'red', bold: true }, 64)
      rule(left, y, right, y, 1.8, 'red')
      y += 8
    },
    head(text: string): void {
      centreAt(text, 58, { size: 10.5, ink: 'grey' })
      rule(left, 66, right, 66, 0.6, 'grey')
    },
    foot: (text: string) => centreAt(text, paperHeight - 48, { size: 10.5, ink: 'grey' }),
    signed(texts: readonly string[], seal: boolean): void {
      y += leading
      const middle = right - 110
      for (const text of texts) {
        y += leading
        place(text, middle - widthOf(text, bodySize) / 2, y - 7, {})
      }
      if (seal) marks.push({ kind: 'seal', x: middle, y: y - leading, radius: 58 })
    },
    /** Open columns between three rules: frames around every cell would hide the words from recognition. */
    table(widths: readonly number[], rows: readonly (readonly string[])[]): void {
      const unit = measureWidth / sum(widths)
      const start = y + 6
      rows.forEach((row, index) => {
        const baseline = start + index * rowHeight + 18
        row.forEach((cell, column) => {
          const middle = left + (sum(widths.slice(0, column)) + (widths[column] ?? 0) / 2) * unit
          place(cell, middle - widthOf(cell, 12) / 2, baseline, { size: 12, bold: index === 0 })
        })
      })
      y = start + rows.length * rowHeight
      rule(left, start, right, start, 1.2, 'black')
      rule(left, start + rowHeight, right, start + rowHeight, 0.7, 'black')
      rule(left, y, right, y, 1.2, 'black')
      y += 8
    },
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
