import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { defaultTemplate } from '../../../src/core/numbering/code-template.ts'
import { addCatalogue, getCatalogue } from '../../../src/engine/store/catalogue.ts'
import { createDatabase, type Db } from '../../../src/engine/store/database.ts'
import { readMigrations } from '../../../src/engine/store/migrate.ts'
import { listUnseenPages } from '../../../src/engine/store/page-looks.ts'
import { listUnreadPages } from '../../../src/engine/store/pages.ts'
import { addScheme } from '../../../src/engine/store/schemes.ts'
import { temporaryFolder } from '../../support/engine.ts'

/** The same connection, and what it is asked. */
function overhear(db: Db): { readonly db: Db; readonly asked: string[] } {
  const asked: string[] = []
  const prepare = (sql: string) => {
    asked.push(sql)
    return db.prepare(sql)
  }
  return { asked, db: Object.create(db, { prepare: { value: prepare } }) }
}

function explain(db: Db, sql: string): string[] {
  const given = sql.includes('$again') ? [{ again: 1 }] : [...sql.matchAll(/\?/g)].map(() => 1)
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...given)
    .map(({ detail }) => detail)
}

test.each<[string, (db: Db) => unknown]>([
  ['the counts of a catalogue', (db) => getCatalogue(db, '')],
  ['the pages that wait to be read', (db) => listUnreadPages(db, true)],
  ['the pages that were not looked at', listUnseenPages],
])('%s are found without going through the texts of all pages', async (_, ask) => {
  const migrations = readMigrations(fileURLToPath(new URL('../../../src/engine/store/migrations', import.meta.url)))
  const store = createDatabase(await temporaryFolder(), migrations, (tx) => {
    addCatalogue(tx, defaultTemplate, '')
    addScheme(tx, { title: '方案', version: '1', note: '', retentions: [], slots: [] }, '')
  })
  onTestFinished(() => void store.close())
  const { db, asked } = overhear(store)
  ask(db)
  const plans = asked.flatMap((sql) => explain(store, sql))
  expect(plans.some((step) => /pages/.test(step))).toBe(true)
  expect(plans.filter((step) => /^SCAN pages(?! USING COVERING INDEX)/.test(step))).toEqual([])
})
