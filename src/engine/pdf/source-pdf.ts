import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib'
import { appearancesOf } from './appearances.ts'
import { newObjectCopier, type ObjectCopier } from './object-copier.ts'
import { overlap, toBox, uprightPage } from './page-box.ts'
import type { PdfFile } from './pdf-file.ts'
import { nums, ref } from './syntax.ts'

/** A page copied as a form: operators that draw it upright with its lower left corner at the origin. */
type CopiedPage = {
  readonly width: number
  readonly height: number
  readonly content: string
  readonly xobjects: string
}

/** A parsed source whose pages can be copied. Drop it when the next source begins. */
export type SourcePdf = { copy(frame: number): CopiedPage }

/** Points; a page beyond PDF's own limit (ISO 32000-1, annex C) or thinner than a millimetre is damage. */
const largest = 14_400
const smallest = 3

/** Parses a source. Throws where it is encrypted, damaged, or hides layers that a copy would show. */
export async function openSourcePdf(bytes: Uint8Array, file: PdfFile): Promise<SourcePdf> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  if (hidesLayers(source)) throw new Error('hides optional content')
  const pages = source.getPages()
  const copier = newObjectCopier(source.context, file)
  return {
    copy(frame) {
      const page = pages[frame]
      if (!page) throw new Error(`no page ${frame} in the source`)
      return copyPage(page, source.context, copier, file)
    },
  }
}

function copyPage(page: PDFPage, context: PDFContext, copier: ObjectCopier, file: PdfFile): CopiedPage {
  const inherited = (name: string) => page.node.getInheritableAttribute(PDFName.of(name))
  const media = toBox(inherited('MediaBox'), context)
  if (!media) throw new Error('page without a MediaBox')
  const box = overlap(toBox(inherited('CropBox'), context), media)
  const { matrix, width, height } = uprightPage(box, numberOf(context, inherited('Rotate'), 0), userUnit(page, context))
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) throw new Error('impossible page size')
  const resources = inherited('Resources')
  const body = contentOf(page, context)
  const entries =
    `/Type /XObject /Subtype /Form /BBox [${nums(box)}] ` +
    `/Resources ${resources ? copier.write(context.lookup(resources)) : '<< >>'}${body.filters(copier)}`
  const form = body.compressed ? file.putStream(entries, body.data) : file.putDeflated(entries, body.data)
  const stamps = appearancesOf(page.node, context)
  const drawn = stamps.map((stamp, index) => `q ${nums(stamp.matrix)} cm /A${index} Do Q\n`)
  const names = stamps.map((stamp, index) => `/A${index} ${copier.write(stamp.form)}`)
  copier.flush()
  return {
    width,
    height,
    content: `q ${nums(matrix)} cm\n/P0 Do\n${drawn.join('')}Q\n`,
    xobjects: [`/P0 ${ref(form)}`, ...names].join(' '),
  }
}

type Body = { readonly data: Uint8Array; readonly compressed: boolean; filters(copier: ObjectCopier): string }

/** The page's content as one stream: untouched where it is one already, otherwise its parts decoded and joined. */
function contentOf(page: PDFPage, context: PDFContext): Body {
  const contents = page.node.get(PDFName.of('Contents'))
  const found = contents === undefined ? undefined : context.lookup(contents)
  if (contents === undefined) return { data: new Uint8Array(), compressed: false, filters: () => '' }
  if (found instanceof PDFRawStream) {
    const filter = found.dict.get(PDFName.of('Filter'))
    const parms = found.dict.get(PDFName.of('DecodeParms'))
    return {
      data: found.contents,
      compressed: true,
      filters: (copier) =>
        `${filter ? ` /Filter ${copier.write(filter)}` : ''}${parms ? ` /DecodeParms ${copier.write(parms)}` : ''}`,
    }
  }
  if (!(found instanceof PDFArray)) throw new Error('page content is missing')
  const parts = found.asArray().map((entry) => {
    const stream = context.lookup(entry)
    if (!(stream instanceof PDFRawStream)) throw new Error('a part of the page content is missing')
    return Buffer.concat([decodePDFRawStream(stream).decode(), Buffer.from('\n')])
  })
  return { data: Buffer.concat(parts), compressed: false, filters: () => '' }
}

function userUnit(page: PDFPage, context: PDFContext): number {
  const unit = numberOf(context, page.node.get(PDFName.of('UserUnit')), 1)
  return unit > 0 ? unit : 1
}

function numberOf(context: PDFContext, object: Parameters<PDFContext['lookup']>[0], fallback: number): number {
  const value = object === undefined ? undefined : context.lookup(object)
  return value instanceof PDFNumber ? value.asNumber() : fallback
}

/** Whether the source's settings hide some of its layers (8.11.4.3): a copied page would show them. */
function hidesLayers(source: PDFDocument): boolean {
  const { context, catalog } = source
  const layers = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)
  const settings = layers?.lookupMaybe(PDFName.of('D'), PDFDict)
  if (!settings) return false
  const off = settings.lookup(PDFName.of('OFF'))
  const state = context.lookup(settings.get(PDFName.of('BaseState')))
  return (off instanceof PDFArray && off.size() > 0) || state === PDFName.of('OFF')
}
