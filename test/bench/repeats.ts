import { runSteps } from '../../src/core/steps.ts'
import { findRepeats } from '../../src/core/text/repeats.ts'
import { toShingles, toSketch } from '../../src/core/text/shingles.ts'
import { minutesPages, openRandom } from './minutes-text.ts'
import { round, type Table } from './table.ts'

const percent = 80
/** One page in so many is an earlier one over again, with a few words changed. */
const copyEvery = 50

/** Near-identical pages among many: time by number of pages; every copy that was put in must be found. */
export async function benchRepeats(asked: number | null): Promise<Table[]> {
  const sizes = asked === null ? [1_000, 10_000, 100_000] : [asked]
  const rows: (string | number)[][] = []
  let first: number | null = null
  for (const size of sizes) {
    const { pages, copies } = writePages(size)
    // The first run of a process warms it up, and is not counted.
    if (first === null) find(pages)
    const { seconds, sketching, found } = find(pages)
    const missed = copies.filter((at) => !found.has(at)).length
    if (missed > 0) throw new Error(`${missed} of ${copies.length} copies were not found`)
    const each = seconds / size
    first ??= each
    rows.push([
      size,
      round(seconds, 3),
      round(sketching, 3),
      copies.length,
      found.size,
      round(1e6 * each, 1),
      round(each / first),
    ])
  }
  return [
    {
      title: `repeats: pages of 700 characters on a form of 250, one in ${copyEvery} a copy with a few words changed; alike from ${percent} %`,
      columns: ['pages', 's', 'of it sketches', 'copies', 'found', 'a page, µs', '/ first row'],
      rows,
    },
  ]
}

function find(pages: readonly string[]) {
  const began = performance.now()
  const sketches = pages.map((page) => toSketch(toShingles(page)))
  const sketched = performance.now()
  const found = runSteps(findRepeats(sketches, percent, (at) => toShingles(pages[at] ?? '')))
  const ended = performance.now()
  return { seconds: (ended - began) / 1000, sketching: (sketched - began) / 1000, found }
}

function writePages(size: number): { readonly pages: string[]; readonly copies: number[] } {
  const random = openRandom(7)
  const form = [...minutesPages(1, 250, 3)][0] ?? ''
  const pages: string[] = []
  const copies: number[] = []
  for (const text of minutesPages(size, 700, 5)) {
    const at = pages.length
    if (at === 0 || at % copyEvery !== 0) pages.push(form + text)
    else {
      copies.push(at)
      const earlier = [...(pages[Math.floor(random() * at)] ?? '')]
      for (let change = 0; change < 6; change += 1) earlier[Math.floor(random() * earlier.length)] = '改'
      pages.push(earlier.join(''))
    }
  }
  return { pages, copies }
}
