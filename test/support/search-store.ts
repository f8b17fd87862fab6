import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { indexPage, resetOldIndex } from '../../src/engine/store/page-index.ts'

/** A catalogue's real store that holds nothing but pages with text, for questions to the index. */
export interface SearchStore {
  readonly db: Db
  /** The day on which all pages came in. */
  readonly today: string
  /** Puts pages, each an item of its own, in place of those before; returns the id of the first, the others follow. */
  fill(pages: readonly { readonly text: string; readonly day: string | null }[]): number
  close(): Promise<void>
}

const today = '2025-01-15'

export async function openSearchStore(): Promise<SearchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const db = createDatabase(folder, migrations, (tx) => {
    tx.exec("INSERT INTO branches (id, uuid, name) VALUES (1, 'b', '支部')")
  })
  // What a page is an image of does not matter here.
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = OFF')
  resetOldIndex(db)
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, state, title, date, page_count, source_name, added_at)
     VALUES (?, ?, 1, 'inbox', '记录', ?, 1, '', '${today}T08:00:00.000Z')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
     VALUES (?, ?, 1, 1, 0, 1, 1, 'layer', ?, '')`,
  )
  let next = 1
  return {
    db,
    today,
    fill: db.transaction((pages) => {
      const first = next
      db.exec('DELETE FROM page_pairs; DELETE FROM page_counts; DELETE FROM pages; DELETE FROM items')
      for (const { text, day } of pages) {
        addItem.run(next, String(next), day)
        addPage.run(next, next, text)
        indexPage(db, next, text)
        next += 1
      }
      return first
    }),
    async close() {
      db.close()
      await rm(folder, { recursive: true })
    },
  }
}
