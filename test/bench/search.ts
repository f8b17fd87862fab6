import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HitOrder } from '../../src/core/calls/search.ts'
import { noFilter } from '../../src/core/text/filter.ts'
import { normalise } from '../../src/core/text/normalise.ts'
import { parseQuery, toLookup } from '../../src/core/text/query.ts'
import { toSnippet } from '../../src/core/text/snippet.ts'
import { createDatabase, type Db } from '../../src/engine/store/database.ts'
import { listHitRows } from '../../src/engine/store/hit-rows.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { getPageFacts } from '../../src/engine/store/page-facts.ts'
import { indexNext, mergeNext, resetOldIndex } from '../../src/engine/store/page-index.ts'
import { countPages, findPages } from '../../src/engine/store/page-search.ts'
import { minutesPages, openRandom } from './minutes-text.ts'
import { quantile, round, type Table } from './table.ts'

const queriesPerKind = 200
/** What is looked for: a string of so many characters, or two words of two. */
const kinds = [1, 2, 3, 4, 5, 6, 'two words'] as const
type Kind = (typeof kinds)[number]

/** With more pages than this, the peer's index is not built: that alone would take a quarter of an hour. */
const mostForTrigram = 200_000

/**
 * Search over generated pages, each an item of its own with a date: our index against a `LIKE` scan of the same
 * normalised texts and against FTS5's own `trigram` index of them. Equal hits asserted, page by page.
 */
export async function benchSearch(asked: number | null): Promise<Table[]> {
  const pages = asked ?? 10_000
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))
  const db = createDatabase(folder, migrations, () => {})
  try {
    const textBytes = fill(db, pages)
    const built = index(db, pages)
    const trigram = pages > mostForTrigram ? null : indexTrigram(db)
    const factsMs = time(() => getPageFacts(db))
    const rows = kinds.map((kind) => measure(db, pages, kind))
    return [
      {
        title: `search: ${pages} pages, ${round(textBytes / 1e6)} MB text; ${queriesPerKind} queries a row; ms; first 50 with snippets`,
        columns: [
          'characters',
          'ranked p50',
          'p95',
          'max',
          'newest p50',
          'p95',
          'max',
          'total p95',
          'LIKE p50',
          'LIKE / ranked (p50)',
          'trigram p50',
          'trigram / ranked (p50)',
          'hits equal',
        ],
        rows,
      },
      {
        title: 'index',
        columns: ['figure', 'ours', 'trigram'],
        rows: [
          ['pages indexed a second', Math.round(pages / built), trigram === null ? '–' : Math.round(pages / trigram)],
          [
            'index / text (bytes)',
            round((sizeOf(db, 'page_pairs_*') + sizeOf(db, 'page_counts_*')) / textBytes, 3),
            trigram === null ? '–' : round(sizeOf(db, 'trigram_*') / textBytes, 3),
          ],
          ['order of pages gathered once, ms', Math.round(factsMs), '–'],
        ],
      },
    ]
  } finally {
    db.close()
    await rm(folder, { recursive: true })
  }
}

