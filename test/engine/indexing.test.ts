import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { noFilter } from '../../src/core/text/filter.ts'
import { parseQuery, toLookup } from '../../src/core/text/query.ts'
import { indexVersion } from '../../src/core/text/terms.ts'
import { createDatabase, openDatabase } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { countUnindexed, indexNext, indexPage, resetOldIndex } from '../../src/engine/store/page-index.ts'
import { countPages } from '../../src/engine/store/page-search.ts'
import { verifyRecords } from '../../src/engine/verify/verify-records.ts'
import { startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))

/** More pages than are indexed at once. */
const pages = 1_000

/** Puts pages with text into a closed catalogue whose index knows nothing of them and has another form. */
function fillUnindexed(folder: string, version: number): void {
  const db = openDatabase(folder, migrations)
  db.pragma('foreign_keys = OFF')
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, added_at)
     VALUES (?, ?, 1, 'inbox', '记录', 1, '', '2025-01-01')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
     VALUES (?, ?, 1, 1, 0, 1, 1, ?, ?, ?)`,
  )
  db.transaction(() => {
    for (let id = 1; id <= pages; id += 1) {
      const isRead = id % 10 !== 0
      addItem.run(id, String(id))
      addPage.run(id, id, isRead ? 'layer' : 'waiting', isRead ? `第${id}页会议记录` : '', isRead ? '' : null)
    }
    // Left from the other form: it must go.
    indexPage(db, 1, '旧的内容')
    db.prepare('UPDATE index_state SET version = ?').run(version)
  })()
  db.close()
}

it('is made anew on opening when it has another form, while calls are answered', async () => {
  const folder = await temporaryFolder()
  const made = await startWithCatalogue(folder)
  await made.client.catalogue.close({})
  fillUnindexed(made.folder, indexVersion - 1)
  const { client } = startEngine()
  await client.catalogue.open({ folder: made.folder })
  const first = await client.search.tally({ query: '会议' })
  expect(first.total + first.unindexed).toBeGreaterThanOrEqual(pages * 0.9)
  while ((await client.search.tally({ query: '会议' })).unindexed > 0);
  expect((await client.search.tally({ query: '会议' })).total).toBe(pages * 0.9)
  expect((await client.search.tally({ query: '旧的' })).total).toBe(0)
  await client.catalogue.close({})
  const db = openDatabase(made.folder, migrations)
  expect(verifyRecords(db).problems.filter(({ message }) => message.includes('索引'))).toEqual([])
  db.close()
})

it('goes on where a sudden end left it', async () => {
  const folder = await temporaryFolder()
  const made = await startWithCatalogue(folder)
  await made.client.catalogue.close({})
  fillUnindexed(made.folder, indexVersion - 1)
  const db = openDatabase(made.folder, migrations)
  resetOldIndex(db)
  // As far as it had come when the program ended.
  expect(indexNext(db, pages / 2)).toBe(true)
  // Pages read and indexed meanwhile stand in the index once.
  indexPage(db, 999, '第999页会议记录')
  expect(countUnindexed(db)).toBeGreaterThan(pages / 4)
  db.close()
  const { client } = startEngine()
  await client.catalogue.open({ folder: made.folder })
  while ((await client.search.tally({ query: '会议' })).unindexed > 0);
  expect((await client.search.tally({ query: '会议' })).total).toBe(pages * 0.9)
})

it('is brought along from the version before it had two tables', async () => {
  const folder = await temporaryFolder()
  const before = createDatabase(folder, migrations.slice(0, 11), () => {})
  before.pragma('foreign_keys = OFF')
  before.exec(`INSERT INTO branches (id, uuid, name) VALUES (1, 'b', '支部');
    INSERT INTO items (id, uuid, branch_id, state, title, page_count, source_name, added_at)
      VALUES (1, 'i', 1, 'inbox', '记录', 1, '', '2025-01-01');
    INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
      VALUES (1, 1, 1, 1, 0, 1, 1, 'layer', '党员大会', 'x');
    INSERT INTO page_index (rowid, terms) VALUES (1, '党员 员大 大会 会')`)
  before.close()
  const db = openDatabase(folder, migrations)
  resetOldIndex(db)
  expect(countUnindexed(db)).toBe(1)
  expect(indexNext(db, 10)).toBe(false)
  const lookup = toLookup(parseQuery('大会'))
  expect(lookup && countPages(db, { lookup, filter: noFilter, gapItems: null }).total).toBe(1)
  db.close()
})
