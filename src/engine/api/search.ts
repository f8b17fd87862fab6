import Fuse from 'fuse.js'
import type { ApiGroup } from '../../core/api.ts'
import { parseQuery, toLookup } from '../../core/text/query.ts'
import { toSnippet } from '../../core/text/snippet.ts'
import { type Context, requireSession } from '../context.ts'
import { listHitRows } from '../store/hit-rows.ts'
import { listItems } from '../store/items.ts'
import { countUnindexed } from '../store/page-index.ts'
import { countPages, findPages } from '../store/page-search.ts'

export const search: ApiGroup<'search', Context> = {
  pages(context, { query: text, branchId, order, limit }) {
    const { db } = requireSession(context)
    const began = performance.now()
    const query = parseQuery(text)
    const lookup = toLookup(query)
    const rows = lookup === null ? [] : listHitRows(db, findPages(db, { lookup, branchId }, order, limit))
    const hits = rows.map(({ text: whole, ...hit }) => ({ ...hit, snippet: toSnippet(whole, query) }))
    return { hits, tookMs: Math.round((performance.now() - began) * 100) / 100 }
  },
  tally(context, { query, branchId }) {
    const { db } = requireSession(context)
    const lookup = toLookup(parseQuery(query))
    return { total: lookup === null ? 0 : countPages(db, { lookup, branchId }), unindexed: countUnindexed(db) }
  },
  titles(context, { query, limit, branchId, state }) {
    const { db } = requireSession(context)
    const states = state === null ? (['filed', 'inbox'] as const) : [state]
    const items = states.flatMap((each) => listItems(db, { state: each, branchId }))
    const fuse = new Fuse(items, { keys: ['title', 'code', 'documentNumber'], threshold: 0.4, ignoreLocation: true })
    return fuse.search(query.trim(), { limit }).map((found) => found.item)
  },
}
