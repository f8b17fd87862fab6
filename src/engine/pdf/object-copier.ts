import type { PdfFile } from './pdf-file.ts'
import type { SharedStreams } from './shared-streams.ts'
import type { SourceObjects } from './source/open-objects.ts'
import type { Value } from './source/value.ts'
import { ref } from './syntax.ts'

/**
 * Copies objects of one source into the file, each once however many pages share it, and what another source brought
 * already not at all. An object is written after all that it refers to, so that equal ones are equal as written.
 */
export type ObjectCopier = {
  /** An object as PDF syntax of the new file; what it refers to is in the file then. */
  write(value: Value | undefined): string
  entries(entries: ReadonlyMap<string, Value>, without?: string): string
}

/** Objects that refer to one another in a longer line than this are damage. */
const deepest = 250

export function newObjectCopier(objects: SourceObjects, file: PdfFile, shared: SharedStreams): ObjectCopier {
  const ids = new Map<number, number>()
  /** Objects being copied, with the number they got when one of their parts led back to them. */
  const open = new Map<number, number | null>()

  function write(value: Value | undefined): string {
    if (value === undefined) return 'null'
    switch (value.kind) {
      case 'raw':
      case 'name':
        return value.text
      case 'array':
        return `[${value.values.map(write).join(' ')}]`
      case 'dict':
        return `<< ${entries(value.entries)} >>`
      case 'ref':
        return writeReference(value.number, value)
      case 'stream':
        throw new Error('a stream that is not an indirect object')
    }
  }

  function writeReference(number: number, value: Value): string {
    const known = ids.get(number)
    if (known !== undefined) return ref(known)
    const target = objects.resolve(value)
    // A page or page tree reached from a page's resources would pull in the whole source document.
    if (target === undefined || (target.kind === 'dict' && isPageNode(target.entries))) return 'null'
    const begun = open.get(number)
    if (begun !== undefined) {
      const id = begun ?? file.reserve()
      open.set(number, id)
      return ref(id)
    }
    if (open.size > deepest) throw new Error('objects nested too deep')
    open.set(number, null)
    try {
      const id = put(target, number)
      ids.set(number, id)
      return ref(id)
    } finally {
      open.delete(number)
    }
  }

  function put(target: Value, number: number): number {
    if (target.kind === 'stream') {
      const written = entries(target.entries, 'Length')
      return shared.put(written, objects.source, target, open.get(number) ?? null)
    }
    const body = write(target)
    const begun = open.get(number) ?? null
    return begun === null ? shared.putOnce(body) : file.put(body, begun)
  }

  function entries(of: ReadonlyMap<string, Value>, without?: string): string {
    let text = ''
    for (const [key, value] of of) if (key !== without) text += `/${key} ${write(value)} `
    return text
  }

  return { write, entries }
}

function isPageNode(entries: ReadonlyMap<string, Value>): boolean {
  const type = entries.get('Type')
  return type?.kind === 'name' && (type.text === '/Page' || type.text === '/Pages')
}
