import { type ByteSource, readPart } from '../byte-source.ts'
import { decodeStream } from './decode-stream.ts'
import { parseValue, takeInteger } from './parse-value.ts'
import { readObject } from './read-object.ts'
import { readCrossReference } from './read-xref.ts'
import { type Dict, type Stream, toNumber, type Value } from './value.ts'

/** The objects of a PDF, each read when it is asked for. Streams stay in the file. */
export type SourceObjects = {
  readonly source: ByteSource
  readonly catalog: Dict
  /** The object meant: references are followed, undefined where nothing is there. Throws where it is damaged. */
  resolve(value: Value | undefined): Value | undefined
  dict(value: Value | undefined): Dict | undefined
  bytes(stream: Stream): Buffer
  decoded(stream: Stream): Buffer
}

const nothing: Value = { kind: 'raw', text: 'null' }

/** Thrown where a PDF is encrypted. */
export class Encrypted extends Error {}

/** Opens a PDF by its cross-reference. Throws where it is damaged, and `Encrypted`. */
export function openObjects(source: ByteSource): SourceObjects {
  const { places, trailer } = readCrossReference(source)
  if (trailer.has('Encrypt')) throw new Encrypted()
  const known = new Map<number, Value | undefined>()
  const packs = new Map<number, readonly Value[]>()
  const opening = new Set<number>()

  function get(number: number): Value | undefined {
    if (known.has(number)) return known.get(number)
    if (opening.has(number)) throw new Error(`object ${number} needs itself`)
    opening.add(number)
    const value = read(number)
    opening.delete(number)
    known.set(number, value)
    return value
  }

  function read(number: number): Value | undefined {
    const place = places.get(number)
    if (!place) return undefined
    if ('at' in place) {
      const found = readObject(source, place.at, (length) => toNumber(resolve(length)))
      if (found.number !== number) throw new Error(`object ${found.number} in the place of ${number}`)
      return found.value
    }
    return (packs.get(place.stream) ?? unpack(place.stream))[place.index]
  }

  /** An object stream (7.5.7). */
  function unpack(number: number): readonly Value[] {
    const stream = get(number)
    if (stream?.kind !== 'stream') throw new Error(`no object stream ${number}`)
    const [count, first] = ['N', 'First'].map((key) => toNumber(resolve(stream.entries.get(key))) ?? 0)
    // The last object may end with the data.
    const bytes = Buffer.concat([decoded(stream), Buffer.from(' ')])
    const head = { bytes, at: 0 }
    const offsets = Array.from({ length: count ?? 0 }, () => {
      takeInteger(head)
      return takeInteger(head)
    })
    const values = offsets.map((offset) => parseValue({ bytes, at: (first ?? 0) + offset }))
    packs.set(number, values)
    return values
  }

  function resolve(value: Value | undefined): Value | undefined {
    let found = value
    for (let steps = 0; found?.kind === 'ref'; steps += 1) {
      if (steps > 50) throw new Error('references that lead nowhere')
      found = get(found.number)
    }
    return found
  }

  function bytes({ at, length }: Stream): Buffer {
    return readPart(source, at, length)
  }

  function decoded(stream: Stream): Buffer {
    return decodeStream(bytes(stream), stream.entries, (value) => resolve(value) ?? nothing)
  }

  function dict(value: Value | undefined): Dict | undefined {
    const found = resolve(value)
    return found?.kind === 'dict' ? found : undefined
  }

  const catalog = dict(trailer.get('Root'))
  if (!catalog) throw new Error('no catalog')
  return { source, catalog, resolve, dict, bytes, decoded }
}
