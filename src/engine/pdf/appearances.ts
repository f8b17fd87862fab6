import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'
import { fitAppearance, type Matrix, toBox, toMatrix } from './page-box.ts'

/** What an annotation looks like, and where: stamps, seals, signatures and filled-in fields are part of the paper. */
export type Appearance = { readonly form: PDFRef; readonly matrix: Matrix }

/** Annotation flags Hidden and NoView (ISO 32000-1, 12.5.3). */
const unseen = 0b100010

/** The normal appearances of a page's visible annotations. Links, pop-ups and actions are dropped. */
export function appearancesOf(page: PDFDict, context: PDFContext): Appearance[] {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return []
  return annotations.asArray().flatMap((entry) => {
    const annotation = context.lookup(entry)
    const appearance = annotation instanceof PDFDict ? appearanceOf(annotation, context) : null
    return appearance ? [appearance] : []
  })
}

function appearanceOf(annotation: PDFDict, context: PDFContext): Appearance | null {
  const flags = annotation.lookup(PDFName.of('F'))
  if (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0) return null
  if (annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) return null
  const rect = toBox(annotation.get(PDFName.of('Rect')), context)
  const looks = annotation.lookup(PDFName.of('AP'))
  const form = looks instanceof PDFDict ? normalForm(looks.get(PDFName.of('N')), annotation, context) : null
  const stream = form ? context.lookup(form) : undefined
  if (!rect || !form || !(stream instanceof PDFStream)) return null
  const box = toBox(stream.dict.get(PDFName.of('BBox')), context)
  const matrix = box && fitAppearance(box, toMatrix(stream.dict.get(PDFName.of('Matrix')), context), rect)
  return matrix ? { form, matrix } : null
}

/** The stream itself, or the one of the annotation's present state. */
function normalForm(normal: PDFObject | undefined, annotation: PDFDict, context: PDFContext): PDFRef | null {
  const found = normal === undefined ? undefined : context.lookup(normal)
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : null
  const state = annotation.lookup(PDFName.of('AS'))
  if (!(found instanceof PDFDict) || !(state instanceof PDFName)) return null
  const chosen = found.get(state)
  return chosen instanceof PDFRef ? chosen : null
}
