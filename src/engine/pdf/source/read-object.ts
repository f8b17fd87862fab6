import { type ByteSource, readPart } from '../byte-source.ts'
import { type Cursor, EndOfBytes, parseValue, takeInteger, takeWord } from './parse-value.ts'
import type { Value } from './value.ts'

/** Most objects are smaller than this. */
const windowBytes = 2048
const largestBytes = 1 << 26

/** Reads from a place in the source on, with as many bytes as that takes. */
export function readAt<Result>(source: ByteSource, position: number, read: (cursor: Cursor) => Result): Result {
  if (position < 0 || position >= source.size) throw new Error(`nothing at ${position}`)
  const left = source.size - position
  for (let length = windowBytes; ; length *= 4) {
    const bytes = readPart(source, position, Math.min(length, left))
    try {
      return read({ bytes, at: 0 })
    } catch (error) {
      if (!(error instanceof EndOfBytes) || length >= left || length > largestBytes) throw error
    }
  }
}

/** An object with its number. `lengthOf` follows a stream's Length where that is a reference. */
export function readObject(
  source: ByteSource,
  position: number,
  lengthOf: (value: Value | undefined) => number | null,
): { readonly number: number; readonly value: Value } {
  const { number, value, data } = readAt(source, position, (cursor) => {
    const number = takeInteger(cursor)
    takeInteger(cursor)
    if (!takeWord(cursor, 'obj')) throw new Error(`no object at ${position}`)
    const value = parseValue(cursor)
    return { number, value, data: value.kind === 'dict' ? findData(cursor) : null }
  })
  if (value.kind !== 'dict' || data === null) return { number, value }
  const [at, length] = [position + data, lengthOf(value.entries.get('Length'))]
  if (length === null || length < 0 || at + length > source.size) throw new Error(`a stream without length: ${number}`)
  const end = readPart(source, at + length, Math.min(13, source.size - at - length)).toString('latin1')
  if (!/^[\r\n ]*endstream/.test(end)) throw new Error(`a stream of wrong length: ${number}`)
  return { number, value: { kind: 'stream', entries: value.entries, at, length } }
}

/** Where a stream's data begin (7.3.8.1), or null where the object is no stream. */
function findData(cursor: Cursor): number | null {
  if (!takeWord(cursor, 'stream')) return null
  if (cursor.at + 2 > cursor.bytes.length) throw new EndOfBytes()
  if (cursor.bytes[cursor.at] === 13) cursor.at += 1
  if (cursor.bytes[cursor.at] === 10) cursor.at += 1
  return cursor.at
}
