import { constants, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFContext, type PDFDict, PDFRawStream } from 'pdf-lib'
import { toNumber, type Value } from './value.ts'

type Entries = ReadonlyMap<string, Value>

/** More than this from one stream of text or numbers is an attack. */
const most = 1 << 28

/** The bytes of a stream decoded. `resolve` follows references. Throws where a filter is unknown or the data are damaged. */
export function decodeStream(data: Buffer, entries: Entries, resolve: (value: Value) => Value): Buffer {
  const filters = listOf(entries.get('Filter'), resolve)
  const parms = listOf(entries.get('DecodeParms'), resolve)
  return filters.reduce((bytes: Buffer, filter, index) => {
    if (filter.kind !== 'name') throw new Error('a filter that is no name')
    const parm = parms[index]
    return decodeOne(bytes, filter.text, parm?.kind === 'dict' ? parm.entries : new Map(), resolve)
  }, data)
}

function listOf(value: Value | undefined, resolve: (value: Value) => Value): Value[] {
  const found = value === undefined ? undefined : resolve(value)
  if (found === undefined) return []
  return found.kind === 'array' ? found.values.map(resolve) : [found]
}

function decodeOne(bytes: Buffer, filter: string, parms: Entries, resolve: (value: Value) => Value): Buffer {
  const of = (key: string, fallback: number) => {
    const value = parms.get(key)
    return (value && toNumber(resolve(value))) ?? fallback
  }
  if (filter !== '/FlateDecode' && filter !== '/Fl') {
    if (of('Predictor', 1) !== 1) throw new Error(`${filter} with a predictor`)
    return decodeRare(bytes, filter)
  }
  // Writers that leave off the checksum at the end are many; what there is counts.
  const plain = inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most })
  const predictor = of('Predictor', 1)
  if (predictor === 1) return plain
  if (predictor < 10) throw new Error('a TIFF predictor')
  const pixel = Math.max(1, (of('Colors', 1) * of('BitsPerComponent', 8)) >> 3)
  return unpredict(plain, Math.ceil((of('Columns', 1) * of('Colors', 1) * of('BitsPerComponent', 8)) / 8), pixel)
}

/** Filters that hardly any scanner's PDF has on its text. */
function decodeRare(bytes: Buffer, filter: string): Buffer {
  const dict: PDFDict = PDFContext.create().obj({ Filter: filter.slice(1) })
  return Buffer.from(decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode())
}

/** Undoes PNG's row filters (ISO/IEC 15948, 9). */
function unpredict(bytes: Buffer, stride: number, pixel: number): Buffer {
  const rows = Math.ceil(bytes.length / (stride + 1))
  const out = Buffer.alloc(rows * stride)
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [row * (stride + 1), row * stride]
    const type = bytes[from] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const left = x < pixel ? 0 : (out[to + x - pixel] ?? 0)
      const up = row === 0 ? 0 : (out[to + x - stride] ?? 0)
      const corner = row === 0 || x < pixel ? 0 : (out[to + x - stride - pixel] ?? 0)
      out[to + x] = (bytes[from + 1 + x] ?? 0) + predict(type, left, up, corner)
    }
  }
  return out
}

function predict(type: number, left: number, up: number, corner: number): number {
  switch (type) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4: {
      const guess = left + up - corner
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
      return a <= b && a <= c ? left : b <= c ? up : corner
    }
    default:
      return 0
  }
}
