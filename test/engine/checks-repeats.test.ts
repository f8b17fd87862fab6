import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { gatherCommon } from '../../src/engine/checks/gather-snapshot.ts'
import { readyStandings } from '../../src/engine/checks/gather-standings.ts'
import { readRules } from '../../src/engine/checks/read-rules.ts'
import { readWholeScheme } from '../../src/engine/scheme/read-scheme-file.ts'
import { addActivity, listActivities } from '../../src/engine/store/activities.ts'
import { addBranch } from '../../src/engine/store/branches.ts'
import { addCatalogue } from '../../src/engine/store/catalogue.ts'
import { createDatabase, type Db, openDatabase } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { savePageText } from '../../src/engine/store/pages.ts'
import { addScheme } from '../../src/engine/store/schemes.ts'
import { temporaryFolder } from '../support/engine.ts'
import { writeText } from '../support/text-samples.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))
const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
const at = '2026-01-31T00:00:00.000Z'
const scheme = await readWholeScheme(`${resources}/schemes/sample.json`)

/** Two branches; the second one's minutes of 2024 say what the first one's of 2022 said. */
function fill(db: Db): void {
  addCatalogue(db, '{年度}-{件号}', at)
  addScheme(db, scheme, at)
  db.exec(`INSERT INTO originals (id, sha256, bytes, media_type, frames, kept_at)
    VALUES (1, '${'0'.repeat(64)}', 1, 'image/jpeg', '[]', '')`)
  for (const [n, name, date] of [
    [1, '青石河供水所党支部', '2022-03-10'],
    [2, '石桥镇党支部', '2024-05-20'],
  ] as const) {
    const branch = addBranch(db, { name, classCode: `B${n}` })
    db.prepare(
      `INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, added_at)
       VALUES (?, ?, ?, 'inbox', ?, 1, '', ?)`,
    ).run(n, `u${n}`, branch.id, `记录${n}`, at)
    db.prepare(
      'INSERT INTO pages (id, item_id, page, original_id, frame, width, height) VALUES (?, ?, 1, 1, 0, 1, 1)',
    ).run(n, n)
    savePageText(db, n, { source: 'recognised', text: `${date}${writeText(1, 400)}`, lines: [] })
    addActivity(
      db,
      {
        branchId: branch.id,
        groupId: null,
        date,
        kinds: ['theme-day'],
        topic: '',
        lecturer: '',
        due: null,
        present: null,
        excused: null,
        absent: null,
        absentees: '',
        memberIds: [],
        evidence: [{ itemId: n, firstPage: 1, lastPage: 1, role: '记录' }],
      },
      at,
    )
  }
}

function findStanding(db: Db) {
  const { standings } = gatherCommon(db, readRules(resources), 2024)
  return [...standings(listActivities(db, 2, 2024)).values()]
}

const repeats = {
  state: 'repeats',
  other: { branch: '青石河供水所党支部', date: '2022-03-10', paper: '记录1', itemIds: [1] },
}

test('minutes are compared with those of other branches and years, and anew when a text has changed', async () => {
  const db = createDatabase(await temporaryFolder(), migrations, fill)
  expect(findStanding(db)).toMatchObject([repeats])
  savePageText(db, 1, { source: 'recognised', text: writeText(2, 400), lines: [] })
  expect(findStanding(db)).toEqual([{ state: 'differs' }])
  db.close()
})

test.each([
  ['the earlier paper is no longer evidence', 'DELETE FROM evidence WHERE item_id = 1', 'differs'],
  ['the earlier paper is a 通知 after all', "UPDATE evidence SET role = '通知' WHERE item_id = 1", 'differs'],
  ['the earlier activity is gone', 'DELETE FROM activities WHERE id = 1', 'differs'],
  ['the earlier activity was later', "UPDATE activities SET date = '2024-12-20' WHERE id = 1", 'differs'],
  ['the own page is not read any more', 'DELETE FROM page_sketches WHERE page_id = 2', 'unread'],
  ['something else changed', "UPDATE branches SET name = '石桥镇第一党支部' WHERE id = 2", 'repeats'],
])('minutes are compared anew when %s', async (_, sql, state) => {
  const db = createDatabase(await temporaryFolder(), migrations, fill)
  expect(findStanding(db)).toMatchObject([repeats])
  db.exec(sql)
  expect(findStanding(db)).toMatchObject([{ state }])
  db.close()
})

test('pages that were read before there were sketches get theirs', async () => {
  const folder = await temporaryFolder()
  const before = migrations.findIndex(({ name }) => name.includes('page-sketches'))
  const db = createDatabase(folder, migrations, fill)
  // As the file was one step earlier: without the table, and saying so.
  db.exec('DROP TABLE page_sketches')
  db.pragma(`user_version = ${before}`)
  db.close()
  const opened = openDatabase(folder, migrations.slice(0, before + 1))
  expect(findStanding(opened)).toMatchObject([repeats])
  opened.close()
})

test('minutes that change once they were compared in steps are compared anew', async () => {
  const folder = await temporaryFolder()
  const db = createDatabase(folder, migrations, fill)
  const context = { settings: { resources }, session: { folder, db, risk: null, account: null } }
  const ready = Promise.all([readyStandings(context), readyStandings(context)])
  savePageText(db, 1, { source: 'recognised', text: writeText(2, 400), lines: [] })
  await ready
  expect(findStanding(db)).toEqual([{ state: 'differs' }])
  savePageText(db, 1, { source: 'recognised', text: `2022-03-10${writeText(1, 400)}`, lines: [] })
  await readyStandings(context)
  expect(findStanding(db)).toMatchObject([repeats])
  db.close()
})

test('an activity that is removed between two branches of a check is repeated by nobody', async () => {
  const db = createDatabase(await temporaryFolder(), migrations, fill)
  const { standings } = gatherCommon(db, readRules(resources), 2024)
  db.exec('DELETE FROM activities WHERE id = 1')
  expect([...standings(listActivities(db, 2, 2024)).values()]).toEqual([{ state: 'differs' }])
  db.close()
})
