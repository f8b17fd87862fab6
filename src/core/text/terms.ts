import { toCodes } from './normalise.ts'

/**
 * Which form the index has: the terms below, made of the characters that normalise.ts leaves. Raise it whenever either
 * changes what is made of a text; catalogues whose index has another form are indexed anew.
 */
export const indexVersion = 3

/** A term counts as frequent on a page where it stands so many times; ranking goes by the highest step reached. */
export const steps = [3, 8] as const
export type Step = (typeof steps)[number]

/**
 * What the index keeps of a text. `pairs`: every overlapping pair of characters, in order, so that a phrase of pairs
 * finds exactly the texts that contain the string, from two characters on. `counts`: each character once, and, for
 * every step reached, each character and each pair once more with that step behind it. The index splits terms at white
 * space and ASCII punctuation only.
 */
export function toTerms(text: string): { readonly pairs: string; readonly counts: string } {
  const codes = toCodes(text).map(toTermCode)
  const pairs: number[] = []
  const counts: number[] = []
  for (let at = 1; at < codes.length; at += 1) {
    write(pairs, codes[at - 1] ?? 0)
    write(pairs, codes[at] ?? 0)
    pairs.push(space)
  }
  for (const code of countCharacters(codes)) {
    write(counts, code)
    counts.push(space)
    const count = tally[code] ?? 0
    for (const step of steps) if (count >= step) writeStep(counts, step, code)
  }
  for (const [pair, count] of countPairs(codes)) {
    for (const step of steps) if (count >= step) writeStep(counts, step, Math.floor(pair / codeSpace), pair % codeSpace)
  }
  for (const code of codes) tally[code] = 0
  return { pairs: toText(pairs), counts: toText(counts) }
}

/** The expression on `pairs` for texts that contain `points` (normalised, two or more) as one string. */
export function toPhrase(points: readonly string[]): string {
  return `"${toPairs(points).join(' ')}"`
}

/** The expression on `counts` for texts that contain a character. */
export function toSingle(point: string): string {
  return `"${toTermCharacter(point)}"`
}

/** The expressions on `counts` for texts in which `points`, or else each of its pairs, stands `step` times or more. */
export function toOften(points: readonly string[], step: Step): string[] {
  return (points.length === 1 ? points.map(toTermCharacter) : toPairs(points)).map((term) => `"${term}${step}"`)
}

function toPairs(points: readonly string[]): string[] {
  const characters = points.map(toTermCharacter)
  return characters.slice(0, -1).map((character, index) => character + (characters[index + 1] ?? ''))
}

function toTermCharacter(point: string): string {
  return String.fromCodePoint(toTermCode(point.codePointAt(0) ?? 0))
}

/**
 * ASCII signs become their full-width twins, which a normalised text never holds, so that they are part of a term
 * and mean nothing in a search expression.
 */
function toTermCode(code: number): number {
  if (code > 0x7e || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code
  return code === space ? 0x3000 : code + 0xfee0
}

// Indexing is the longest work a catalogue does on its own, so from here on characters are numbers: four times quicker.

const space = 0x20
const codeSpace = 0x11_0000

/** How often each character stands in the text at hand; all 0 between texts. */
const tally = new Uint32Array(codeSpace)

/** Adds up in `tally`; answers each character once. */
function countCharacters(codes: readonly number[]): number[] {
  const distinct: number[] = []
  for (const code of codes) {
    const count = tally[code] ?? 0
    if (count === 0) distinct.push(code)
    tally[code] = count + 1
  }
  return distinct
}

/** Counts, by `tally`, the pairs that may be frequent: none stands more often than either of its characters. */
function countPairs(codes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 1; at < codes.length; at += 1) {
    const [one, other] = [codes[at - 1] ?? 0, codes[at] ?? 0]
    if ((tally[one] ?? 0) < steps[0] || (tally[other] ?? 0) < steps[0]) continue
    const pair = one * codeSpace + other
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** Writes a code point as UTF-16 units. */
function write(units: number[], code: number): void {
  if (code < 0x1_0000) units.push(code)
  else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff))
}

function writeStep(units: number[], step: Step, ...codes: readonly number[]): void {
  for (const code of codes) write(units, code)
  units.push(0x30 + step, space)
}

/** Without the space behind the last term. */
function toText(units: readonly number[]): string {
  let text = ''
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096))
  return text.slice(0, -1)
}
