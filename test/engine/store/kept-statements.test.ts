import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { keepStatements } from '../../../src/engine/store/kept-statements.ts'

function open() {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  db.exec('CREATE TABLE numbers (n INTEGER); INSERT INTO numbers VALUES (1), (2), (3)')
  keepStatements(db)
  return db
}

const all = 'SELECT n FROM numbers ORDER BY n'

it('the same SQL is one statement, and answers as it is asked each time', () => {
  const db = open()
  expect(db.prepare(all)).toBe(db.prepare(all))
  expect(db.prepare(all).pluck().all()).toEqual([1, 2, 3])
  expect(db.prepare(all).all()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
  expect(db.prepare(all).raw().all()).toEqual([[1], [2], [3]])
  expect(db.prepare(all).all()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

it('may be asked again while its rows are walked through', () => {
  const db = open()
  const seen: unknown[] = []
  for (const outer of db.prepare(all).pluck().iterate()) seen.push([outer, db.prepare(all).all().length])
  expect(seen).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
})

it('does not keep what is worded anew each time', () => {
  const db = open()
  const first = db.prepare('SELECT 0')
  for (let n = 1; n <= 1000; n += 1) expect(db.prepare(`SELECT ${n}`).pluck().get()).toBe(n)
  expect(db.prepare('SELECT 0')).not.toBe(first)
})

it('writes each time', () => {
  const db = open()
  for (let n = 4; n < 7; n += 1) db.prepare('INSERT INTO numbers VALUES (?)').run(n)
  expect(db.prepare(all).pluck().all()).toEqual([1, 2, 3, 4, 5, 6])
})
