import type { ApiGroup } from '../../core/api.ts'
import type { Filter } from '../../core/text/filter.ts'
import { parseQuery, toLookup } from '../../core/text/query.ts'
import { toSnippet } from '../../core/text/snippet.ts'
import { toFacets } from '../../core/text/to-facets.ts'
import { listGapItems } from '../checks/list-gap-items.ts'
import { type Context, requireSession } from '../context.ts'
import { listBranches } from '../store/branches.ts'
import { noCounts } from '../store/count-facets.ts'
import { listHitRows } from '../store/hit-rows.ts'
import { getItem } from '../store/items.ts'
import { countUnindexed } from '../store/page-index.ts'
import { countPages, findPages } from '../store/page-search.ts'
import { getScheme } from '../store/schemes.ts'

export const search: ApiGroup<'search', Context> = {
  async pages(context, { query: text, filter, order, limit }) {
    const began = performance.now()
    const query = parseQuery(text)
    const lookup = toLookup(query)
    const gapItems = (await listAskedGaps(context, filter.gapsOn)) ?? new Set()
    const { db } = requireSession(context)
    const ids = lookup === null ? [] : findPages(db, { lookup, filter, gapItems }, order, limit)
    const hits = listHitRows(db, ids).map(({ text: whole, ...hit }) => ({ ...hit, snippet: toSnippet(whole, query) }))
    return { hits, tookMs: Math.round((performance.now() - began) * 100) / 100 }
  },
  async tally(context, { query, filter, countGapsOn }) {
    const lookup = toLookup(parseQuery(query))
    const gapItems = await listAskedGaps(context, filter.gapsOn ?? countGapsOn)
    const { db } = requireSession(context)
    const counts = lookup === null ? noCounts : countPages(db, { lookup, filter, gapItems })
    return {
      total: counts.total,
      unindexed: countUnindexed(db),
      facets: toFacets(counts, { branches: listBranches(db), scheme: getScheme(db) }),
    }
  },
  async titles(context, { query, limit, branchId, state }) {
    const { getNameFinders } = await loadFinders()
    const { items } = await getNameFinders(context)
    const { db } = requireSession(context)
    return items(
      query,
      limit,
      (item) => (branchId === null || item.branchId === branchId) && (state === null || item.state === state),
    ).map(({ value }) => getItem(db, value.id))
  },
  async names(context, { query, limit, commands }) {
    const { findCommands, getNameFinders } = await loadFinders()
    const { items, others } = await getNameFinders(context)
    const { db } = requireSession(context)
    const found = [...others(query, limit), ...items(query, limit)]
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, limit)
      .map(({ value }) => (value.kind === 'item' ? { ...getItem(db, value.id), kind: 'item' as const } : value))
    return [...findCommands(commands, query), ...found]
  },
}

/** Pinyin's tables are long: the engine starts without them. */
const loadFinders = () => import('../search/find-names.ts')

async function listAskedGaps(context: Context, on: Filter['gapsOn']): Promise<ReadonlySet<number> | null> {
  return on === null ? null : listGapItems(context, on)
}
