import type { Steps } from '../steps.ts'
import { countCommon, resemblance, type Shingles } from './shingles.ts'

/** An earlier text that a text is like, and how much of what either says both say, in percent. */
export interface Repeat {
  readonly of: number
  readonly percent: number
}

/** Below so many shingles a text says too little to repeat another. */
export const leastShingles = 40
/** So many texts alike by their sketches are weighed at a time; where one of them is a repeat, no more are sought. */
const batchSize = 32
/** Of a batch, so many are read before the best of them is taken. */
const readPerBatch = 4
/** Whole texts kept at hand. */
const keptTexts = 2000
/** So many of their rarest hashes two texts must share before they are compared. */
const mostHits = 8

/**
 * For each text that is at least `percent` like an earlier one, such a one; `sketches` in order, `read` answers the
 * shingles of the text at a place. What is said of a pair is counted on the whole texts.
 *
 * Two texts with a share s of all their shingles in common have about the share s of the lowest 128 of them in common;
 * five standard deviations are allowed for chance, so that of texts exactly at the limit less than one in fifty
 * thousand is missed, none of up to 128 shingles, and the more alike, the fewer. Two filters then lose none: a text
 * most of whose sketch no other text has is put aside at once; of the rest, only those are compared that share several
 * of their rarest hashes (prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Wang, Li and Feng 2012). So what
 * thousands of texts have in common, like the headings of a form, costs little as long as the rest differs, and time
 * grows about with the text.
 */
export function* findRepeats(
  sketches: readonly Int32Array[],
  percent: number,
  read: (at: number) => Shingles,
): Steps<ReadonlyMap<number, Repeat>> {
  const rarity = yield* countHashes(sketches)
  const readOnce = remember(read)
  const index = openIndex(sketches, percent)
  const found = new Map<number, Repeat>()
  for (const [at, sketch] of sketches.entries()) {
    yield
    if (sketch.length < leastShingles || !isSuspect(sketch, rarity, percent)) continue
    const rarest = findRarest(sketch, rarity, sketch.length - leastCommon(sketch.length, percent) + index.hits)
    let best: Repeat | null = null
    for (const batch of index.findAlike(at, rarest)) {
      for (const [place, { of }] of batch.entries()) {
        if (place >= readPerBatch && best !== null) break
        const alike = resemblance(readOnce(at), readOnce(of))
        if (alike >= percent && (best === null || alike > best.percent)) best = { of, percent: alike }
      }
      if (best !== null) break
    }
    if (best !== null) found.set(at, best)
    // Whoever repeats a text that says all of what another says repeats the other too.
    if (best?.percent !== 100) index.add(at, rarest)
  }
  return found
}

/** How many hashes the sketches of two texts have in common, at the least, if the texts are so alike. */
function leastCommon(length: number, percent: number): number {
  const share = percent / 100
  return Math.max(1, Math.ceil(share * length - 5 * Math.sqrt(share * (1 - share) * length)))
}

/** About how many texts have a hash: never fewer than really do, up to 255. */
interface Rarity {
  readonly counts: Uint8Array
  readonly mask: number
}

function* countHashes(sketches: readonly Int32Array[]): Steps<Rarity> {
  const mask = toMask(4 * sketches.reduce((sum, { length }) => sum + length, 0))
  const counts = new Uint8Array(mask + 1)
  for (const sketch of sketches) {
    yield
    for (let at = 0; at < sketch.length; at += 1) {
      const place = (sketch[at] ?? 0) & mask
      const count = counts[place] ?? 0
      if (count < 255) counts[place] = count + 1
    }
  }
  return { counts, mask }
}

/** Of a table of at least so many places, a power of two. */
function toMask(places: number): number {
  return 2 ** Math.min(27, Math.max(10, Math.ceil(Math.log2(places + 1)))) - 1
}

/** Does enough of the sketch occur in other texts too? */
function isSuspect(sketch: Int32Array, { counts, mask }: Rarity, percent: number): boolean {
  let shared = 0
  for (let at = 0; at < sketch.length; at += 1) if ((counts[(sketch[at] ?? 0) & mask] ?? 0) > 1) shared += 1
  return shared >= leastCommon(sketch.length, percent)
}

/** The rarest hashes of a sketch, in an order that is the same for all texts. */
function findRarest(sketch: Int32Array, { counts, mask }: Rarity, many: number): Int32Array {
  const keys = new Float64Array(sketch.length)
  for (let at = 0; at < sketch.length; at += 1) {
    const hash = sketch[at] ?? 0
    keys[at] = (counts[hash & mask] ?? 0) * 2 ** 32 + (hash >>> 0)
  }
  return Int32Array.from(keys.sort().subarray(0, many), (key) => (key % 2 ** 32) | 0)
}

type Batch = { readonly of: number; readonly common: number }[]

/** Texts by their rarest hashes: chains in flat arrays, as millions of small lists would be slow. */
function openIndex(sketches: readonly Int32Array[], percent: number) {
  const hits = Math.min(mostHits, leastCommon(leastShingles, percent))
  const mask = toMask(64 * sketches.length)
  const heads = new Int32Array(mask + 1).fill(-1)
  let next = new Int32Array(1024)
  let texts = new Int32Array(1024)
  let end = 0
  const asked = new Int32Array(sketches.length).fill(-1)
  const counts = new Uint8Array(sketches.length)

  /** Earlier texts alike by their sketches, in batches, the most alike of each batch first. */
  function* findAlike(at: number, rarest: Int32Array): Generator<Batch> {
    const sketch = sketches[at] ?? new Int32Array()
    let batch: Batch = []
    for (const hash of rarest) {
      for (let link = heads[hash & mask] ?? -1; link !== -1; link = next[link] ?? -1) {
        const of = texts[link] ?? 0
        const count = asked[of] === at ? (counts[of] ?? 0) + 1 : 1
        asked[of] = at
        counts[of] = count
        if (count !== hits) continue
        const other = sketches[of] ?? new Int32Array()
        const common = countCommon(sketch, other)
        if (common < leastCommon(Math.max(sketch.length, other.length), percent)) continue
        batch.push({ of, common })
        if (batch.length < batchSize) continue
        yield batch.sort((one, two) => two.common - one.common)
        batch = []
      }
    }
    if (batch.length > 0) yield batch.sort((one, two) => two.common - one.common)
  }

  function add(at: number, rarest: Int32Array): void {
    if (end + rarest.length > next.length) {
      next = grow(next)
      texts = grow(texts)
    }
    for (const hash of rarest) {
      next[end] = heads[hash & mask] ?? -1
      texts[end] = at
      heads[hash & mask] = end
      end += 1
    }
  }
  return { hits, findAlike, add }
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(array.length * 2)
  grown.set(array)
  return grown
}

function remember(read: (at: number) => Shingles): (at: number) => Shingles {
  const known = new Map<number, Shingles>()
  return (at) => {
    const shingles = known.get(at) ?? read(at)
    if (known.size >= keptTexts) known.clear()
    known.set(at, shingles)
    return shingles
  }
}
