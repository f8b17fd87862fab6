import { webcrypto } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundlePage } from '../../core/bundle/order.ts'
import { originalPath } from '../../core/catalogue/original.ts'

/** An original's bytes, proven to be those that were filed, or why they cannot be used. */
export type ReadOriginal =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: '原件缺失' | '原件已被改动' | '原件无法读取' }

/** Reads an original and compares its SHA-256. What differs is never handed on. */
export async function readOriginal(catalogueFolder: string, page: BundlePage): Promise<ReadOriginal> {
  let bytes: Buffer
  try {
    bytes = await readFile(join(catalogueFolder, originalPath(page)))
  } catch (error) {
    return { ok: false, reason: codeOf(error) === 'ENOENT' ? '原件缺失' : '原件无法读取' }
  }
  // Off this thread: it goes on while the page before is written.
  const sha256 = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return sha256 === page.sha256 ? { ok: true, bytes } : { ok: false, reason: '原件已被改动' }
}

/** The system's name of an error (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
