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
  /** Goes along under a copy of the table. */
  readonly note?: string
}

export function toTableText({ rows, ...rest }: FigureTable): TableText {
  return { ...rest, rows: rows.map(({ name, cells }) => [name.text, ...cells.map(({ text }) => text)]) }
}
