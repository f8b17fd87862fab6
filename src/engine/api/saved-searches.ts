import type { ApiGroup } from '../../core/api.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getSavedSearch, listSavedSearches, removeSavedSearch, saveSearch } from '../store/saved-searches.ts'

export const savedSearches: ApiGroup<'savedSearches', Context> = {
  list: (context) => listSavedSearches(requireSession(context).db),
  save: (context, asked) =>
    change(context, 'search.save', ['searches'], (db, at) => {
      const saved = saveSearch(db, asked, at)
      return { value: saved, subject: `search:${saved.id}`, detail: { after: saved } }
    }),
  remove: (context, { id }) =>
    change(context, 'search.remove', ['searches'], (db) => {
      const before = getSavedSearch(db, id)
      removeSavedSearch(db, id)
      return { value: {}, subject: `search:${id}`, detail: { before } }
    }),
}
