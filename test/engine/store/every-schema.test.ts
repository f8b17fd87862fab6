import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createDatabase, openDatabase } from '../../../src/engine/store/database.ts'
import { readMigrations } from '../../../src/engine/store/migrate.ts'
import { verifyRecords } from '../../../src/engine/verify/verify-records.ts'
import { fillAsProgramOf } from '../../support/early-catalogue.ts'
import { temporaryFolder } from '../../support/engine.ts'

const migrations = readMigrations(fileURLToPath(new URL('../../../src/engine/store/migrations', import.meta.url)))
const schemas = migrations.map(({ version }) => version)

/** What is wrong with a catalogue that began at a schema, brought to today's; and with what somebody did to it before and since. */
async function verifyMigrated(schema: number, { before = '', since = '' } = {}) {
  const folder = await temporaryFolder()
  const old = createDatabase(folder, migrations.slice(0, schema), (db) => fillAsProgramOf(schema, db))
  old.exec(before)
  old.close()
  const db = openDatabase(folder, migrations)
  const verify = () => verifyRecords(db).problems.map(({ message }) => message.split('与操作记录不符')[0])
  const first = verify()
  db.exec(since)
  const later = verify()
  db.close()
  return { first, later }
}

describe('a catalogue that began at an earlier schema', () => {
  it.each(schemas)('%i verifies clean once it is migrated, and shows what is altered since', async (schema) => {
    const since = "UPDATE activities SET date = '2025-04-01'; UPDATE branches SET name = '别的'"
    const { first, later } = await verifyMigrated(schema, { since })
    expect(first).toEqual([])
    expect(later).toEqual(['“别的”的支部信息', '“2025-04-01”的活动登记'])
  })

  it.each([1, 9, 10, 21])('%i has nothing taken into its log that was always there', async (schema) => {
    const before = "UPDATE items SET title = '别的'; UPDATE waivers SET reason = '别的'"
    expect((await verifyMigrated(schema, { before })).first).toHaveLength(2)
  })

  it.each([10, 21])('%i, when all was logged, has nothing taken in at all', async (schema) => {
    const { first } = await verifyMigrated(schema, { before: "UPDATE members SET name = '别的'" })
    expect(first).toEqual(['“别的”的名册登记'])
  })
})
