import type { ReactNode } from 'react'
import { type ColumnName, ColumnNames } from '../../../core/catalogue/column.ts'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import type { ItemOrder } from '../../../core/catalogue/item-list.ts'
import { ReadWord } from './read-word.tsx'

/** What the ids in an item stand for. */
export interface ListNames {
  line(lineId: number | null): string
  retention(code: string | null): string
}

interface Column {
  /** Its place in the grid's template. */
  readonly width: string
  /** What it is sorted by; null where it is not. */
  readonly order: ItemOrder | null
  show(item: ItemSummary, names: ListNames): ReactNode
}

/** Title and 档号 stand first, whatever else is chosen. */
export const columns: Readonly<Record<ColumnName, Column>> = {
  code: { width: '12.6em', order: 'place', show: ({ code }) => <span className="code">{code}</span> },
  title: { width: 'minmax(12em, 1fr)', order: null, show: ({ title }) => title },
  date: { width: '7em', order: 'date', show: ({ date }) => date },
  pages: { width: '3.6em', order: 'pages', show: ({ pageCount }) => pageCount },
  read: { width: '6.5em', order: null, show: (item) => <ReadWord item={item} /> },
  line: { width: '14em', order: 'place', show: ({ lineId }, { line }) => line(lineId) },
  year: { width: '4.5em', order: 'year', show: ({ year }) => year },
  retention: { width: '6em', order: null, show: ({ retention }, names) => names.retention(retention) },
  issuer: { width: '12em', order: 'issuer', show: ({ issuer }) => issuer },
  documentNumber: { width: '10em', order: null, show: ({ documentNumber }) => documentNumber },
  secrecy: { width: '5em', order: null, show: ({ secrecy }) => secrecy },
  filed: { width: '7em', order: 'filed', show: ({ filedAt }) => filedAt?.slice(0, 10) },
}

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
