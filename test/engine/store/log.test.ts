import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createDatabase, type Db } from '../../../src/engine/store/database.ts'
import { appendLog, verifyLog } from '../../../src/engine/store/log.ts'
import { readMigrations } from '../../../src/engine/store/migrate.ts'
import { temporaryFolder } from '../../support/engine.ts'

async function withEntries(count: number): Promise<Db> {
  const migrations = readMigrations(fileURLToPath(new URL('../../../src/engine/store/migrations', import.meta.url)))
  const db = createDatabase(await temporaryFolder(), migrations, () => {})
  for (let n = 1; n <= count; n++) {
    appendLog(db, {
      action: 'item.change',
      subject: `item:${n}`,
      detail: { n },
      who: '沈如一',
      at: '2026-01-01T00:00:00.000Z',
    })
  }
  db.exec('DROP TRIGGER log_is_kept; DROP TRIGGER log_is_fixed')
  return db
}

describe('the log', () => {
  it('holds in whose name each entry is, and still follows entries from before it did', async () => {
    const db = await withEntries(0)
    const old = ['0'.repeat(64), '2025-01-01T00:00:00.000Z', 'item.add', 'item:1', '{}']
    const hash = createHash('sha256').update(JSON.stringify(old)).digest('hex')
    db.prepare('INSERT INTO log (previous, at, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?)').run(
      ...old,
      hash,
    )
    appendLog(db, {
      action: 'item.change',
      subject: 'item:1',
      detail: {},
      who: '沈如一',
      at: '2026-01-01T00:00:00.000Z',
    })
    expect(verifyLog(db)).toEqual({ checked: 2, broken: [] })
    expect(db.prepare('SELECT who FROM log ORDER BY id').pluck().all()).toEqual([null, '沈如一'])
  })

  it('follows its chain from end to end', async () => {
    expect(verifyLog(await withEntries(5))).toEqual({ checked: 5, broken: [] })
  })

  it.each([
    ['an altered entry', `UPDATE log SET detail = '{"n":7}' WHERE id = 3`, [3]],
    ['another name', `UPDATE log SET who = '别人' WHERE id = 3`, [3]],
    ['a name taken away', 'UPDATE log SET who = NULL WHERE id = 3', [3]],
    ['a removed entry', 'DELETE FROM log WHERE id = 3', [4, 5]],
    [
      'two entries exchanged',
      'UPDATE log SET id = -id WHERE id IN (2, 3); UPDATE log SET id = 5 + id WHERE id < 0',
      [2, 3, 4],
    ],
  ])('finds %s', async (_, sql, broken) => {
    const db = await withEntries(5)
    db.exec(sql)
    expect(verifyLog(db).broken).toEqual(broken)
  })
})
