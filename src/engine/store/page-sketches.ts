import type { Steps } from '../../core/steps.ts'
import { toShingles, toSketch } from '../../core/text/shingles.ts'
import { findCountingText } from './counting-text.ts'
import type { Db } from './database.ts'

/** Replaces the sketch of a page. `text` is the page's display text. */
export function saveSketch(db: Db, pageId: number, text: string): void {
  const sketch = toSketch(toShingles(text))
  const bytes = Buffer.alloc(sketch.length * 4)
  for (const [at, hash] of sketch.entries()) bytes.writeInt32LE(hash, at * 4)
  db.prepare(
    `INSERT INTO page_sketches (page_id, sketch) VALUES (?, ?)
     ON CONFLICT (page_id) DO UPDATE SET sketch = excluded.sketch`,
  ).run(pageId, bytes)
}

export function dropSketch(db: Db, pageId: number): void {
  db.prepare('DELETE FROM page_sketches WHERE page_id = ?').run(pageId)
}

const sketchedAtOnce = 100

/** Makes the sketches of pages that an older program has read. */
export function* fillSketches(db: Db): Steps<void> {
  const find = db.prepare<[number], { id: number }>(
    'SELECT page_id AS id FROM page_sketches WHERE sketch IS NULL LIMIT ?',
  )
  for (let missing = find.all(sketchedAtOnce); missing.length > 0; missing = find.all(sketchedAtOnce)) {
    const some = missing
    db.transaction(() => {
      for (const { id } of some) saveSketch(db, id, findCountingText(db, id) ?? '')
    })()
    yield
  }
}

/** The numbers of a stored sketch. */
export function parseSketch(bytes: Buffer): Int32Array {
  const sketch = new Int32Array(bytes.length / 4)
  for (let at = 0; at < sketch.length; at += 1) sketch[at] = bytes.readInt32LE(at * 4)
  return sketch
}
