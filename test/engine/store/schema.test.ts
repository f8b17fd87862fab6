import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createDatabase, type Db, openDatabase } from '../../../src/engine/store/database.ts'
import { getIntakeNotes } from '../../../src/engine/store/items.ts'
import { readMigrations } from '../../../src/engine/store/migrate.ts'
import { temporaryFolder } from '../../support/engine.ts'

const migrationsFolder = fileURLToPath(new URL('../../../src/engine/store/migrations', import.meta.url))
const golden = new URL('../schema.sql', import.meta.url)

describe('the schema', () => {
  it('is what test/engine/schema.sql says (LEDGER_WRITE_SCHEMA=1 writes it anew)', async () => {
    const db = createDatabase(await temporaryFolder(), readMigrations(migrationsFolder), () => {})
    const schema = describeSchema(db)
    db.close()
    if (process.env.LEDGER_WRITE_SCHEMA === '1') await writeFile(golden, schema)
    expect(schema).toBe(await readFile(golden, 'utf8'))
  })

  it('keeps the log from being changed or shortened', async () => {
    const db = createDatabase(await temporaryFolder(), readMigrations(migrationsFolder), () => {})
    db.exec("INSERT INTO log (at, action, subject, detail, previous, hash) VALUES ('', '', '', '{}', '', '')")
    expect(() => db.exec("UPDATE log SET action = 'x'")).toThrow('append-only')
    expect(() => db.exec('DELETE FROM log')).toThrow('append-only')
    db.close()
  })

  it('makes every commit durable and keeps references', async () => {
    const db = createDatabase(await temporaryFolder(), readMigrations(migrationsFolder), () => {})
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec("INSERT INTO groups (uuid, branch_id, name) VALUES ('', 9, '')")).toThrow('FOREIGN KEY')
    db.close()
  })
})

describe('migrating', () => {
  it('takes all pending steps at once and copies the file aside first', async () => {
    const folder = await temporaryFolder()
    const migrations = readMigrations(migrationsFolder)
    createDatabase(folder, migrations, () => {}).close()
    const next = {
      version: migrations.length + 1,
      name: 'next',
      sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT',
    }
    const db = openDatabase(folder, [...migrations, next])
    expect(db.pragma('user_version', { simple: true })).toBe(next.version)
    expect(db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0)
    db.close()
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1)
  })

  it('leaves a database as it was when a step fails', async () => {
    const folder = await temporaryFolder()
    const migrations = readMigrations(migrationsFolder)
    createDatabase(folder, migrations, () => {}).close()
    const good = { version: migrations.length + 1, name: 'good', sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY)' }
    const bad = { version: migrations.length + 2, name: 'bad', sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY)' }
    expect(() => openDatabase(folder, [...migrations, good, bad])).toThrow('already exists')
    const db = openDatabase(folder, migrations)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    db.close()
  })

  it('tells the guesses of version 3 by the place of their words', async () => {
    const folder = await temporaryFolder()
    const migrations = readMigrations(migrationsFolder)
    const before = createDatabase(folder, migrations.slice(0, 3), () => {})
    const lineId = { value: 7, from: '党员大会' }
    const date = { value: '2025-03-21', from: '2025年3月21日' }
    const old = JSON.stringify({ lineId, date, title: null, issuer: null, documentNumber: null })
    before.exec("INSERT INTO branches (uuid, name) VALUES ('b', '一支部')")
    before
      .prepare(
        `INSERT INTO items (uuid, branch_id, state, title, page_count, source_name, guess, added_at)
         VALUES (?, 1, 'inbox', '', 1, '党员大会.jpg', ?, '')`,
      )
      .run('a', old)
    before.close()
    const db = openDatabase(folder, migrations)
    expect(getIntakeNotes(db, 1).guess).toEqual({
      lineId: { value: 7, from: [{ place: 'name', words: '党员大会' }] },
      date: { value: '2025-03-21', from: [{ place: 'text', words: '2025年3月21日' }] },
      title: null,
      issuer: null,
      documentNumber: null,
    })
    db.close()
  })

  it('refuses a folder of steps with a gap in their numbers', async () => {
    const folder = join(await temporaryFolder(), 'steps')
    await mkdir(folder)
    await writeFile(join(folder, '0001-a.sql'), '')
    await writeFile(join(folder, '0003-c.sql'), '')
    expect(() => readMigrations(folder)).toThrow('0003-c.sql is not number 2')
  })
})

/** All objects of a database as SQL, in a fixed order, the index's own tables left out. */
function describeSchema(db: Db): string {
  const rows = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'page_pairs_*' AND name NOT GLOB 'page_counts_*' ORDER BY type DESC, name",
    )
    .all()
  return `-- Made by executing all migrations; see test/engine/store/schema.test.ts.\n\n${rows.map((row) => `${row.sql};\n`).join('\n')}`
}