/** Writes the pages without indexing them; returns the bytes of their text. */
function fill(db: Db, pages: number): number {
  db.pragma('foreign_keys = OFF')
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    INSERT INTO branches (id, uuid, name) VALUES (1, 'b', '支部');`)
  const addItem = db.prepare(
    `INSERT INTO items (id, uuid, branch_id, kept_as, title, date, page_count, source_name, added_at)
     VALUES (?, ?, 1, 'inbox', '记录', ?, 1, '', '')`,
  )
  const addPage = db.prepare(
    `INSERT INTO pages (id, item_id, page, original_id, frame, width, height, source, text, seal)
     VALUES (?, ?, 1, 1, 0, 1, 1, 'layer', ?, '')`,
  )
  const addPlain = db.prepare('INSERT INTO plain VALUES (?, ?)')
  const random = openRandom(7)
  const texts = minutesPages(pages)
  let bytes = 0
  const batch = db.transaction((from: number, to: number) => {
    for (let id = from; id < to; id++) {
      const text = texts.next().value ?? ''
      bytes += Buffer.byteLength(text)
      addItem.run(id, String(id), toDay(random))
      addPage.run(id, id, text)
      addPlain.run(id, normalise(text).text)
    }
  })
  for (let from = 1; from <= pages; from += 1000) batch(from, Math.min(from + 1000, pages + 1))
  return bytes
}

/** A day of ten years, in no order. */
function toDay(random: () => number): string {
  return new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * 3650))).toISOString().slice(0, 10)
}

/** Indexes as a catalogue does whose index is made anew; returns the seconds it took. */
function index(db: Db, pages: number): number {
  const began = performance.now()
  resetOldIndex(db)
  let done = 0
  while (indexNext(db, 200)) {
    done += 200
    if (done % 100_000 === 0) console.error(`indexed ${done} of ${pages}`)
  }
  for (let isFirst = true; mergeNext(db, isFirst); isFirst = false);
  return (performance.now() - began) / 1000
}

function indexTrigram(db: Db): number {
  const began = performance.now()
  db.exec(`CREATE VIRTUAL TABLE trigram USING fts5 (text, content = '', tokenize = 'trigram');
    INSERT INTO trigram (rowid, text) SELECT id, text FROM plain`)
  return (performance.now() - began) / 1000
}

function measure(db: Db, pages: number, kind: Kind): (string | number)[] {
  const random = openRandom(kind === 'two words' ? 99 : kind)
  const times = { rank: [], newest: [], total: [], like: [], trigram: [] } as Record<string, number[]>
  // A scan of a million pages takes a second or more.
  const scans = Math.min(queriesPerKind, Math.ceil(4_000_000 / pages))
  let isEqual = true
  for (let n = 0; n < queriesPerKind; n++) {
    const words = cutWords(db, pages, kind, random)
    const query = parseQuery(words.map((word) => `"${word}"`).join(' '))
    const lookup = toLookup(query)
    if (lookup === null) continue
    const first = (order: HitOrder) =>
      listHitRows(db, findPages(db, { lookup, filter: noFilter, gapItems: null }, order, 50)).map(({ text }) =>
        toSnippet(text, query),
      )
    const forget = () => db.exec('UPDATE branches SET name = name')
    times.newest?.push(time(() => first('newest')))
    // What a question found is kept until something changes: each is to do all its work itself.
    forget()
    times.rank?.push(time(() => first('rank')))
    forget()
    times.total?.push(time(() => countPages(db, { lookup, filter: noFilter, gapItems: null })))
    if (n >= scans) continue
    const found = findPages(db, { lookup, filter: noFilter, gapItems: null }, 'newest', pages).toSorted(
      (one, other) => one - other,
    )
    let truth: number[] = []
    times.like?.push(
      time(() => {
        truth = scan(db, words)
      }),
    )
    if (found.join() !== truth.join()) {
      isEqual = false
      console.error(`"${words.join(' ')}": ${found.length} hits, the scan has ${truth.length}`)
    }
    if (kind !== 'two words' && kind > 2 && pages <= mostForTrigram)
      times.trigram?.push(time(() => askTrigram(db, words)))
  }
  if (!isEqual) process.exitCode = 1
  const at = (name: string, share: number) => quantile(times[name] ?? [], share)
  const ratio = (peer: string) => ((times[peer] ?? []).length === 0 ? '–' : round(at(peer, 0.5) / at('rank', 0.5), 1))
  return [
    kind,
    ...[at('rank', 0.5), at('rank', 0.95), at('rank', 1)].map((ms) => round(ms)),
    ...[at('newest', 0.5), at('newest', 0.95), at('newest', 1), at('total', 0.95), at('like', 0.5)].map((ms) =>
      round(ms),
    ),
    ratio('like'),
    (times.trigram ?? []).length === 0 ? '–' : round(at('trigram', 0.5)),
    ratio('trigram'),
    isEqual ? 'yes' : 'NO',
  ]
}

function scan(db: Db, words: readonly string[]): number[] {
  const conditions = words.map(() => "text LIKE ? ESCAPE '\\'").join(' AND ')
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return db
    .prepare<string[], number>(`SELECT id FROM plain WHERE ${conditions} ORDER BY id`)
    .pluck()
    .all(...patterns)
}

/** The first 50 by bm25, and their texts, of FTS5's own index. */
function askTrigram(db: Db, words: readonly string[]): string[] {
  return db
    .prepare<[string], string>(
      `SELECT plain.text FROM (SELECT rowid AS id FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 50) AS hits
       JOIN plain USING (id)`,
    )
    .pluck()
    .all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND '))
}

function cutWords(db: Db, pages: number, kind: Kind, random: () => number): string[] {
  const id = 1 + Math.floor(random() * pages)
  const text = db.prepare<[number], string>('SELECT text FROM plain WHERE id = ?').pluck().get(id) ?? ''
  return kind === 'two words' ? [cut(text, 2, random), cut(text, 2, random)] : [cut(text, kind, random)]
}

/** A string of so many characters out of a text, without white space or quotation marks at its ends. */
function cut(text: string, length: number, random: () => number): string {
  for (;;) {
    const start = Math.floor(random() * (text.length - length))
    const piece = text.slice(start, start + length)
    if (piece.length === length && piece.trim().length === length && !/["“”]/.test(piece)) return piece
  }
}

/** Milliseconds that some work takes. */
function time(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function sizeOf(db: Db, name: string): number {
  return Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name GLOB ?').pluck().get(name) ?? 0)
}
