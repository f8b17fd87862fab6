/** The text most like another one, and how much of what either says both say, in percent. */
export interface Similar {
  readonly other: number
  readonly percent: number
}

const shingleLength = 5
const buckets = 126
const rowsPerBand = 6
/** How many texts of a bucket are compared with a new one: enough to find its twin, few enough to stay linear. */
const comparedPerBucket = 4
/** Below so many shingles a text says too little to repeat another. */
const leastShingles = 40

/**
 * For each text that is at least `percent` like an earlier one of the map, the most similar of those found.
 * Overlapping runs of five characters are hashed; one-permutation MinHash in bands chooses which texts to compare
 * (Broder 1997; Li, Owen and Zhang 2012), and what is said of a pair is counted exactly. Time grows with the text.
 */
export function findSimilar(texts: ReadonlyMap<number, string>, percent: number): ReadonlyMap<number, Similar> {
  const sketched = new Map<number, Int32Array>()
  const bands = new Map<string, number[]>()
  const found = new Map<number, Similar>()
  for (const [id, text] of texts) {
    const shingles = toShingles(text)
    if (shingles.length < leastShingles) continue
    const candidates = new Set<number>()
    for (const band of toBands(shingles)) {
      const bucket = bands.get(band)
      if (!bucket) {
        bands.set(band, [id])
        continue
      }
      for (const each of bucket) candidates.add(each)
      if (bucket.length < comparedPerBucket) bucket.push(id)
    }
    let best: Similar | null = null
    for (const other of candidates) {
      const theirs = sketched.get(other)
      if (!theirs) continue
      const alike = Math.floor(100 * resemblance(shingles, theirs))
      if (alike >= percent && (best === null || alike > best.percent)) best = { other, percent: alike }
    }
    if (best) found.set(id, best)
    sketched.set(id, shingles)
  }
  return found
}

/** Distinct hashes of all runs of five letters or digits, sorted; blanks and punctuation do not count. */
function toShingles(text: string): Int32Array {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const hashes = new Int32Array(Math.max(0, letters.length - shingleLength + 1))
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + shingleLength; at += 1) {
      hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193)
    }
    hashes[start] = mix(hash)
  }
  hashes.sort()
  let kept = 0
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0
    if (at === 0 || hash !== hashes[at - 1]) {
      hashes[kept] = hash
      kept += 1
    }
  }
  return hashes.slice(0, kept)
}

/** Spreads the bits, so that neighbouring characters do not fall into neighbouring buckets. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The smallest hash of each of the buckets, a string for every few of them; those that are all empty left out. */
function toBands(shingles: Int32Array): string[] {
  const least = new Float64Array(buckets).fill(-1)
  for (const hash of shingles) {
    const value = hash >>> 0
    const bucket = value % buckets
    const was = least[bucket] ?? -1
    if (was < 0 || value < was) least[bucket] = value
  }
  const bands: string[] = []
  for (let from = 0; from < buckets; from += rowsPerBand) {
    const rows = least.subarray(from, from + rowsPerBand)
    if (rows.some((value) => value >= 0)) bands.push(`${from}:${rows.join()}`)
  }
  return bands
}

/** The share of all distinct shingles that both have (Jaccard). */
function resemblance(one: Int32Array, other: Int32Array): number {
  let [i, j, both] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) both += 1
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return both / (one.length + other.length - both)
}
