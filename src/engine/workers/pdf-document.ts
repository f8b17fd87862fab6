import { Failure } from '../../core/failure.ts'
import { type ByteSource, withByteSource } from '../pdf/byte-source.ts'
import { fileAccessBytes, lendSource } from './lend-source.ts'
import { dropPdfium, getPdfium, isFull, isSwollen, type Pdfium } from './pdfium.ts'

/** FPDF_GetLastError of a document that is encrypted with a password that is not empty. */
const passwordNeeded = 4

/** What a signed 32-bit number of bytes can say. */
const maxBytes = 2 ** 31 - 1

/** An open PDF document. */
export interface PdfDocument {
  readonly pdfium: Pdfium
  readonly handle: number
  readonly pageCount: number
}

/**
 * Opens a PDF, hands it to `use` and closes it whatever happens. Only those parts of the file are read that are asked for.
 * @throws Failure `unsupported` when it needs a password or is too big, `unreadable` when it is damaged.
 */
export function withPdf<Result>(
  path: string,
  use: (document: PdfDocument) => Result | Promise<Result>,
): Promise<Result> {
  return withByteSource(path, (source) => withPdfSource(source, use))
}

/** As `withPdf`, for a file that is open already. */
export async function withPdfSource<Result>(
  source: ByteSource,
  use: (document: PdfDocument) => Result | Promise<Result>,
): Promise<Result> {
  if (source.size > maxBytes) throw new Failure('unsupported', '这个 PDF 超过 2 GB，无法处理。请拆成几个文件后再导入。')
  const pdfium = await getPdfium()
  try {
    return await withMemory(pdfium, fileAccessBytes, async (pointer) => {
      const { lent, giveBack } = lendSource(pdfium, source, pointer)
      try {
        const handle = pdfium._FPDF_LoadCustomDocument(pointer, 0)
        if (handle === 0) throw lent.error ?? toFailure(pdfium._FPDF_GetLastError())
        try {
          return await use({ pdfium, handle, pageCount: pdfium._FPDF_GetPageCount(handle) })
        } finally {
          pdfium._FPDF_CloseDocument(handle)
        }
      } finally {
        giveBack()
      }
    })
  } catch (error) {
    // A trap in WebAssembly; what is left of that memory is not to be trusted.
    if (!(error instanceof Error && error.name === 'RuntimeError')) throw error
    dropPdfium()
    throw isFull(pdfium) ? tooMuch(error) : damagedPdf(error)
  } finally {
    if (isSwollen(pdfium)) dropPdfium()
  }
}

/** Lends `size` bytes of PDFium's memory. */
export async function withMemory<Result>(
  pdfium: Pdfium,
  size: number,
  use: (pointer: number) => Result | Promise<Result>,
): Promise<Result> {
  const pointer = pdfium.wasmExports.malloc(size)
  if (pointer === 0) throw tooMuch()
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

function tooMuch(cause?: unknown): Failure {
  return new Failure(
    'unreadable',
    '这一页（或这个 PDF）展开后要占用的内存太多，无法显示：内容可能过于复杂或已损坏。请用 PDF 软件另存为图像，或重新扫描后再导入。',
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
