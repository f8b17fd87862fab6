import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PDFiumModule } from '@hyzyla/pdfium'
import { boundMemory } from './bound-memory.ts'

/**
 * PDFium's C interface as compiled to WebAssembly. Handles, pointers and sizes are numbers; a null handle is 0.
 * The package's own classes leave pages open and give no sizes without loading a page, so its module is used directly.
 */
const functions = [
  '_FPDF_InitLibrary',
  '_FPDF_LoadCustomDocument',
  '_FPDF_CloseDocument',
  '_FPDF_GetLastError',
  '_FPDF_GetPageCount',
  '_FPDF_GetPageSizeByIndexF',
  '_FPDF_GetPageWidthF',
  '_FPDF_GetPageHeightF',
  '_FPDF_LoadPage',
  '_FPDF_ClosePage',
  '_FPDF_RenderPageBitmap',
  '_FPDF_PageToDevice',
  '_FPDF_FFLDraw',
  '_FPDFDOC_InitFormFillEnvironment',
  '_FPDFDOC_ExitFormFillEnvironment',
  '_FORM_OnAfterLoadPage',
  '_FORM_OnBeforeClosePage',
  '_FPDFBitmap_CreateEx',
  '_FPDFBitmap_Destroy',
  '_FPDFBitmap_FillRect',
  '_FPDFBitmap_GetBuffer',
  '_FPDFBitmap_GetStride',
  '_FPDFPage_CountObjects',
  '_FPDFPage_GetObject',
  '_FPDFPageObj_GetType',
  '_FPDFPageObj_GetBounds',
  '_FPDFImageObj_GetImagePixelSize',
  '_FPDFText_LoadPage',
  '_FPDFText_ClosePage',
  '_FPDFText_CountChars',
  '_FPDFText_GetUnicode',
  '_FPDFText_GetCharBox',
] as const

type Functions = Readonly<Record<(typeof functions)[number], (...values: readonly number[]) => number>>

export interface Pdfium extends Functions {
  /** Views of the heap; they are replaced when it grows, so they are never kept. */
  readonly HEAPU8: Uint8Array
  readonly wasmExports: {
    readonly malloc: (size: number) => number
    readonly free: (pointer: number) => void
    readonly __indirect_function_table: { set(place: number, f: unknown): void }
  }
}

/**
 * The most memory PDFium may take in a thread, and beyond what it is not kept for the next document, as it never gives
 * any back. An A3 page in JPEG 2000 at 300 dpi takes 420 MB; a page of nested forms took all of 2 GB before it failed.
 */
const maxBytes = 768 * 2 ** 20
const keptBytes = 128 * 2 ** 20

let opened: Promise<Pdfium> | null = null

/** PDFium, started once per thread. */
export function getPdfium(): Promise<Pdfium> {
  opened ??= start()
  return opened
}

/** Lets go of a PDFium that broke down over a document; the next call starts a fresh one. */
export function dropPdfium(): void {
  opened = null
}

/** Whether it was refused memory, or was about to be. */
export function isFull(pdfium: Pdfium): boolean {
  return pdfium.HEAPU8.length > maxBytes / 2
}

/** Whether it has taken more than is worth keeping. */
export function isSwollen(pdfium: Pdfium): boolean {
  return pdfium.HEAPU8.length > keptBytes
}

async function start(): Promise<Pdfium> {
  const code = await readFile(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')))
  // What its runtime prints as it breaks down is in the error that it throws.
  const options = { wasmBinary: boundMemory(code, maxBytes), printErr: () => {} }
  const module = await PDFiumModule(options)
  if (!isPdfium(module)) throw new Error('this build of PDFium lacks a function that is needed')
  module._FPDF_InitLibrary()
  return module
}

function isPdfium(module: object): module is Pdfium {
  return functions.every((name) => typeof Reflect.get(module, name) === 'function')
}
