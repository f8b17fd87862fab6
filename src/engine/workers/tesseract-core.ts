import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { TesseractCore } from 'tesseract.js-core/tesseract-core-lstm.js'
import { boundMemory } from './bound-memory.ts'

/** What we use of it; the compiler only knows it together with a browser. */
declare const WebAssembly: { validate(code: Uint8Array): boolean }

/** A page of A2 takes 300 MB. */
const maxBytes = 768 * 2 ** 20

const nothing = () => {}

/** It tells how far it is, and complains of settings in its own language data that this build has no use for. */
const quiet = { printErr: nothing, TesseractProgress: nothing }

/** Tesseract for processors that can do more, and less, at once; the quickest first. */
const builds = [
  {
    code: import.meta.resolve('tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm'),
    load: () => import('tesseract.js-core/tesseract-core-relaxedsimd-lstm.js'),
  },
  {
    code: import.meta.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    load: () => import('tesseract.js-core/tesseract-core-simd-lstm.js'),
  },
  {
    code: import.meta.resolve('tesseract.js-core/tesseract-core-lstm.wasm'),
    load: () => import('tesseract.js-core/tesseract-core-lstm.js'),
  },
] as const

/** Starts Tesseract in this thread, in the quickest form that this machine can run. */
export async function openTesseract(): Promise<TesseractCore> {
  for (const { code, load } of builds) {
    const bytes = await readFile(fileURLToPath(code))
    if (!WebAssembly.validate(bytes)) continue
    const { default: openCore } = await load()
    return await openCore({ wasmBinary: boundMemory(bytes, maxBytes), ...quiet })
  }
  throw new Error('this machine runs no build of Tesseract')
}
