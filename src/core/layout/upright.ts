import type { Cell } from './fit.ts'
import { type Mark, type Measure, text } from './page.ts'

/** Signs that turn with the line when it runs downwards (Unicode's vertical forms). */
const turned: Readonly<Record<string, string>> = {
  '（': '︵',
  '）': '︶',
  '(': '︵',
  ')': '︶',
  '—': '︱',
  '-': '︱',
  '–': '︱',
  '《': '︽',
  '》': '︾',
  '“': '﹁',
  '”': '﹂',
  '…': '︙',
  '、': '︑',
  '，': '︐',
  '。': '︒',
}

const step = 1.16
const columnWidth = 1.3

/**
 * Text that runs downwards in the middle of a cell, columns from right to left, in the largest of the sizes that fits;
 * up to four digits stand side by side. What does not fit the last size ends in ︙.
 */
export function uprightText(cell: Cell, content: string, sizes: readonly number[], measure: Measure): Mark[] {
  const units = toUnits(content)
  if (units.length === 0) return []
  const size = sizes.find((each) => each * columnWidth * columnsFor(units.length, cell, each) <= cell.width)
  const [used, shown] = size === undefined ? cut(units, cell, sizes.at(-1) ?? 6) : [size, units]
  const columns = columnsFor(shown.length, cell, used)
  const most = Math.ceil(shown.length / columns)
  const right = cell.x + cell.width / 2 + (columns * used * columnWidth) / 2
  return shown.flatMap((unit, index) => {
    if (unit === ' ') return []
    const column = Math.floor(index / most)
    const own = Math.min(used, (used * used * columnWidth) / Math.max(measure(unit, used), 1))
    const middle = right - (column + 0.5) * used * columnWidth
    const top = cell.y + (cell.height - most * used * step) / 2
    const base = top + ((index % most) + 0.5) * used * step + own * 0.36
    return [text(middle - measure(unit, own) / 2, base, own, unit, { bold: true })]
  })
}

/** What stands in one place of a column: a character, or up to four digits. */
function toUnits(content: string): string[] {
  const flat = content.replace(/\s+/gu, ' ').trim()
  return (flat.match(/(?<!\d)\d{2,4}(?!\d)|./gsu) ?? []).map((unit) => turned[unit] ?? unit)
}

function columnsFor(units: number, cell: Cell, size: number): number {
  return Math.ceil(units / Math.max(1, Math.floor(cell.height / (size * step))))
}

function cut(units: readonly string[], cell: Cell, size: number): [number, string[]] {
  const columns = Math.max(1, Math.floor(cell.width / (size * columnWidth)))
  const room = columns * Math.max(1, Math.floor(cell.height / (size * step)))
  return [size, [...units.slice(0, room - 1), '︙']]
}
