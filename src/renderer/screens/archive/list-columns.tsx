import type { ReactNode } from 'react'
import { type ColumnName, ColumnNames } from '../../../core/catalogue/column.ts'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import type { ItemOrder } from '../../../core/catalogue/item-list.ts'
import { dayOf } from '../../../core/day.ts'
import { ReadWord } from './read-word.tsx'

/** What the ids in an item stand for. */
export interface ListNames {
  line(lineId: number | null): string
  retention(code: string | null): string
}

interface Column {
  /** In em; the title takes what is left over, and so much at least. */
  readonly width: number
  /** What it is sorted by; null where it is not. */
  readonly order: ItemOrder | null
  show(item: ItemSummary, names: ListNames): ReactNode
}

/** Title and 档号 stand first, whatever else is chosen. */
export const columns: Readonly<Record<ColumnName, Column>> = {
  code: { width: 12.6, order: 'code', show: ({ code }) => <span className="code">{code}</span> },
  title: { width: 12, order: null, show: ({ title }) => title },
  date: { width: 7, order: 'date', show: ({ date }) => date },
  pages: { width: 3.6, order: 'pages', show: ({ pageCount }) => pageCount },
  read: { width: 6.5, order: null, show: (item) => <ReadWord item={item} /> },
  line: { width: 14, order: 'place', show: ({ lineId }, { line }) => line(lineId) },
  year: { width: 4.5, order: 'year', show: ({ year }) => year },
  retention: { width: 6, order: null, show: ({ retention }, names) => names.retention(retention) },
  issuer: { width: 12, order: 'issuer', show: ({ issuer }) => issuer },
  documentNumber: { width: 10, order: null, show: ({ documentNumber }) => documentNumber },
  secrecy: { width: 5, order: null, show: ({ secrecy }) => secrecy },
  filed: { width: 7, order: 'filed', show: ({ filedAt }) => filedAt && dayOf(filedAt) },
}

/** The grid of a row: a box to pick it by, and the columns; and how narrow it may become. */
export function toGrid(shown: readonly ColumnName[]): { readonly template: string; readonly leastWidth: string } {
  const widths = shown.map((name) =>
    name === 'title' ? `minmax(${columns[name].width}em, 1fr)` : `${columns[name].width}em`,
  )
  const ems = shown.reduce((sum, name) => sum + columns[name].width, pickWidth)
  return {
    template: [`${pickWidth}em`, ...widths].join(' '),
    leastWidth: `calc(${ems}em + ${shown.length * gap + 2 * edge}px)`,
  }
}

/** In em. */
const pickWidth = 2.4
/** In pixels, as in item-list.css. */
const [gap, edge] = [12, 24]

const key = 'archive-columns'
const usual: readonly ColumnName[] = ['code', 'title', 'date', 'pages', 'read']

/** The columns last chosen in this window's profile. */
export function getChosenColumns(): readonly ColumnName[] {
  try {
    const kept = ColumnNames.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return kept.success ? kept.data : usual
  } catch {
    // What stands there is not JSON: somebody else's.
    return usual
  }
}

export function keepChosenColumns(chosen: readonly ColumnName[]): void {
  localStorage.setItem(key, JSON.stringify(chosen))
}
