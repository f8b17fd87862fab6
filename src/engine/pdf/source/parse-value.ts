import type { Value } from './value.ts'

/** Thrown where the bytes end before the object does. */
export class EndOfBytes extends Error {}

/** A place in bytes that is moved on by reading. */
export type Cursor = { readonly bytes: Buffer; at: number }

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
/** ( ) < > [ ] { } / % */
const delimiters = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37])
const deepest = 200

/** Reads one object. Throws `EndOfBytes`, or an `Error` where there is none. */
export function parseValue(cursor: Cursor, depth = 0): Value {
  if (depth > deepest) throw new Error('objects nested too deep')
  skipSpace(cursor)
  const { bytes, at } = cursor
  switch (peek(cursor)) {
    case 47:
      cursor.at += 1
      return { kind: 'name', text: `/${readRegular(cursor)}` }
    case 40:
      return readLiteral(cursor)
    case 91:
      cursor.at += 1
      return { kind: 'array', values: readUntil(cursor, ']', depth) }
    case 60:
      return peek(cursor, 1) === 60 ? readDict(cursor, depth) : readHex(cursor)
    default: {
      const text = readRegular(cursor)
      if (text === '') throw new Error(`no object but ${bytes[at]} at ${at}`)
      if (/^\d+$/.test(text)) return readReference(cursor, text) ?? { kind: 'raw', text }
      if (!/^(?:[-+]*[\d.][\d.-]*|true|false|null)$/.test(text)) throw new Error(`no object but ${text}`)
      return { kind: 'raw', text }
    }
  }
}

/** Whether a word comes next; it is passed when it does. */
export function takeWord(cursor: Cursor, word: string): boolean {
  skipSpace(cursor)
  if (cursor.at + word.length > cursor.bytes.length) throw new EndOfBytes()
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + word.length) !== word) return false
  cursor.at += word.length
  return true
}

export function takeInteger(cursor: Cursor): number {
  skipSpace(cursor)
  const text = readRegular(cursor)
  if (!/^\d+$/.test(text)) throw new Error(`a number expected, not ${text}`)
  return Number(text)
}

function peek(cursor: Cursor, ahead = 0): number {
  const byte = cursor.bytes[cursor.at + ahead]
  if (byte === undefined) throw new EndOfBytes()
  return byte
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const byte = peek(cursor)
    if (byte === 37) while (peek(cursor) !== 10 && peek(cursor) !== 13) cursor.at += 1
    else if (!isSpace(byte)) return
    cursor.at += 1
  }
}

function readRegular(cursor: Cursor): string {
  const from = cursor.at
  for (let byte = peek(cursor); !isSpace(byte) && !delimiters.has(byte); byte = peek(cursor)) cursor.at += 1
  return cursor.bytes.toString('latin1', from, cursor.at)
}

/** `12 0 R`, of which the first number is read; null, and nothing more read, where it is only a number. */
function readReference(cursor: Cursor, number: string): Value | null {
  const { at } = cursor
  let next = at
  const byteAt = (index: number) => {
    const byte = cursor.bytes[index]
    if (byte === undefined) throw new EndOfBytes()
    return byte
  }
  const passSpace = () => {
    while (isSpace(byteAt(next))) next += 1
  }
  passSpace()
  const from = next
  while (byteAt(next) >= 48 && byteAt(next) <= 57) next += 1
  if (next === from || next - from > 5) return null
  passSpace()
  const after = cursor.bytes[next + 1]
  if (byteAt(next) !== 82) return null
  if (after === undefined) throw new EndOfBytes()
  if (!isSpace(after) && !delimiters.has(after)) return null
  cursor.at = next + 1
  return { kind: 'ref', number: Number(number) }
}

function readUntil(cursor: Cursor, end: string, depth: number): Value[] {
  const values: Value[] = []
  while (!takeWord(cursor, end)) values.push(parseValue(cursor, depth + 1))
  return values
}

function readDict(cursor: Cursor, depth: number): Value {
  cursor.at += 2
  const entries = new Map<string, Value>()
  while (!takeWord(cursor, '>>')) {
    const key = parseValue(cursor, depth + 1)
    if (key.kind !== 'name') throw new Error('a dictionary whose key is no name')
    const value = parseValue(cursor, depth + 1)
    if (value.kind !== 'raw' || value.text !== 'null') entries.set(key.text.slice(1), value)
  }
  return { kind: 'dict', entries }
}

function readHex(cursor: Cursor): Value {
  const from = cursor.at
  while (peek(cursor) !== 62) cursor.at += 1
  cursor.at += 1
  return { kind: 'raw', text: cursor.bytes.toString('latin1', from, cursor.at) }
}

function readLiteral(cursor: Cursor): Value {
  const from = cursor.at
  let open = 0
  do {
    const byte = peek(cursor)
    if (byte === 92) cursor.at += 1
    else if (byte === 40) open += 1
    else if (byte === 41) open -= 1
    cursor.at += 1
  } while (open > 0)
  return { kind: 'raw', text: cursor.bytes.toString('latin1', from, cursor.at) }
}
