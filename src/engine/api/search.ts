import Fuse from 'fuse.js'
import type { ApiGroup } from '../../core/api.ts'
import { parseQuery, toMatch } from '../../core/text/query.ts'
import { toSnippet } from '../../core/text/snippet.ts'
import { type Context, requireSession } from '../context.ts'
import { listItems } from '../store/items.ts'
import { searchPages } from '../store/page-index.ts'

export const search: ApiGroup<'search', Context> = {
  pages(context, asked) {
    const { db } = requireSession(context)
    const began = performance.now()
    const query = parseQuery(asked.query)
    const match = toMatch(query)
    const { total, rows } = match === null ? { total: 0, rows: [] } : searchPages(db, { ...asked, match })
    const hits = rows.map(({ text, ...hit }) => ({ ...hit, snippet: toSnippet(text, query) }))
    return { total, hits, tookMs: Math.round((performance.now() - began) * 100) / 100 }
  },
  titles(context, { query, limit }) {
    const { db } = requireSession(context)
    const items = [...listItems(db, { state: 'filed' }), ...listItems(db, { state: 'inbox' })]
    const fuse = new Fuse(items, { keys: ['title', 'code', 'documentNumber'], threshold: 0.4, ignoreLocation: true })
    return fuse.search(query.trim(), { limit }).map((found) => found.item)
  },
}
