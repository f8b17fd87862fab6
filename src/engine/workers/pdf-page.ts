import { damagedPdf, type PdfDocument, withMemory } from './pdf-document.ts'

/** Pixels of one page, upright, RGBA. Rows follow each other without gaps. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly channels: 4
  readonly pixels: Uint8Array
}

/** FPDFBitmap_BGRA; FPDF_ANNOT, FPDF_REVERSE_BYTE_ORDER (red first). */
const bgra = 4
const annotations = 0x01
const redFirst = 0x10
const white = 0xff_ff_ff_ff

/** A document's FPDF_FORMFILLINFO: more than its size, and all callbacks null. */
const formInfoBytes = 256

/** Opens a page, counted from 0, hands it to `use` and closes it whatever happens. */
export async function withPage<Result>(
  { pdfium, handle }: PdfDocument,
  index: number,
  use: (page: number) => Result | Promise<Result>,
): Promise<Result> {
  const page = pdfium._FPDF_LoadPage(handle, index)
  if (page === 0) throw damagedPdf()
  try {
    return await use(page)
  } finally {
    pdfium._FPDF_ClosePage(page)
  }
}

/** Draws a page as a reader shows it, with annotations and form fields (an electronic seal is often one). */
export async function drawPage(
  document: PdfDocument,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Bitmap> {
  const { pdfium } = document
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, bgra, 0, 0)
  if (bitmap === 0) throw damagedPdf()
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations | redFirst)
    await withForm(document, (form) => {
      pdfium._FORM_OnAfterLoadPage(page, form)
      pdfium._FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst)
      pdfium._FORM_OnBeforeClosePage(page, form)
    })
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap)
    const stride = pdfium._FPDFBitmap_GetStride(bitmap)
    const pixels = new Uint8Array(width * height * 4)
    for (let row = 0; row < height; row += 1) {
      const from = start + row * stride
      pixels.set(pdfium.HEAPU8.subarray(from, from + width * 4), row * width * 4)
    }
    return { width, height, channels: 4, pixels }
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap)
  }
}

async function withForm({ pdfium, handle }: PdfDocument, use: (form: number) => void): Promise<void> {
  await withMemory(pdfium, formInfoBytes, (info) => {
    pdfium.HEAPU8.fill(0, info, info + formInfoBytes)
    // Version 2 of the structure, a 32-bit little-endian number.
    pdfium.HEAPU8[info] = 2
    const form = pdfium._FPDFDOC_InitFormFillEnvironment(handle, info)
    if (form === 0) return
    try {
      use(form)
    } finally {
      pdfium._FPDFDOC_ExitFormFillEnvironment(form)
    }
  })
}
