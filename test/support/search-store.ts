import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ActivityKind } from '../../src/core/catalogue/activity.ts'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { indexPage, resetOldIndex } from '../../src/engine/store/page-index.ts'

/** A page, an item of its own; what is not said of it nobody knows. */
export interface SearchPage {
  readonly text: string
  readonly day?: string | null
  /** 1 or 2. */
  readonly branch?: number
  readonly year?: number | null
  readonly line?: keyof typeof lineIds | null
  readonly retention?: 'Y' | 'D30' | null
  readonly kinds?: readonly ActivityKind[]
}

/** A catalogue's real store that holds nothing but pages with text, for questions to the index. */
export interface SearchStore {
  readonly db: Db
  /** The day on which all pages came in. */
  readonly today: string
  /** Puts pages in place of those before; returns the id of the first page and its item, the others follow. */
  fill(pages: readonly SearchPage[]): number
  close(): Promise<void>
}

/** Lines by their codes. */
export const lineIds = { 'B1-01': 1, 'B1-02': 2, 'H1-01': 3 } as const
export const slotOf = { 'B1-01': 'B1', 'B1-02': 'B1', 'H1-01': 'H1' } as const

const today = '2025-01-15'

export async function openSearchStore(): Promise<SearchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const db = createDatabase(folder, migrations, (tx) => {
    tx.exec(`INSERT INTO branches (id, uuid, name) VALUES (1, 'b', '一支部'), (2, 'c', '二支部');
      INSERT INTO schemes (id, uuid, title, version, note, added_at) VALUES (1, 's', '', '', '', '');
      INSERT INTO retentions VALUES (1, 'Y', '永久', 1), (1, 'D30', '30年', 2);
      INSERT INTO slots VALUES (1, 1, 'book', 'B1', '', '', 1), (2, 1, 'box', 'H1', '', '', 2);
      INSERT INTO lines (id, scheme_id, slot_id, code, title, retention, keywords, position)
      VALUES (1, 1, 1, 'B1-01', '', 'Y', '[]', 1), (2, 1, 1, 'B1-02', '', 'Y', '[]', 2), (3, 1, 2, 'H1-01', '', 'Y', '[]', 3)`)
  })
  // What a page is an image of does not matter here.
  db.pragma('foreign_keys = OFF')
  db.pragma('synchronous = OFF')
  resetOldIndex(db)
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, kept_as, title, date, year, line_id, retention, page_count, source_name, added_at)
     VALUES (?, ?, ?, 'inbox', '记录', ?, ?, ?, ?, 1, '', '${today}T08:00:00.000Z')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
     VALUES (?, ?, 1, 1, 0, 1, 1, 'layer', ?, '')`,
  )
  const addActivity = db.prepare(
    "INSERT INTO activities (id, uuid, branch_id, date, added_at) VALUES (?, ?, 1, '2025-01-01', '')",
  )
  const addKind = db.prepare('INSERT INTO activity_kinds VALUES (?, ?)')
  const addEvidence = db.prepare(
    'INSERT INTO evidence (activity_id, item_id, first_page, last_page) VALUES (?, ?, 1, 1)',
  )
  let next = 1
  return {
    db,
    today,
    fill: db.transaction((pages: readonly SearchPage[]) => {
      const first = next
      db.exec(`DELETE FROM page_pairs; DELETE FROM page_counts; DELETE FROM pages; DELETE FROM items;
        DELETE FROM evidence; DELETE FROM activity_kinds; DELETE FROM activities`)
      for (const { text, day = null, branch = 1, year = null, line = null, retention = null, kinds = [] } of pages) {
        addItem.run(next, String(next), branch, day, year, line && lineIds[line], retention)
        addPage.run(next, next, text)
        indexPage(db, next, text)
        if (kinds.length > 0) {
          addActivity.run(next, String(next))
          for (const kind of kinds) addKind.run(next, kind)
          addEvidence.run(next, next)
        }
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
