import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { addBranch } from '../../../src/engine/store/branches.ts'
import { addCatalogue } from '../../../src/engine/store/catalogue.ts'
import { createDatabase } from '../../../src/engine/store/database.ts'
import { readMigrations } from '../../../src/engine/store/migrate.ts'
import { dropSketch, saveSketch } from '../../../src/engine/store/page-sketches.ts'
import { temporaryFolder } from '../../support/engine.ts'
import { writeText } from '../../support/text-samples.ts'

it('a page bears the four lowest hashes of its sketch as marks, through every change of it', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const db = createDatabase(await temporaryFolder(), readMigrations(`${root}/src/engine/store/migrations`), (tx) => {
    addCatalogue(tx, '{年度}-{件号}', '')
    addBranch(tx, { name: '青石河供水所党支部', classCode: 'B1' })
    tx.exec(`INSERT INTO originals (id, sha256, bytes, media_type, frames, kept_at)
        VALUES (1, '${'0'.repeat(64)}', 1, 'image/jpeg', '[]', '');
      INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, added_at)
        VALUES (1, 'u1', 1, 'inbox', '记录', 2, '', '');
      INSERT INTO pages (id, item_id, page, original_id, frame, width, height)
        VALUES (1, 1, 1, 1, 0, 1, 1), (2, 1, 2, 1, 0, 1, 1)`)
  })
  const marksOf = (page: number) =>
    db.prepare<[number], string>('SELECT hex(mark) FROM page_marks WHERE page_id = ? ORDER BY 1').pluck().all(page)
  const lowestOf = (page: number) => {
    const sketch = db.prepare<[number], Buffer>('SELECT sketch FROM page_sketches WHERE page_id = ?').pluck().get(page)
    return [0, 4, 8, 12].map((at) => sketch?.toString('hex', at, at + 4).toUpperCase()).sort()
  }
  saveSketch(db, 1, writeText(1, 400))
  saveSketch(db, 2, writeText(2, 400))
  const [first, second] = [marksOf(1), marksOf(2)]
  expect(first).toEqual(lowestOf(1))
  saveSketch(db, 1, writeText(3, 400))
  expect(marksOf(1)).toEqual(lowestOf(1))
  expect(marksOf(1)).not.toEqual(first)
  saveSketch(db, 1, '未完')
  expect(marksOf(1)).toEqual([])
  saveSketch(db, 1, writeText(1, 400))
  expect(marksOf(1)).toEqual(first)
  dropSketch(db, 1)
  expect(marksOf(1)).toEqual([])
  expect(marksOf(2)).toEqual(second)
  db.prepare('DELETE FROM pages WHERE id = 2').run()
  expect(marksOf(2)).toEqual([])
  db.close()
})
