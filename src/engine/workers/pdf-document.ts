import { readFile } from 'node:fs/promises'
import { Failure } from '../../core/failure.ts'
import { dropPdfium, getPdfium, type Pdfium } from './pdfium.ts'

/** FPDF_GetLastError of a document that is encrypted with a password that is not empty. */
const passwordNeeded = 4

/** PDFium holds the whole file in WebAssembly memory, which ends at 2 GiB. */
const maxBytes = 512 * 1_024 * 1_024

/** An open PDF document. */
export interface PdfDocument {
  readonly pdfium: Pdfium
  readonly handle: number
  readonly pageCount: number
}

/**
 * Opens a PDF, hands it to `use` and closes it whatever happens.
 * @throws Failure `unsupported` when it needs a password or is too big, `unreadable` when it is damaged.
 */
export async function withPdf<Result>(
  path: string,
  use: (document: PdfDocument) => Result | Promise<Result>,
): Promise<Result> {
  return withPdfBytes(await readFile(path), use)
}

/** As `withPdf`, for a file already in memory. */
export async function withPdfBytes<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Result | Promise<Result>,
): Promise<Result> {
  if (bytes.length > maxBytes)
    throw new Failure('unsupported', '这个 PDF 超过 512 MB，无法处理。请拆成几个文件后再导入。')
  const pdfium = await getPdfium()
  try {
    return await withMemory(pdfium, bytes.length, async (pointer) => {
      pdfium.HEAPU8.set(bytes, pointer)
      const handle = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0)
      if (handle === 0) throw toFailure(pdfium._FPDF_GetLastError())
      try {
        return await use({ pdfium, handle, pageCount: pdfium._FPDF_GetPageCount(handle) })
      } finally {
        pdfium._FPDF_CloseDocument(handle)
      }
    })
  } catch (error) {
    // A trap in WebAssembly; what is left of that memory is not to be trusted.
    if (!(error instanceof Error && error.name === 'RuntimeError')) throw error
    dropPdfium()
    throw damagedPdf(error)
  }
}

/** Lends `size` bytes of PDFium's memory. */
export async function withMemory<Result>(
  pdfium: Pdfium,
  size: number,
  use: (pointer: number) => Result | Promise<Result>,
): Promise<Result> {
  const pointer = pdfium.wasmExports.malloc(size)
  if (pointer === 0) throw new Failure('unsupported', '这个 PDF 太大，内存装不下。请拆成几个文件后再试。')
  try {
    return await use(pointer)
  } finally {
    pdfium.wasmExports.free(pointer)
  }
}

export function damagedPdf(cause?: unknown): Failure {
  return new Failure(
    'unreadable',
    'PDF 文件不完整或已损坏。请用 PDF 阅读软件打开检查：能打开就另存为新的 PDF 再导入，打不开就重新扫描或重新复制。',
    undefined,
    { cause },
  )
}

function toFailure(code: number): Failure {
  if (code !== passwordNeeded) return damagedPdf()
  return new Failure(
    'unsupported',
    'PDF 设有打开密码，无法读取。请用 PDF 软件输入密码打开，另存为不加密的文件后再导入。',
  )
}
