import { deflateSync } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import type { Sink } from './sink.ts'
import { ref } from './syntax.ts'

/** Six bytes an offset: files up to 256 TB. */
const offsetBytes = 6
const rowBytes = 1 + offsetBytes + 1

/** An object stream (7.5.7) holds so many objects, or so many bytes, at most: a viewer reads all for one. */
const packObjects = 64
const packBytes = 1 << 15
const pending = -1

/**
 * A PDF written from front to back (ISO 32000-1, 7.5): of all that was written it keeps only where each object is. Objects
 * that are no streams wait a little, to be compressed together.
 */
export class PdfFile {
  readonly #sink: Sink
  /**
   * By number, where an object is: its offset; or, negative, its object stream's number times `packObjects` and its place
   * in that. 0 while reserved and not yet written.
   */
  readonly #places: number[] = [0]
  #pack: { readonly id: number; readonly body: string }[] = []
  #packed = 0

  constructor(sink: Sink) {
    this.#sink = sink
    this.#write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')
  }

  /** A number for an object that will be written later, so that others can refer to it now. */
  reserve(): number {
    this.#places.push(0)
    return this.#places.length - 1
  }

  /** Writes an object. `body` is PDF syntax, one byte a character. */
  put(body: string, id = this.reserve()): number {
    this.#claim(id, pending)
    this.#pack.push({ id, body })
    this.#packed += body.length
    if (this.#pack.length === packObjects || this.#packed >= packBytes) this.#writePack()
    return id
  }

  /** Writes a stream as it is; `entries` are its dictionary's entries without Length. */
  putStream(entries: string, data: Uint8Array, id = this.reserve()): number {
    this.#begin(id)
    this.#write(`${id} 0 obj\n<< ${entries} /Length ${data.byteLength} >>\nstream\n`)
    this.#sink.write(data)
    this.#write('\nendstream\nendobj\n')
    return id
  }

  /** Writes a part of a source as a stream, untouched. */
  putStreamFrom(entries: string, source: ByteSource, position: number, length: number, id = this.reserve()): number {
    this.#begin(id)
    this.#write(`${id} 0 obj\n<< ${entries} /Length ${length} >>\nstream\n`)
    this.#sink.writeFrom(source, position, length)
    this.#write('\nendstream\nendobj\n')
    return id
  }

  /** Writes a stream compressed. Text is one byte a character. */
  putDeflated(entries: string, data: Uint8Array | string, id = this.reserve()): number {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data
    return this.putStream(`${entries} /Filter /FlateDecode`, deflateSync(bytes), id)
  }

  /** Writes the cross-reference stream (7.5.8) and the end. Numbers never written become null objects. */
  end(root: number, about: number, fileId: string): void {
    for (let id = 1; id < this.#places.length; id += 1) if (this.#places[id] === 0) this.put('null', id)
    this.#writePack()
    const start = this.#sink.length
    const id = this.reserve()
    this.#begin(id)
    const data = deflateSync(this.#rows())
    this.#write(
      `${id} 0 obj\n<< /Type /XRef /Size ${this.#places.length} /W [1 ${offsetBytes} 1] /Root ${ref(root)} ` +
        `/Info ${ref(about)} /ID [<${fileId}> <${fileId}>] /Filter /FlateDecode /Length ${data.byteLength} >>\nstream\n`,
    )
    this.#sink.write(data)
    this.#write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)
  }

  #rows(): Buffer {
    const rows = Buffer.alloc(this.#places.length * rowBytes)
    rows[rowBytes - 1] = 0xff
    for (const [number, place] of this.#places.entries()) {
      if (number === 0) continue
      const at = number * rowBytes
      const isPacked = place < 0
      rows[at] = isPacked ? 2 : 1
      rows.writeUIntBE(isPacked ? Math.floor(-place / packObjects) : place, at + 1, offsetBytes)
      rows[at + rowBytes - 1] = isPacked ? -place % packObjects : 0
    }
    return rows
  }

  #writePack(): void {
    const pack = this.#pack
    if (pack.length === 0) return
    this.#pack = []
    this.#packed = 0
    const stream = this.reserve()
    let head = ''
    let bodies = ''
    for (const [index, { id, body }] of pack.entries()) {
      head += `${id} ${bodies.length} `
      bodies += `${body}\n`
      this.#places[id] = -(stream * packObjects + index)
    }
    this.putDeflated(`/Type /ObjStm /N ${pack.length} /First ${head.length}`, head + bodies, stream)
  }

  #begin(id: number): void {
    this.#claim(id, this.#sink.length)
  }

  #claim(id: number, place: number): void {
    if (this.#places[id] !== 0) throw new Error(`PDF object ${id} written twice or never reserved`)
    this.#places[id] = place
  }

  #write(text: string): void {
    this.#sink.write(Buffer.from(text, 'latin1'))
  }
}
