import type { ApiGroup } from '../../core/api.ts'
import { compareSchemes } from '../../core/scheme/compare.ts'
import { toConfirmedNote, toEdited, toKeptNote, toKeptTitle, toUnitTitle } from '../../core/scheme/versions.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { moveCertificates } from '../scheme/move-certificates.ts'
import { readSchemeFile, toImportFailure } from '../scheme/read-scheme-file.ts'
import { refuseOverlap } from '../scheme/refuse-overlap.ts'
import { writeSchemeFile } from '../scheme/write-scheme-file.ts'
import type { Db } from '../store/database.ts'
import { saveScheme } from '../store/save-scheme.ts'
import { addScheme, confirmScheme, getScheme, getSchemeById, listSchemes } from '../store/schemes.ts'

/** A change of the scheme touches what every screen shows of it. */
const parts = ['catalogue', 'items', 'activities', 'roster'] as const

export const scheme: ApiGroup<'scheme', Context> = {
  get: (context, { year }) => getScheme(requireSession(context).db, year),
  versions: (context) => listSchemes(requireSession(context).db),
  saveVersion: (context, edited) =>
    change(context, 'scheme.change', parts, (db) => {
      const before = getSchemeById(db, edited.id)
      const also = moveCertificates(db, before, edited)
      const said = { title: toKeptTitle(before, edited.title), note: toKeptNote(before, edited.note) }
      saveScheme(db, before, { ...edited, ...said })
      return { ...traced(db, edited.id, before), also }
    }),
  startVersion: (context, { fromYear }) =>
    change(context, 'scheme.start', parts, (db, at) => {
      refuseOverlap(db, fromYear)
      const from = getScheme(db, fromYear)
      const id = addScheme(db, from, at, fromYear)
      if (from.confirmedAt !== null) confirmScheme(db, id, from, from.confirmedAt)
      const value = getSchemeById(db, id)
      return { value, subject: `scheme:${id}`, detail: { copyOf: from.id, fromYear } }
    }),
  confirm: (context, { id, title, by }) =>
    change(context, 'scheme.confirm', parts, (db, at) => {
      const before = getSchemeById(db, id)
      const after = { title: title ?? toUnitTitle(before.title), note: toConfirmedNote(before.note) }
      confirmScheme(db, id, after, at)
      const detail = { by, before: { title: before.title, note: before.note }, after }
      return { value: getSchemeById(db, id), subject: `scheme:${id}`, detail }
    }),
  compare(context, { a, b }) {
    const { db } = requireSession(context)
    return compareSchemes(getSchemeById(db, a), getSchemeById(db, b))
  },
  async exportFile(context, { id, out, format }) {
    const { db, folder } = requireSession(context)
    await writeSchemeFile(getSchemeById(db, id), out, format, folder)
    return { path: out }
  },
  async previewImport(context, { id, file }) {
    const before = getSchemeById(requireSession(context).db, id)
    const { scheme: read, problems } = await readSchemeFile(context, file, before)
    return { scheme: read, problems: [...problems], differences: read ? compareSchemes(before, read) : [] }
  },
  async applyImport(context, { id, file }) {
    const { scheme: read, problems } = await readSchemeFile(
      context,
      file,
      getSchemeById(requireSession(context).db, id),
    )
    if (!read) throw toImportFailure(problems)
    return change(context, 'scheme.import', parts, (db) => {
      const before = getSchemeById(db, id)
      const edited = toEdited(before, read)
      const also = moveCertificates(db, before, edited)
      saveScheme(db, before, { ...edited, note: toKeptNote(before, read.note) })
      return { ...traced(db, id, before), also }
    })
  },
}

function traced(db: Db, id: number, before: ReturnType<typeof getScheme>) {
  const after = getSchemeById(db, id)
  return { value: after, subject: `scheme:${id}`, detail: { before, after } }
}
