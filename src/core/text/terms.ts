import { eachCode } from './normalise.ts'

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
  const codes: number[] = []
  eachCode(text, (code) => codes.push(toTermCode(code)))
  units.start()
  for (let at = 1; at < codes.length; at += 1) {
    units.write(codes[at - 1] ?? 0)
    units.write(codes[at] ?? 0)
    units.end()
  }
  const pairs = units.toText()
  units.start()
  for (const code of countCharacters(codes)) {
    units.write(code)
    units.end()
    const count = tally[code] ?? 0
    for (const step of steps) if (count >= step) writeStep(step, code)
  }
  countPairs(codes, (count, one, other) => {
    for (const step of steps) if (count >= step) writeStep(step, one, other)
  })
  for (const code of codes) tally[code] = 0
  return { pairs, counts: units.toText() }
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

/** How often each pair stands in the text at hand, by hash: all -1 and 0 between texts. A Map would take as long as all else here. */
let pairTable = openPairTable(1 << 12)

function openPairTable(places: number) {
  return { pairs: new Float64Array(places).fill(-1), counts: new Uint32Array(places), mask: places - 1 }
}

/**
 * Says of each pair of characters how often it stands; of those that may be frequent, by `tally`, as no pair stands more
 * often than either of its characters.
 */
function countPairs(codes: readonly number[], say: (count: number, one: number, other: number) => void): void {
  if (pairTable.mask < 2 * codes.length) pairTable = openPairTable(2 ** Math.ceil(Math.log2(2 * codes.length + 1)))
  const { pairs, counts, mask } = pairTable
  const taken: number[] = []
  for (let at = 1; at < codes.length; at += 1) {
    const [one, other] = [codes[at - 1] ?? 0, codes[at] ?? 0]
    if ((tally[one] ?? 0) < steps[0] || (tally[other] ?? 0) < steps[0]) continue
    const pair = one * codeSpace + other
    let place = (Math.imul(one, 0x9e37_79b1) ^ Math.imul(other, 0x85eb_ca6b)) & mask
    while (pairs[place] !== -1 && pairs[place] !== pair) place = (place + 1) & mask
    if (pairs[place] === -1) taken.push(place)
    pairs[place] = pair
    counts[place] = (counts[place] ?? 0) + 1
  }
  for (const place of taken) {
    const [count, pair] = [counts[place] ?? 0, pairs[place] ?? 0]
    if (count >= steps[0]) say(count, Math.floor(pair / codeSpace), pair % codeSpace)
    pairs[place] = -1
    counts[place] = 0
  }
}

function writeStep(step: Step, ...codes: readonly number[]): void {
  for (const code of codes) units.write(code)
  units.write(0x30 + step)
  units.end()
}

/** Every host of JavaScript has it; the types known here are the language's alone. */
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM: boolean })
  decode(units: Uint16Array): string
}

/** Units are written as this machine orders their bytes; every PC's order is the little-endian one. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

function openUnits() {
  let room = new Uint16Array(1 << 14)
  let length = 0
  return {
    start: () => {
      length = 0
    },
    write: (code: number) => {
      if (length + 3 > room.length) {
        const grown = new Uint16Array(room.length * 2)
        grown.set(room)
        room = grown
      }
      if (code < 0x1_0000) {
        room[length] = code
        length += 1
      } else {
        room[length] = 0xd7c0 + (code >> 10)
        room[length + 1] = 0xdc00 + (code & 0x3ff)
        length += 2
      }
    },
    end: () => {
      room[length] = space
      length += 1
    },
    /** Without the space behind the last term. */
    toText: () => decoder.decode(room.subarray(0, Math.max(0, length - 1))),
  }
}

/** The text being written, in UTF-16 units. */
const units = openUnits()
