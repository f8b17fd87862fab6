import { type ByteSource, readPart } from '../byte-source.ts'
import { decodeStream } from './decode-stream.ts'
import { type Cursor, parseValue, takeInteger, takeWord } from './parse-value.ts'
import { readAt, readObject } from './read-object.ts'
import { type Stream, toNumber, type Value } from './value.ts'

/** Where an object lies: at an offset of the file, or as the n-th of an object stream. */
type Place = { readonly at: number } | { readonly stream: number; readonly index: number }

export type CrossReference = {
  /** By object number; null is an object that was deleted. */
  readonly places: ReadonlyMap<number, Place | null>
  readonly trailer: ReadonlyMap<string, Value>
}

const mostObjects = 8_388_607

/** Reads all sections (7.5.4, 7.5.8), the newest first. Throws where any is damaged. */
export function readCrossReference(source: ByteSource): CrossReference {
  const places = new Map<number, Place | null>()
  const seen = new Set<number>()
  const waiting = [findStart(source)]
  let trailer: ReadonlyMap<string, Value> | null = null
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const section = readSection(source, at)
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    trailer ??= section.entries
    // What a hybrid file hides from old readers counts before older sections.
    for (const key of ['Prev', 'XRefStm']) {
      const next = toNumber(section.entries.get(key))
      if (next !== null) waiting.push(next)
    }
  }
  if (trailer === null) throw new Error('no cross-reference')
  return { places, trailer }
}

function findStart(source: ByteSource): number {
  const length = Math.min(2048, source.size)
  const tail = readPart(source, source.size - length, length).toString('latin1')
  const found = /startxref\s+(\d+)\s/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))
  if (found === null) throw new Error('no startxref')
  return Number(found[1])
}

type Section = { readonly places: Map<number, Place | null>; readonly entries: ReadonlyMap<string, Value> }

function readSection(source: ByteSource, at: number): Section {
  const table = readAt(source, at, (cursor) => (takeWord(cursor, 'xref') ? readTable(cursor) : null))
  if (table !== null) return table
  const { value } = readObject(source, at, (length) => toNumber(length))
  if (value.kind !== 'stream') throw new Error('no cross-reference stream')
  return readStream(source, value)
}

function readTable(cursor: Cursor): Section {
  const places: Section['places'] = new Map()
  while (!takeWord(cursor, 'trailer')) {
    const first = takeInteger(cursor)
    const count = takeInteger(cursor)
    if (first + count > mostObjects) throw new Error('too many objects')
    for (let number = first; number < first + count; number += 1) {
      const at = takeInteger(cursor)
      takeInteger(cursor)
      places.set(number, takeWord(cursor, 'n') && at > 0 ? { at } : null)
      if (places.get(number) === null) takeWord(cursor, 'f')
    }
  }
  const trailer = parseValue(cursor)
  if (trailer.kind !== 'dict') throw new Error('no trailer')
  return { places, entries: trailer.entries }
}

function readStream(source: ByteSource, { entries, at, length }: Stream): Section {
  const places: Section['places'] = new Map()
  const rows = decodeStream(readPart(source, at, length), entries, (value) => value)
  const [one = 0, two = 0, three = 0] = numbersOf(entries.get('W')) ?? []
  const index = numbersOf(entries.get('Index')) ?? [0, toNumber(entries.get('Size')) ?? 0]
  const width = one + two + three
  if (width === 0 || two > 6 || three > 6 || one > 6) throw new Error('a cross-reference of no width')
  const field = (from: number, size: number) => (size === 0 ? 0 : rows.readUIntBE(from, size))
  let row = 0
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = [index[pair], index[pair + 1]]
    for (let number = first; number < first + count && (row + 1) * width <= rows.length; number += 1, row += 1) {
      const from = row * width
      const type = one === 0 ? 1 : field(from, one)
      const [second, third] = [field(from + one, two), field(from + one + two, three)]
      places.set(number, type === 1 ? { at: second } : type === 2 ? { stream: second, index: third } : null)
    }
  }
  return { places, entries }
}

function numbersOf(value: Value | undefined): number[] | null {
  return value?.kind === 'array' ? value.values.map((each) => toNumber(each) ?? 0) : null
}
