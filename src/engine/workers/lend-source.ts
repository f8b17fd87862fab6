import type { ByteSource } from '../pdf/byte-source.ts'
import type { Pdfium } from './pdfium.ts'

/** What we use of it; the compiler only knows it together with a browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> }
}

/**
 * A WebAssembly module of one import `e.f`, exported again as `f`: (i32, i32, i32, i32) → i32. A function of ours that
 * has gone through it can stand in PDFium's function table.
 */
const passage = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x09, 0x01, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
)

/** FPDF_FILEACCESS: m_FileLen, m_GetBlock, m_Param, 32 bits each. */
export const fileAccessBytes = 12

/**
 * Where our function stands: at the null pointer, the one free place of a table that this build does not let grow.
 * PDFium calls m_GetBlock without asking whether it is null. Should it ever call another null pointer, then either the
 * signature differs and it traps as before, or no source goes by that number and nothing is read.
 */
const getBlock = 0

/** The sources that each PDFium was lent, by the m_Param that it hands back. */
const known = new WeakMap<Pdfium, Map<number, Lent>>()

interface Lent {
  readonly source: ByteSource
  /** The first error of reading; PDFium only learns that it went wrong. */
  error: unknown
}

/** Writes an FPDF_FILEACCESS at `pointer` through which PDFium reads `source`, until it is given back. */
export function lendSource(
  pdfium: Pdfium,
  source: ByteSource,
  pointer: number,
): { readonly lent: Lent; giveBack(): void } {
  const sources = known.get(pdfium) ?? install(pdfium)
  const lent: Lent = { source, error: null }
  sources.set(pointer, lent)
  new Uint32Array(pdfium.HEAPU8.buffer, pointer, 3).set([source.size, getBlock, pointer])
  return { lent, giveBack: () => void sources.delete(pointer) }
}

function install(pdfium: Pdfium): Map<number, Lent> {
  const sources = new Map<number, Lent>()
  const read = (key: number, position: number, buffer: number, size: number): number => {
    const lent = sources.get(key)
    if (!lent) return 0
    try {
      // Numbers come as signed 32 bits.
      return lent.source.read(position >>> 0, pdfium.HEAPU8.subarray(buffer, buffer + size)) ? 1 : 0
    } catch (error) {
      lent.error ??= error
      return 0
    }
  }
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(passage), { e: { f: read } }).exports
  pdfium.wasmExports.__indirect_function_table.set(getBlock, f)
  known.set(pdfium, sources)
  return sources
}
