import type { TableText } from '../../../core/statistics/table-text.ts'

/** A figure as people read it, and the way to what it counts where there is one. */
export interface Cell {
  readonly text: string
  readonly open?: (() => void) | null
}

export interface Row {
  readonly key: string
  readonly name: Cell
  readonly cells: readonly Cell[]
  readonly isSum?: boolean
}

export interface FigureTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}

export function toTableText({ title, head, rows }: FigureTable): TableText {
  return { title, head, rows: rows.map(({ name, cells }) => [name.text, ...cells.map(({ text }) => text)]) }
}
