import { appearancesOf } from './appearances.ts'
import { type ByteSource, readPart, sourceOf } from './byte-source.ts'
import { newObjectCopier, type ObjectCopier } from './object-copier.ts'
import { overlap, toBox, uprightPage } from './page-box.ts'
import type { PdfFile } from './pdf-file.ts'
import type { SharedStreams } from './shared-streams.ts'
import { listPages, type SourcePage } from './source/list-pages.ts'
import { Encrypted, openObjects, type SourceObjects } from './source/open-objects.ts'
import { toNumber } from './source/value.ts'
import { nums, ref } from './syntax.ts'

/** A page copied as a form: operators that draw it upright with its lower left corner at the origin. */
type CopiedPage = {
  readonly width: number
  readonly height: number
  readonly content: string
  readonly xobjects: string
}

/** A source whose pages can be copied. Drop it when the next source begins. */
export type SourcePdf = {
  readonly wasEncrypted: boolean
  copy(frame: number): CopiedPage
}

/** Points; a page beyond PDF's own limit (ISO 32000-1, annex C) or thinner than a millimetre is damage. */
const largest = 14_400
const smallest = 3

/**
 * Opens a source. One that is encrypted without a password to read, or whose cross-reference is damaged, is put right in
 * memory first. Throws where that fails too, and where the source hides layers that a copy would show.
 */
export function openSourcePdf(source: ByteSource, file: PdfFile, shared: SharedStreams): Promise<SourcePdf> {
  return readSound(source, (sound) => read(sound, file, shared))
}

/** Reads a source, or what it is when put right. */
export async function readSound<Result>(
  source: ByteSource,
  read: (source: ByteSource) => Result,
): Promise<Result & { readonly wasEncrypted: boolean }> {
  try {
    return { ...read(source), wasEncrypted: false }
  } catch (error) {
    // Whatever is wrong: the other reader goes through the whole file and needs no cross-reference.
    const wasEncrypted = error instanceof Encrypted
    const sound = sourceOf(await rewrite(readPart(source, 0, source.size), wasEncrypted))
    return { ...read(sound), wasEncrypted }
  }
}

async function rewrite(bytes: Buffer, isEncrypted: boolean): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  // It looks at an encrypted file a first time as if it were not, when objects seem invalid.
  const strict = { updateMetadata: false, throwOnInvalidObject: !isEncrypted, password: '' }
  const document = await PDFDocument.load(bytes, strict)
  delete document.context.trailerInfo.Encrypt
  return document.save({ updateFieldAppearances: false })
}

function read(source: ByteSource, file: PdfFile, shared: SharedStreams): Pick<SourcePdf, 'copy'> {
  const objects = openObjects(source)
  if (hidesLayers(objects)) throw new Error('hides optional content')
  const pages = listPages(objects)
  const copier = newObjectCopier(objects, file, shared)
  return {
    copy(frame) {
      const page = pages[frame]
      if (!page) throw new Error(`no page ${frame} in the source`)
      return copyPage(page, objects, copier, file)
    },
  }
}

function copyPage(page: SourcePage, objects: SourceObjects, copier: ObjectCopier, file: PdfFile): CopiedPage {
  const { own, inherited } = page
  const { box, matrix, width, height } = placeOf(page, objects)
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) throw new Error('impossible page size')
  const resources = objects.dict(inherited.get('Resources'))
  const entries =
    `/Type /XObject /Subtype /Form /BBox [${nums(box)}] ` +
    `/Resources ${resources ? copier.write(resources) : '<< >>'}`
  const form = putContent(page, entries, objects, copier, file)
  const stamps = appearancesOf(own, objects)
  const drawn = stamps.map((stamp, index) => `q ${nums(stamp.matrix)} cm /A${index} Do Q\n`)
  const names = stamps.map((stamp, index) => `/A${index} ${copier.write(stamp.form)}`)
  return {
    width,
    height,
    content: `q ${nums(matrix)} cm\n/P0 Do\n${drawn.join('')}Q\n`,
    xobjects: [`/P0 ${ref(form)}`, ...names].join(' '),
  }
}

/** The part of a page that is seen, and the matrix that turns it upright with its corner at the origin. */
export function placeOf({ own, inherited }: SourcePage, objects: SourceObjects) {
  const media = toBox(inherited.get('MediaBox'), objects)
  if (!media) throw new Error('page without a MediaBox')
  const box = overlap(toBox(inherited.get('CropBox'), objects), media)
  const rotate = toNumber(objects.resolve(inherited.get('Rotate'))) ?? 0
  const unit = toNumber(objects.resolve(own.entries.get('UserUnit'))) ?? 1
  return { box, ...uprightPage(box, rotate, unit > 0 ? unit : 1) }
}

/** The page's content as one stream: untouched where it is one already, otherwise its parts decoded and joined. */
function putContent(
  { own }: SourcePage,
  entries: string,
  objects: SourceObjects,
  copier: ObjectCopier,
  file: PdfFile,
): number {
  const contents = own.entries.get('Contents')
  if (contents === undefined) return file.putDeflated(entries, '')
  const found = objects.resolve(contents)
  if (found?.kind === 'stream') {
    const filters = ['Filter', 'DecodeParms'].flatMap((key) => {
      const value = found.entries.get(key)
      return value ? [`/${key} ${copier.write(value)}`] : []
    })
    return file.putStream([entries, ...filters].join(' '), objects.bytes(found))
  }
  if (found?.kind !== 'array') throw new Error('page content is missing')
  const parts = found.values.map((entry) => {
    const stream = objects.resolve(entry)
    if (stream?.kind !== 'stream') throw new Error('a part of the page content is missing')
    return Buffer.concat([objects.decoded(stream), Buffer.from('\n')])
  })
  return file.putDeflated(entries, Buffer.concat(parts))
}

/** Whether the source's settings hide some of its layers (8.11.4.3): a copied page would show them. */
function hidesLayers({ catalog, dict, resolve }: SourceObjects): boolean {
  const settings = dict(dict(catalog.entries.get('OCProperties'))?.entries.get('D'))
  if (!settings) return false
  const off = resolve(settings.entries.get('OFF'))
  const state = resolve(settings.entries.get('BaseState'))
  return (off?.kind === 'array' && off.values.length > 0) || (state?.kind === 'name' && state.text === '/OFF')
}
