import type { ApiGroup } from '../../core/api.ts'
import { type BoxNote, type BoxNoteFields, type BoxPlace, findBoxNoteFault } from '../../core/catalogue/box-note.ts'
import { Failure } from '../../core/failure.ts'
import { type BoxItem, itemsIn } from '../../core/scheme/box-changes.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { listKnownBoxNotes } from '../filing/known-box-notes.ts'
import { getBoxNote, listBoxItems, listBoxNotes, removeBoxNote, saveBoxNote } from '../store/box-notes.ts'

export const boxNotes: ApiGroup<'boxNotes', Context> = {
  list: (context, { year }) => listKnownBoxNotes(requireSession(context).db, year),
  save: (context, { place, fields, rechecked }) =>
    change(context, 'box-note.save', ['boxes'], (db, at) => {
      const notes = listBoxNotes(db, place.class)
      const items = listBoxItems(db, place.class)
      requireSound(place, fields, notes, items)
      const before = notes.find(({ from }) => from === place.from) ?? null
      const isSameCheck = !rechecked && before?.checkedOn === fields.checkedOn && before.checkedBy === fields.checkedBy
      const check = isSameCheck ? before : toCheck(place, fields, notes, items, at)
      const { checkedItems, recordedAt } = check
      const after = saveBoxNote(db, { ...place, ...fields, checkedItems, recordedAt })
      return { value: after, subject: `box-note:${after.id}`, detail: { before, after } }
    }),
  remove: (context, { id }) =>
    change(context, 'box-note.remove', ['boxes'], (db) => {
      const before = getBoxNote(db, id)
      const notes = listBoxNotes(db, before.class)
      requireUnsealed(before, notes)
      // What it held goes to the box before it.
      if (before.from > 1) requireUnsealed({ ...before, from: before.from - 1 }, notes)
      removeBoxNote(db, id)
      return { value: {}, subject: `box-note:${id}`, detail: { before } }
    }),
}

/** Days that can be, of a box that holds something and is not sealed; a new one begins with an item of another. */
function requireSound(
  place: BoxPlace,
  fields: BoxNoteFields,
  notes: readonly BoxNote[],
  items: readonly BoxItem[],
): void {
  if (items.length === 0) throw new Failure('not-found', '没有归入这一盒的件，请刷新后重试。', { ...place })
  const fault = findBoxNoteFault(fields)
  if (fault !== null) throw new Failure('invalid', fault)
  const isKnown = place.from === 1 || notes.some(({ from }) => from === place.from)
  if (!isKnown && !items.some(({ number }) => number === place.from)) {
    throw new Failure('invalid', '没有这个件号，不能从这里分盒。请选择盒内的一件。', { ...place })
  }
  // Breaking the seal is the one change that a sealed box takes.
  if (!isKnown || fields.sealedOn !== null) requireUnsealed(place, notes)
}

/** The box that holds a 件号 may still be changed. */
function requireUnsealed({ from }: BoxPlace, notes: readonly BoxNote[]): void {
  const holder = notes.findLast((note) => note.from <= from)
  if (holder === undefined || holder.sealedOn === null) return
  const which = holder.boxNumber === '' ? '这一盒' : `盒号为“${holder.boxNumber}”的一盒`
  throw new Failure('conflict', `${which}已于${holder.sealedOn}封盒。要改动，请先清除它的封盒日期并保存。`)
}

/** A check that was made now: it saw what the box holds. */
function toCheck(
  place: BoxPlace,
  { checkedOn }: BoxNoteFields,
  notes: readonly BoxNote[],
  items: readonly BoxItem[],
  at: string,
): Pick<BoxNote, 'checkedItems' | 'recordedAt'> {
  if (checkedOn === null) return { checkedItems: [], recordedAt: null }
  return { checkedItems: itemsIn(place, notes, items).map(({ id }) => id), recordedAt: at }
}
