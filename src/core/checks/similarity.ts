/** The text most like another one, and how much of what either says both say, in percent. */
export interface Similar {
  readonly other: number
  readonly percent: number
}

const shingleLength = 5
/** A hash's upper bits choose its bucket, the others are its value there; `empty` is more than any. */
const buckets = 128
const bucketShift = 25
const empty = 0x1ffffff
const rowsPerBand = 6
/** How many texts of a bucket are compared with a new one: enough to find its twin, few enough to stay linear. */
const comparedPerBucket = 4
/** Below so many shingles a text says too little to repeat another. */
const leastShingles = 40
const factor = 0x01000193
/** What the character that leaves a run weighs in its hash: the factor to the power of the run's length. */
const leaving = Array.from({ length: shingleLength }).reduce<number>((power) => Math.imul(power, factor), 1)

/**
 * For each text that is at least `percent` like an earlier one of the map, the most similar of those found.
 * Overlapping runs of five characters are hashed; one-permutation MinHash in bands chooses which texts to compare
 * (Broder 1997; Li, Owen and Zhang 2012), and what is said of a pair is counted exactly. Time grows with the text.
 */
export function findSimilar(texts: ReadonlyMap<number, string>, percent: number): ReadonlyMap<number, Similar> {
  const sets = new Map<number, Int32Array>()
  const toSet = (id: number): Int32Array => {
    const set = sets.get(id) ?? sortDistinct(hashShingles(texts.get(id) ?? ''))
    sets.set(id, set)
    return set
  }
  const bands = Array.from({ length: Math.floor(buckets / rowsPerBand) }, () => new Map<number, number[]>())
  const least = new Int32Array(buckets)
  const found = new Map<number, Similar>()
  for (const [id, text] of texts) {
    const hashes = hashShingles(text)
    if (hashes.length < leastShingles) continue
    sketch(hashes, least)
    let best: Similar | null = null
    for (const other of findCandidates(bands, id, least)) {
      const alike = Math.floor(100 * resemblance(toSet(id), toSet(other)))
      if (alike >= percent && (best === null || alike > best.percent)) best = { other, percent: alike }
    }
    if (best) found.set(id, best)
  }
  return found
}

/** Earlier texts that agree with this one in a whole band; enters it into the bands. */
function findCandidates(bands: readonly Map<number, number[]>[], id: number, least: Int32Array): Set<number> {
  const candidates = new Set<number>()
  for (const [index, band] of bands.entries()) {
    let key = 0
    let isEmpty = true
    for (let row = 0; row < rowsPerBand; row += 1) {
      const value = least[index * rowsPerBand + row] ?? empty
      key = mix(Math.imul(key, 31) ^ value)
      if (value !== empty) isEmpty = false
    }
    if (isEmpty) continue
    const same = band.get(key)
    if (!same) band.set(key, [id])
    else {
      for (const each of same) candidates.add(each)
      if (same.length < comparedPerBucket) same.push(id)
    }
  }
  return candidates
}

/** Puts the smallest hash of each bucket into `least`. */
function sketch(hashes: Int32Array, least: Int32Array): void {
  least.fill(empty)
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0
    const bucket = hash >>> bucketShift
    const value = hash & empty
    if (value < (least[bucket] ?? 0)) least[bucket] = value
  }
}

function sortDistinct(hashes: Int32Array): Int32Array {
  const sorted = hashes.toSorted()
  return sorted.filter((hash, index) => index === 0 || hash !== sorted[index - 1])
}

/** Hashes of every run of five letters or digits; blanks and punctuation do not count. */
function hashShingles(text: string): Int32Array {
  const run = new Int32Array(shingleLength)
  const hashes = new Int32Array(text.length)
  let hash = 0
  let length = 0
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index)
    if (!isLetter(letter)) continue
    hash = (Math.imul(hash, factor) + letter - Math.imul(leaving, run[at] ?? 0)) | 0
    run[at] = letter
    at = at + 1 === shingleLength ? 0 : at + 1
    length += 1
    if (length >= shingleLength) hashes[length - shingleLength] = mix(hash)
  }
  return hashes.subarray(0, Math.max(0, length - shingleLength + 1))
}

/** A Chinese character, a Latin letter or a digit. */
function isLetter(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Spreads the bits, so that neighbouring characters do not fall into neighbouring buckets. */
function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return spread ^ (spread >>> 13)
}

/** The share of all distinct shingles that both have (Jaccard). */
function resemblance(one: Int32Array, other: Int32Array): number {
  let i = 0
  let j = 0
  let both = 0
  while (i < one.length && j < other.length) {
    const a = one[i] ?? 0
    const b = other[j] ?? 0
    if (a === b) both += 1
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return both / (one.length + other.length - both)
}
