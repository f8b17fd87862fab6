/**
 * The shingles of a text: hashes of its overlapping runs of five letters or digits, distinct and ascending.
 * Blanks and punctuation do not count, so that what recognition puts between characters does not either.
 */
export type Shingles = Int32Array

/** So many of a text's lowest shingles are kept to find texts like it (bottom-k sketch, Broder 1997). */
export const sketchSize = 128

/** Letters in a run. */
export const runLength = 5
const factor = 0x01000193
/** What the character that leaves a run weighs in its hash: the factor to the power of the run's length. */
const leaving = Array.from({ length: runLength }).reduce<number>((power) => Math.imul(power, factor), 1)

/** The shingles of pages taken together; a run does not go from one page to the next. */
export function toShingles(...pages: readonly string[]): Shingles {
  const hashes = new Int32Array(pages.reduce((total, page) => total + page.length, 0))
  return distinct(
    hashes
      .subarray(
        0,
        pages.reduce((end, page) => hashRuns(page, hashes, end), 0),
      )
      .sort(),
  )
}

/** Hashes drawn from all shingles by their value alone: two texts that are alike draw the same ones. */
export function toSketch(shingles: Shingles): Int32Array {
  return shingles.slice(0, sketchSize)
}

/** The sketch of several pages taken together. */
export function joinSketches(sketches: readonly Int32Array[]): Int32Array {
  const [first] = sketches
  if (first && sketches.length === 1) return first
  const all = new Int32Array(sketches.reduce((total, sketch) => total + sketch.length, 0))
  let at = 0
  for (const sketch of sketches) {
    all.set(sketch, at)
    at += sketch.length
  }
  return distinct(all.sort()).slice(0, sketchSize)
}

/** How many both have. */
export function countCommon(one: Int32Array, other: Int32Array): number {
  let [i, j, both] = [0, 0, 0]
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] ?? 0, other[j] ?? 0]
    if (a === b) both += 1
    if (a <= b) i += 1
    if (b <= a) j += 1
  }
  return both
}

/** The share, in whole percent, of what either text says that both say (Jaccard). */
export function resemblance(one: Shingles, other: Shingles): number {
  const both = countCommon(one, other)
  return Math.floor((100 * both) / Math.max(1, one.length + other.length - both))
}

/** Writes the hashes of a page's runs into `hashes` from `start` on; answers where they end. */
function hashRuns(page: string, hashes: Int32Array, start: number): number {
  const run = new Int32Array(runLength)
  let [hash, letters, at] = [0, 0, 0]
  let end = start
  for (let index = 0; index < page.length; index += 1) {
    const letter = page.charCodeAt(index)
    if (!isLetter(letter)) continue
    hash = (Math.imul(hash, factor) + letter - Math.imul(leaving, run[at] ?? 0)) | 0
    run[at] = letter
    at = at + 1 === runLength ? 0 : at + 1
    letters += 1
    if (letters < runLength) continue
    hashes[end] = mix(hash)
    end += 1
  }
  return end
}

/** A Chinese character, a Latin letter or a digit. */
export function isLetter(code: number): boolean {
  if (code >= 0x3400) return code <= 0x9fff
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Spreads the bits, so that which hashes are lowest does not depend on which characters a text uses. */
function mix(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}

/** Drops what repeats the one before, in place. */
function distinct(sorted: Int32Array): Int32Array {
  let end = 0
  for (let index = 0; index < sorted.length; index += 1) {
    const hash = sorted[index] ?? 0
    if (index > 0 && hash === sorted[end - 1]) continue
    sorted[end] = hash
    end += 1
  }
  return sorted.subarray(0, end)
}
