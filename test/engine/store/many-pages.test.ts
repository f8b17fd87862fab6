import { expect, test } from 'vitest'
import { noFilter } from '../../../src/core/text/filter.ts'
import { parseQuery, toLookup } from '../../../src/core/text/query.ts'
import { indexNext } from '../../../src/engine/store/page-index.ts'
import { findPages } from '../../../src/engine/store/page-search.ts'
import { openSearchStore } from '../../support/search-store.ts'

// So many that hits are no longer all listed when the newest are asked for.
const count = 60_000

test('the newest of very many hits are the newest, with and without a filter', async () => {
  const store = await openSearchStore()
  const { db } = store
  const dayOf = (id: number) => `20${10 + ((id * 7919) % 15)}-0${1 + ((id * 104729) % 9)}-1${(id * 31) % 10}`
  const textOf = (id: number) => (id % 10 === 0 ? '党课' : id % 7 === 0 ? '会议 x' : '会议')
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, kept_as, title, date, page_count, source_name, added_at)
     VALUES (?, ?, ?, 'inbox', '', ?, 1, '', '')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
     VALUES (?, ?, 1, 1, 0, 1, 1, 'layer', ?, '')`,
  )
  db.transaction(() => {
    for (let id = 1; id <= count; id += 1) {
      addItem.run(id, String(id), 1 + (id % 2), dayOf(id))
      addPage.run(id, id, textOf(id))
    }
  })()
  while (indexNext(db, 1000));
  const byAge = Array.from({ length: count }, (_, at) => at + 1).toSorted(
    (one, other) => dayOf(other).localeCompare(dayOf(one)) || other - one,
  )
  const cases: [string, readonly number[], (id: number) => boolean][] = [
    ['会议', [], (id) => id % 10 !== 0],
    ['会', [], (id) => id % 10 !== 0],
    ['会议 -x', [], (id) => id % 10 !== 0 && id % 7 !== 0],
    ['会议', [2], (id) => id % 10 !== 0 && id % 2 === 1],
    ['会议 x', [], (id) => id % 10 !== 0 && id % 7 === 0],
    ['党课', [], (id) => id % 10 === 0],
  ]
  for (const [query, branches, isHit] of cases) {
    const lookup = toLookup(parseQuery(query))
    if (lookup === null) throw new Error('a query that asks for nothing')
    const asked = { lookup, filter: { ...noFilter, branches: [...branches] }, gapItems: null }
    expect(findPages(db, asked, 'newest', 50), query).toEqual(byAge.filter(isHit).slice(0, 50))
  }
  await store.close()
}, 60_000)
