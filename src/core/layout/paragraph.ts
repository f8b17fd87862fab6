import type { Piece } from './flow.ts'
import { type Measure, text } from './page.ts'
import type { Paper } from './paper.ts'
import { wrap } from './wrap.ts'

type Look = {
  readonly size: number
  readonly bold?: boolean
  readonly ink?: number
  readonly align?: 'left' | 'centre'
  /** Points to leave empty before the first line and after the last. */
  readonly before?: number
  readonly after?: number
  /** Points the text stands in from the left. */
  readonly indent?: number
  /** Points the first line stands in further (two characters, as Chinese paragraphs do). */
  readonly first?: number
  /** Stands before the first line, inside the indent: a list's number. */
  readonly label?: string
  /** Stays with what follows: a heading. */
  readonly keep?: boolean
}

/** A paragraph between a paper's side margins, a piece a line. */
export function paragraph(content: string, paper: Paper, look: Look, measure: Measure): Piece[] {
  const { size, bold = false, ink = 0, align = 'left', before = 0, after = 0, indent = 0, first = 0 } = look
  const left = paper.side + indent
  const width = paper.width - paper.side - left
  // The first line's indent is kept by wrapping with as much leading space as it takes.
  const pad = '\u3000'.repeat(Math.round(first / size))
  const lines = wrap(pad + content, width, size, measure)
  const leading = size * 1.6
  return lines.map((line, index) => {
    const head = index === 0 ? before : 0
    const base = head + leading * 0.5 + size * 0.36
    const x = align === 'centre' ? left + (width - measure(line, size)) / 2 : left
    return {
      height: head + leading + (index === lines.length - 1 ? after : 0),
      marks: [
        ...(look.label !== undefined && index === 0 ? [text(paper.side, base, size, look.label, { bold, ink })] : []),
        ...(line.trim() === '' ? [] : [text(x, base, size, line, { bold, ink })]),
      ],
      links: [],
      heading: null,
      keep: look.keep ?? false,
    }
  })
}
