import {
  type BatchDone,
  type BatchRow,
  type BatchScheme,
  type BatchValues,
  isEmpty,
  planRow,
} from '../../core/batch/batch.ts'
import { ItemFields, type ItemSummary } from '../../core/catalogue/item.ts'
import { type Year, yearOf } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import type { Steps } from '../../core/steps.ts'
import type { Db } from '../store/database.ts'
import { getIntakeNotes, getItem, saveIntended } from '../store/items.ts'
import { type Entry, toLogged } from '../store/logged.ts'
import { getScheme, listLineCodes } from '../store/schemes.ts'
import { changeFiled } from './change-filed.ts'
import type { Trail } from './filed-activity.ts'

interface Plan {
  readonly item: ItemSummary
  readonly row: BatchRow
  readonly lineId: number | null
}

/** What values would make of items. Throws `Failure` where nothing is asked for, or an item is gone. */
export function* planMany(db: Db, ids: readonly number[], values: BatchValues): Steps<Plan[]> {
  if (isEmpty(values)) throw new Failure('invalid', '没有填写要统一的内容。请至少填写一项。')
  const codes = listLineCodes(db)
  const schemes = new Map<Year | null, BatchScheme>()
  const schemeOf = (year: Year | null): BatchScheme => {
    const known = schemes.get(year) ?? toBatchScheme(db, year)
    schemes.set(year, known)
    return known
  }
  const plans: Plan[] = []
  for (const id of new Set(ids)) {
    const item = getItem(db, id)
    const line = codes.get(item.lineId ?? 0) ?? ''
    plans.push({
      item,
      ...planRow({ ...item, line, title: nameOf(db, item) }, values, schemeOf(findYear(db, item, values))),
    })
    yield
  }
  return plans
}

/** In the inbox by its guess, as the list names it. */
function nameOf(db: Db, { id, state, title }: ItemSummary): string {
  return (state === 'inbox' && getIntakeNotes(db, id).guess?.title?.value) || title
}

/** Changes all that can be. Part of the caller's transaction. Returns what was done, and what the log is to say. */
export function changeMany(db: Db, plans: readonly Plan[], values: BatchValues, at: string) {
  const done = plans.map((plan) => {
    const isChanged = plan.row.changes.length > 0
    return { row: plan.row, ...(isChanged ? changeOne(db, plan, values, at) : { entries: [], followed: null }) }
  })
  return {
    rows: done.map(({ row, followed }): BatchDone => ({ ...row, followed })),
    entries: done.flatMap(({ entries }) => entries),
  }
}

function changeOne(db: Db, { item, lineId }: Plan, values: BatchValues, at: string) {
  const issuer = values.issuer ?? item.issuer
  const secrecy = values.secrecy ?? item.secrecy
  let trail: Trail = { also: [], followed: null }
  if (item.state === 'filed') {
    const fields = ItemFields.parse({ ...item, issuer, secrecy })
    trail = changeFiled(db, item, lineId ?? item.lineId ?? 0, fields, at)
  } else {
    const year = values.year ?? item.year
    saveIntended(db, item.id, { lineId, year, retention: values.retention ?? item.retention, issuer, secrecy })
  }
  const detail = { before: toLogged(item), after: toLogged(getItem(db, item.id)) }
  const entry: Entry = { action: 'item.change-many', subject: `item:${item.id}`, detail }
  return { entries: [...trail.also, entry], followed: trail.followed }
}

/** The year by which an item's version of the scheme goes: what is asked for, what it has, what it seems to be of. */
function findYear(db: Db, item: ItemSummary, values: BatchValues): Year | null {
  if (item.state === 'filed') return item.year
  const day = item.date ?? getIntakeNotes(db, item.id).guess?.date?.value
  return values.year ?? item.year ?? (day === undefined ? null : yearOf(day))
}

function toBatchScheme(db: Db, year: Year | null): BatchScheme {
  const { version, slots, retentions } = getScheme(db, year)
  return { version, retentions, lines: slots.flatMap(({ lines }) => lines) }
}
