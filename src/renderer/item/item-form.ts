import type { Item, ItemFields, ItemSummary, Placement, Secrecy } from '../../core/catalogue/item.ts'
import { type Day, type Year, yearOf } from '../../core/day.ts'
import type { Source } from '../../core/intake/guess-shape.ts'
import type { StoredLine, StoredScheme } from '../../core/scheme/stored.ts'
import { type FilingPurpose, isBeside, openingOf } from './filing-purpose.ts'

/** The form of an item while a person fills it in: whatever is not given yet is null. */
export interface ItemForm {
  readonly branchId: number
  readonly lineId: number | null
  readonly title: string
  readonly date: Day | null
  readonly issuer: string
  readonly documentNumber: string
  readonly secrecy: Secrecy
  readonly retention: string | null
  readonly year: Year | null
  readonly pageCount: number | null
  readonly note: string
}

/**
 * The form as it opens on an inbox item: what is known, and where nothing is, what is guessed. What it is filed for goes
 * before its guess, unless by its day it is for something else.
 */
export function toFilingForm(item: Item, scheme: StoredScheme, sought: FilingPurpose | null): ItemForm {
  const { guess } = item
  const guessed = item.date ?? guess?.date?.value ?? null
  const purpose = sought && !isBeside(sought, guessed) ? sought : null
  const wanted = findLine(scheme, purpose?.lineId ?? null)
  const lineId = (wanted ?? findLine(scheme, item.lineId ?? guess?.lineId?.value ?? null))?.id ?? null
  const date = purpose?.date ?? guessed
  return {
    branchId: purpose?.branchId ?? item.branchId,
    lineId,
    title: guess?.title?.value || item.title,
    date,
    issuer: item.issuer || (guess?.issuer?.value ?? ''),
    documentNumber: item.documentNumber || (guess?.documentNumber?.value ?? ''),
    secrecy: item.secrecy,
    retention: item.retention ?? findLine(scheme, lineId)?.retention ?? null,
    year: item.year ?? (date !== null ? yearOf(date) : purpose && yearOf(openingOf(purpose))),
    pageCount: item.pageCount || item.images || null,
    note: item.note,
  }
}

export function toChangeForm(item: ItemSummary): ItemForm {
  const { branchId, lineId, title, date, issuer, documentNumber, secrecy, retention, year, pageCount, note } = item
  return { branchId, lineId, title, date, issuer, documentNumber, secrecy, retention, year, pageCount, note }
}

/** What else changes when a person changes something: a line brings its retention, a date its year. */
export function toFollowing(change: Partial<ItemForm>, scheme: StoredScheme): Partial<ItemForm> {
  const line = change.lineId === undefined ? undefined : findLine(scheme, change.lineId)
  return {
    ...(line && { retention: line.retention }),
    ...(change.date && { year: yearOf(change.date) }),
  }
}

/** Null while a required field is empty. */
export function toFields(form: ItemForm): ItemFields | null {
  const { title, date, issuer, documentNumber, secrecy, pageCount, note } = form
  if (date === null || pageCount === null) return null
  return { title, date, issuer, documentNumber, secrecy, pageCount, note }
}

/** Null while a required field is empty. */
export function toPlacement(form: ItemForm): Placement | null {
  const { branchId, lineId, year, retention } = form
  return lineId === null || year === null || retention === null ? null : { branchId, lineId, year, retention }
}

export function findLine(scheme: StoredScheme, lineId: number | null): StoredLine | undefined {
  return scheme.slots.flatMap((slot) => slot.lines).find((line) => line.id === lineId)
}

/** The line of the same code in another version of the scheme; null where it has none. */
export function findNamesake(from: StoredScheme, to: StoredScheme, lineId: number | null): number | null {
  const code = findLine(from, lineId)?.code
  return to.slots.flatMap((slot) => slot.lines).find((line) => line.code === code)?.id ?? null
}

/** Where a guess was read from, as long as the form still says what was guessed. */
export function findSources(item: Item, form: Partial<ItemForm>, field: GuessedField): readonly Source[] {
  const guess = item.guess?.[field]
  return guess && form[field] === guess.value ? guess.from : []
}

const guessedFields = ['lineId', 'date', 'title', 'issuer', 'documentNumber'] as const
export type GuessedField = (typeof guessedFields)[number]

export function isGuessedField(name: string): name is GuessedField {
  return guessedFields.some((field) => field === name)
}
