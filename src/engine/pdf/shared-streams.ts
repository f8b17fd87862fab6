import { createHash } from 'node:crypto'
import { type ByteSource, openByteSource, readPart } from './byte-source.ts'
import type { PdfFile } from './pdf-file.ts'

/** Where the bytes of a stream came from: a part of a file. */
type Part = { readonly path: string; readonly at: number; readonly length: number }
type Range = { readonly at: number; readonly length: number }

/** What copied objects share, whichever source they come from: of equal ones only the first is written. */
export type SharedStreams = {
  /** Writes a part of a source as a stream, unless the same was written. `id` is the number it must have, if any. */
  put(entries: string, source: ByteSource, range: Range, id: number | null): number
  /** Writes an object unless an equal one was written. */
  putOnce(body: string): number
}

/** Bytes at either end that tell most streams apart. */
const sampleBytes = 1024
const pieceBytes = 1 << 18

export function newSharedStreams(file: PdfFile): SharedStreams {
  const streams = new Map<string, { readonly id: number; readonly part: Part }[]>()
  const bodies = new Map<string, number>()
  return {
    put(entries, source, { at, length }, id) {
      const write = () => file.putStreamFrom(entries, source, at, length, id ?? file.reserve())
      if (id !== null || source.path === undefined) return write()
      const part = { path: source.path, at, length }
      const key = sampleOf(entries, source, part)
      const alike = streams.get(key) ?? []
      const same = alike.find((each) => isSame(each.part, source, part))
      if (same) return same.id
      const written = write()
      streams.set(key, [...alike, { id: written, part }])
      return written
    },
    putOnce(body) {
      const key = createHash('sha256').update(body, 'latin1').digest('base64')
      const known = bodies.get(key)
      if (known !== undefined) return known
      const id = file.put(body)
      bodies.set(key, id)
      return id
    },
  }
}

function sampleOf(entries: string, source: ByteSource, { at, length }: Part): string {
  const size = Math.min(sampleBytes, length)
  const hash = createHash('sha256').update(entries, 'latin1').update(`\0${length}\0`)
  hash.update(readPart(source, at, size)).update(readPart(source, at + length - size, size))
  return hash.digest('base64')
}

/** Whether two parts hold the same bytes, each of them. */
function isSame(one: Part, source: ByteSource, other: Part): boolean {
  if (one.length !== other.length) return false
  const before = openByteSource(one.path)
  try {
    for (let done = 0; done < one.length; done += pieceBytes) {
      const size = Math.min(pieceBytes, one.length - done)
      if (!readPart(before, one.at + done, size).equals(readPart(source, other.at + done, size))) return false
    }
    return true
  } finally {
    before.close()
  }
}
