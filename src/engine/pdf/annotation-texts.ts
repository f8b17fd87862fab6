import type { Word } from '../../core/catalogue/page.ts'
import type { ByteSource } from './byte-source.ts'
import { toBox } from './page-box.ts'
import { listPages, type SourcePage } from './source/list-pages.ts'
import { openObjects, type SourceObjects } from './source/open-objects.ts'
import type { Dict, Value } from './source/value.ts'
import { placeOf, readSound } from './source-pdf.ts'

/** What an annotation or a form field says, and the part of the upright page (fractions) that it stands on. */
export type AnnotationText = { readonly text: string; readonly box: Word['box'] }

/** The texts of each page's annotations and form fields, which are no part of its own text. Throws where nothing can be read. */
export async function annotationTexts(source: ByteSource): Promise<readonly (readonly AnnotationText[])[]> {
  const { pages } = await readSound(source, (sound) => {
    const objects = openObjects(sound)
    return { pages: listPages(objects).map((page) => textsOf(page, objects)) }
  })
  return pages
}

function textsOf(page: SourcePage, objects: SourceObjects): AnnotationText[] {
  const annotations = objects.resolve(page.own.entries.get('Annots'))
  if (annotations?.kind !== 'array') return []
  const { matrix, width, height } = placeOf(page, objects)
  const [a, b, c, d, e, f] = matrix
  return annotations.values.flatMap((entry) => {
    const annotation = objects.dict(entry)
    const rect = annotation && toBox(annotation.entries.get('Rect'), objects)
    const text = annotation ? sayings(annotation, objects).join('\n') : ''
    if (!rect || text === '') return []
    const [x0, y0, x1, y1] = rect
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
    const [left, top] = [Math.min(...xs) / width, 1 - Math.max(...ys) / height]
    const [wide, high] = [Math.abs((xs[1] ?? 0) - (xs[0] ?? 0)), Math.abs((ys[1] ?? 0) - (ys[0] ?? 0))]
    return [{ text, box: [left, top, wide / width, high / height] }]
  })
}

/** A field's value may stand with its parents (ISO 32000-1, 12.7.3.1). */
function sayings(annotation: Dict, objects: SourceObjects): string[] {
  const found: string[] = []
  let node: Dict | undefined = annotation
  for (let steps = 0; node !== undefined && steps < 20; steps += 1) {
    for (const key of ['Contents', 'V', 'RC']) found.push(...toTexts(node.entries.get(key), objects))
    node = objects.dict(node.entries.get('Parent'))
  }
  return found
}

function toTexts(value: Value | undefined, objects: SourceObjects): string[] {
  const found = objects.resolve(value)
  if (found?.kind === 'raw') return [decodeString(found.text)]
  if (found?.kind === 'stream') return [toText(objects.decoded(found))]
  return found?.kind === 'array' ? found.values.flatMap((each) => toTexts(each, objects)) : []
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string as it was written (7.3.4), in parentheses or in hexadecimal; empty where it is a number. */
function decodeString(written: string): string {
  if (written.startsWith('<')) return toText(Buffer.from(written.replaceAll(/[^0-9a-f]/gi, ''), 'hex'))
  if (!written.startsWith('(')) return ''
  const bytes = written.slice(1, -1).replaceAll(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 255)
    return /^[\r\n]/.test(sign) ? '' : (escapes[sign] ?? sign)
  })
  return toText(Buffer.from(bytes, 'latin1'))
}

/** Text strings are UTF-16 or UTF-8 by their mark, else of one byte a sign (7.9.2.2). */
function toText(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb) return new TextDecoder().decode(bytes)
  return bytes.toString('latin1')
}
