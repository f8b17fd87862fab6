import { type Mark, type Measure, text } from './page.ts'
import { shorten, wrap } from './wrap.ts'

export type Fitted = { readonly lines: readonly string[]; readonly size: number }

/** Text in the largest of the sizes in which it takes no more than `most` lines; what is left over ends in …. */
export function fitted(
  content: string,
  width: number,
  sizes: readonly number[],
  most: number,
  measure: Measure,
): Fitted {
  return fittedTo(content, width, sizes, () => most, measure)
}

export type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

type Look = { readonly bold?: boolean; readonly ink?: number; readonly align?: 'left' | 'centre' }

const leading = 1.35

/** Text in the middle of a cell, in the largest of the sizes that fits it; what does not fit the last ends in …. */
export function cellText(
  cell: Cell,
  content: string,
  sizes: readonly number[],
  measure: Measure,
  look: Look = {},
): Mark[] {
  const most = (size: number) => Math.max(1, Math.floor(cell.height / (size * leading)))
  const { lines, size } = fittedTo(content, cell.width, sizes, most, measure)
  const shown = evened(lines, flat(content), cell.width, size, measure)
  const top = cell.y + (cell.height - shown.length * size * leading) / 2
  return shown.map((line, index) => {
    const slack = look.align === 'left' ? 0 : (cell.width - measure(line, size)) / 2
    const base = top + (index + 0.5) * size * leading + size * 0.36
    return text(cell.x + slack, base, size, line, look)
  })
}

/** As many lines, as near to one length as they go, so that the last is no single character. */
function evened(lines: readonly string[], content: string, width: number, size: number, measure: Measure): string[] {
  const whole = lines.filter((line) => line !== '')
  const isCut = whole.at(-1)?.endsWith('…') && !content.endsWith('…')
  if (whole.length < 2 || isCut) return whole
  for (let narrow = measure(content, size) / whole.length; narrow < width; narrow += size / 2) {
    const again = wrap(content, narrow, size, measure)
    if (again.length === whole.length) return again
  }
  return whole
}

/** From `from` down to `to` points, a point at a time. */
export function sizesDown(from: number, to: number): number[] {
  const whole = Math.max(0, Math.floor(from - to))
  return Array.from({ length: whole + 1 }, (_, step) => to + whole - step)
}

function fittedTo(
  content: string,
  width: number,
  sizes: readonly number[],
  most: (size: number) => number,
  measure: Measure,
): Fitted {
  const whole = flat(content)
  let size = sizes[0] ?? 10
  let lines: string[] = []
  for (size of sizes) {
    lines = wrap(whole, width, size, measure)
    if (lines.length <= most(size)) return { lines, size }
  }
  const kept = most(size)
  const last = shorten(lines.slice(kept - 1).join(''), width, size, measure)
  return { lines: [...lines.slice(0, kept - 1), last], size }
}

function flat(content: string): string {
  return content.replace(/\s+/gu, ' ').trim()
}
