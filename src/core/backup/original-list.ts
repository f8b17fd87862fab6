import * as z from 'zod'
import { Sha256 } from '../catalogue/common.ts'
import { extensions, MediaType, type Original, originalPath } from '../catalogue/original.ts'

/** An original as a backup lists it. */
export type Listed = Pick<Original, 'sha256' | 'mediaType'>

const Extension = z.enum(Object.values(extensions))

/** One original a line as `sha256sum` writes it, so that `sha256sum -c` in the folder above `originals` checks them. */
export function writeOriginalList(originals: readonly Listed[]): string {
  return originals.map((original) => `${original.sha256}  ${originalPath(original)}\n`).join('')
}

/** Null for a text that is no such list. */
export function parseOriginalList(text: string): Listed[] | null {
  const listed = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
  return listed.every((each) => each !== null) ? listed : null
}

function parseLine(line: string): Listed | null {
  const [, hash, path = ''] = /^([0-9a-f]{64}) {2}(originals\/.+)$/.exec(line) ?? []
  const sha256 = Sha256.safeParse(hash)
  const extension = Extension.safeParse(path.split('.').at(-1))
  const mediaType = MediaType.options.find((type) => extensions[type] === extension.data)
  if (!sha256.success || !mediaType) return null
  const original = { sha256: sha256.data, mediaType }
  return originalPath(original) === path ? original : null
}
