import { deflateSync } from 'node:zlib'
import type { ByteSource } from './byte-source.ts'
import type { Sink } from './sink.ts'
import { ref } from './syntax.ts'

/** Six bytes an offset: files up to 256 TB. */
const offsetBytes = 6
const rowBytes = 1 + offsetBytes + 1

/** A PDF written from front to back (ISO 32000-1, 7.5): of all that was written it keeps only where each object began. */
export class PdfFile {
  readonly #sink: Sink
  /** Offset of each object by number; 0 while reserved and not yet written. */
  readonly #offsets: number[] = [0]

  constructor(sink: Sink) {
    this.#sink = sink
    this.#write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')
  }

  /** A number for an object that will be written later, so that others can refer to it now. */
  reserve(): number {
    this.#offsets.push(0)
    return this.#offsets.length - 1
  }

  /** Writes an object. `body` is PDF syntax, one byte a character. */
  put(body: string, id = this.reserve()): number {
    this.#begin(id)
    this.#write(`${id} 0 obj\n${body}\nendobj\n`)
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
    for (let id = 1; id < this.#offsets.length; id += 1) if (this.#offsets[id] === 0) this.put('null', id)
    const start = this.#sink.length
    const id = this.reserve()
    this.#begin(id)
    const rows = Buffer.alloc(this.#offsets.length * rowBytes)
    rows[rowBytes - 1] = 0xff
    for (const [number, offset] of this.#offsets.entries()) {
      if (number === 0) continue
      rows[number * rowBytes] = 1
      rows.writeUIntBE(offset, number * rowBytes + 1, offsetBytes)
    }
    const data = deflateSync(rows)
    this.#write(
      `${id} 0 obj\n<< /Type /XRef /Size ${this.#offsets.length} /W [1 ${offsetBytes} 1] /Root ${ref(root)} ` +
        `/Info ${ref(about)} /ID [<${fileId}> <${fileId}>] /Filter /FlateDecode /Length ${data.byteLength} >>\nstream\n`,
    )
    this.#sink.write(data)
    this.#write(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`)
  }

  #begin(id: number): void {
    if (this.#offsets[id] !== 0) throw new Error(`PDF object ${id} written twice or never reserved`)
    this.#offsets[id] = this.#sink.length
  }

  #write(text: string): void {
    this.#sink.write(Buffer.from(text, 'latin1'))
  }
}
