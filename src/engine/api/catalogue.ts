import { join } from 'node:path'
import type { ApiGroup } from '../../core/api.ts'
import { Scheme } from '../../core/scheme/scheme.ts'
import { type Context, requireSession } from '../context.ts'
import { closeSession, createSession, openSession, readSchemeFile } from '../session.ts'
import { getCatalogue } from '../store/catalogue.ts'

export const catalogue: ApiGroup<'catalogue', Context> = {
  async create(context, { schemeFile, ...given }) {
    const file = schemeFile ?? join(context.settings.resources, 'schemes/sample.json')
    await createSession(context, { ...given, scheme: Scheme.parse(readSchemeFile(file)) })
    return current(context)
  },
  async open(context, { folder }) {
    await openSession(context, folder)
    return current(context)
  },
  async close(context) {
    await closeSession(context)
    return {}
  },
  get(context) {
    return context.session ? current(context) : null
  },
}

function current(context: Context) {
  const { db, folder, risk } = requireSession(context)
  return { ...getCatalogue(db, folder), risk }
}
