import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib'
import type { PdfFile } from './pdf-file.ts'
import { ref } from './syntax.ts'

/** Copies objects of one parsed source into the file, each once however many pages share it. */
export type ObjectCopier = {
  /** An object as PDF syntax of the new file; what it refers to is copied by `flush`. */
  write(object: PDFObject | undefined): string
  /** Writes everything referred to so far and everything that refers to in turn. */
  flush(): void
}

export function newObjectCopier(context: PDFContext, file: PdfFile): ObjectCopier {
  const ids = new Map<PDFRef, number>()
  const waiting: { readonly source: PDFRef; readonly id: number }[] = []

  function write(object: PDFObject | undefined): string {
    if (object === undefined) return 'null'
    if (object instanceof PDFRef) return writeReference(object)
    if (object instanceof PDFArray) return `[${object.asArray().map(write).join(' ')}]`
    if (object instanceof PDFDict) return `<< ${entriesOf(object)} >>`
    if (object instanceof PDFStream) throw new Error('a stream that is not an indirect object')
    return object.toString()
  }

  function writeReference(source: PDFRef): string {
    const target = context.lookup(source)
    // A page or page tree reached from a page's resources would pull in the whole source document.
    if (target === undefined || (target instanceof PDFDict && isPageNode(target))) return 'null'
    const known = ids.get(source)
    if (known !== undefined) return ref(known)
    const id = file.reserve()
    ids.set(source, id)
    waiting.push({ source, id })
    return ref(id)
  }

  function entriesOf(dict: PDFDict, without?: PDFName): string {
    return dict
      .entries()
      .filter(([key]) => key !== without)
      .map(([key, value]) => `${key.toString()} ${write(value)}`)
      .join(' ')
  }

  return {
    write,
    flush() {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const object = context.lookup(next.source)
        if (object instanceof PDFRawStream) {
          file.putStream(entriesOf(object.dict, PDFName.of('Length')), object.contents, next.id)
        } else file.put(write(object), next.id)
      }
    },
  }
}

function isPageNode(dict: PDFDict): boolean {
  const type = dict.get(PDFName.of('Type'))
  return type === PDFName.of('Page') || type === PDFName.of('Pages')
}
