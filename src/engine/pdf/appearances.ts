import { fitAppearance, type Matrix, toBox, toMatrix } from './page-box.ts'
import type { SourceObjects } from './source/open-objects.ts'
import { type Dict, toNumber, type Value } from './source/value.ts'

/** What an annotation looks like, and where: stamps, seals, signatures and filled-in fields are part of the paper. */
export type Appearance = { readonly form: Value; readonly matrix: Matrix }

/** Annotation flags Hidden and NoView (ISO 32000-1, 12.5.3). */
const unseen = 0b100010

/** The normal appearances of a page's visible annotations. Links, pop-ups and actions are dropped. */
export function appearancesOf(page: Dict, objects: SourceObjects): Appearance[] {
  const annotations = objects.resolve(page.entries.get('Annots'))
  if (annotations?.kind !== 'array') return []
  return annotations.values.flatMap((entry) => {
    const annotation = objects.dict(entry)
    const appearance = annotation ? appearanceOf(annotation.entries, objects) : null
    return appearance ? [appearance] : []
  })
}

function appearanceOf(annotation: Dict['entries'], objects: SourceObjects): Appearance | null {
  if (((toNumber(objects.resolve(annotation.get('F'))) ?? 0) & unseen) !== 0) return null
  const kind = objects.resolve(annotation.get('Subtype'))
  if (kind?.kind === 'name' && kind.text === '/Popup') return null
  const rect = toBox(annotation.get('Rect'), objects)
  const form = normalForm(objects.dict(annotation.get('AP'))?.entries.get('N'), annotation, objects)
  const stream = objects.resolve(form ?? undefined)
  if (!rect || !form || stream?.kind !== 'stream') return null
  const box = toBox(stream.entries.get('BBox'), objects)
  const matrix = box && fitAppearance(box, toMatrix(stream.entries.get('Matrix'), objects), rect)
  return matrix ? { form, matrix } : null
}

/** The stream itself, or the one of the annotation's present state. */
function normalForm(normal: Value | undefined, annotation: Dict['entries'], objects: SourceObjects): Value | null {
  const found = objects.resolve(normal)
  if (found?.kind === 'stream') return normal?.kind === 'ref' ? normal : null
  const state = objects.resolve(annotation.get('AS'))
  if (found?.kind !== 'dict' || state?.kind !== 'name') return null
  const chosen = found.entries.get(state.text.slice(1))
  return chosen?.kind === 'ref' ? chosen : null
}
