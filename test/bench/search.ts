import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalise } from '../../src/core/text/normalise.ts'
import { parseQuery, toMatch } from '../../src/core/text/query.ts'
import { toSnippet } from '../../src/core/text/snippet.ts'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { indexPage, searchPages } from '../../src/engine/store/page-index.ts'
import { minutesPages, openRandom } from './minutes-text.ts'
import { quantile, round, type Table } from './table.ts'

const queriesPerLength = 100

/** Search over generated pages: our index against a `LIKE` scan of the same normalised texts; equal hits asserted. */
export async function benchSearch(asked: number | null): Promise<Table[]> {
  const pages = asked ?? 10_000
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const db = createDatabase(folder, migrations, () => {})
  try {
    const built = fill(db, pages)
    const rows = [1, 2, 3, 4, 5, 6].map((length) => measure(db, pages, length))
    return [
      {
        title: `search: ${pages} pages, ${round(built.characters / 1e6)} M characters; ${queriesPerLength} queries a length, ranked first 50 with snippets, ms`,
        columns: [
          'characters',
          'p50',
          'p95',
          'max',
          'newest p95',
          'LIKE p50',
          'LIKE p95',
          'LIKE / ours (p50)',
          'hits equal',
        ],
        rows,
      },
      {
        title: 'index',
        columns: ['figure', 'value'],
        rows: [
          ['pages indexed a second', Math.round(pages / built.seconds)],
          ['index / text (bytes)', round(built.indexBytes / built.textBytes)],
        ],
      },
    ]
  } finally {
    db.close()
    await rm(folder, { recursive: true })
  }
}

function fill(db: Db, pages: number) {
  db.pragma('foreign_keys = OFF')
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    INSERT INTO branches (id, uuid, name) VALUES (1, 'b', '支部');`)
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, state, title, page_count, source_name, added_at)
     VALUES (?, ?, 1, 'inbox', '记录', 1, '', '')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, text) VALUES (?, ?, 1, 1, 0, 1, 1, ?)`,
  )
  const addPlain = db.prepare('INSERT INTO plain VALUES (?, ?)')
  let seconds = 0
  let characters = 0
  const texts = minutesPages(pages)
  const batch = db.transaction((from: number, to: number) => {
    for (let id = from; id < to; id++) {
      const text = texts.next().value ?? ''
      characters += text.length
      addItem.run(id, String(id))
      addPage.run(id, id, text)
      addPlain.run(id, normalise(text).text)
      const began = performance.now()
      indexPage(db, id, text)
      seconds += (performance.now() - began) / 1000
    }
  })
  for (let from = 1; from <= pages; from += 1000) batch(from, Math.min(from + 1000, pages + 1))
  const began = performance.now()
  db.exec("INSERT INTO page_index (page_index) VALUES ('optimize')")
  seconds += (performance.now() - began) / 1000
  return { seconds, characters, indexBytes: sizeOf(db, 'page_index%'), textBytes: sizeOfText(db) }
}

function measure(db: Db, pages: number, length: number): (string | number)[] {
  const random = openRandom(length)
  const ranked: number[] = []
  const newest: number[] = []
  const scanned: number[] = []
  let equal = true
  const like = db.prepare<[string], { id: number }>("SELECT id FROM plain WHERE text LIKE ? ESCAPE '\\'")
  for (let n = 0; n < queriesPerLength; n++) {
    const query = cutQuery(db, pages, length, random)
    const match = toMatch(parseQuery(`"${query}"`))
    if (match === null) continue
    const hit = { match, limit: 50, branchId: null }
    const found = timed(ranked, () => {
      const result = searchPages(db, { ...hit, order: 'rank' })
      for (const row of result.rows) toSnippet(row.text, parseQuery(query))
      return result.total
    })
    timed(newest, () => searchPages(db, { ...hit, order: 'newest' }).total)
    const truth = timed(scanned, () => like.all(`%${query.replaceAll(/[\\%_]/g, '\\$&')}%`).length)
    if (truth !== found) {
      equal = false
      console.error(`"${query}": ${found} hits, the scan has ${truth}`)
    }
  }
  if (!equal) process.exitCode = 1
  const p50 = quantile(ranked, 0.5)
  const figures = [
    p50,
    quantile(ranked, 0.95),
    quantile(ranked, 1),
    quantile(newest, 0.95),
    quantile(scanned, 0.5),
    quantile(scanned, 0.95),
  ]
  return [length, ...figures.map((ms) => round(ms)), round(quantile(scanned, 0.5) / p50, 1), equal ? 'yes' : 'NO']
}

/** A string of so many characters out of a page, without white space or quotation marks at its ends. */
function cutQuery(db: Db, pages: number, length: number, random: () => number): string {
  for (;;) {
    const id = 1 + Math.floor(random() * pages)
    const row = db.prepare<[number], { text: string }>('SELECT text FROM plain WHERE id = ?').get(id)
    const start = Math.floor(random() * ((row?.text.length ?? 0) - length))
    const query = row?.text.slice(start, start + length) ?? ''
    if (query.length === length && query.trim().length === length && !query.includes('"')) return query
  }
}

function timed<Value>(times: number[], work: () => Value): Value {
  const began = performance.now()
  const value = work()
  times.push(performance.now() - began)
  return value
}

function sizeOf(db: Db, name: string): number {
  return Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(name) ?? 0)
}

function sizeOfText(db: Db): number {
  return Number(db.prepare('SELECT sum(length(CAST(text AS BLOB))) FROM pages').pluck().get())
}
