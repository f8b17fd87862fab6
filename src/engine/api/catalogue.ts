import { join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { type Context, requireSession } from '../context.ts'
import { readWholeScheme } from '../scheme/read-scheme-file.ts'
import { closeSession, createSession, openSession } from '../session.ts'
import { getCatalogue } from '../store/catalogue.ts'

export const catalogue: ApiGroup<'catalogue', Context> = {
  create: (context, { schemeFile, ...given }) =>
    context.inTurn(async () => {
      const file = schemeFile ?? join(context.settings.resources, 'schemes/sample.json')
      await createSession(context, { ...given, scheme: await readWholeScheme(file) })
      return current(context)
    }),
  open: (context, { folder }) =>
    context.inTurn(async () => {
      await openSession(context, folder)
      return current(context)
    }),
  close: (context) =>
    context.inTurn(async () => {
      await closeSession(context)
      return {}
    }),
  get(context) {
    return context.session ? current(context) : null
  },
}

function current(context: Context) {
  const { db, folder, risk } = requireSession(context)
  return { ...getCatalogue(db, folder), risk }
}
