import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Db } from '../store/database.ts'
import { forgetUnwanted, listUnwanted } from '../store/destructions.ts'
import { findOriginal } from '../store/originals.ts'

/** Removes the bytes of destroyed originals, also those that a sudden end left; content that came in anew stays. */
export function removeUnwanted(db: Db, folder: string): void {
  for (const path of listUnwanted(db)) {
    const [sha256 = ''] = basename(path).split('.')
    if (findOriginal(db, sha256) === null) rmSync(join(folder, path), { force: true })
    forgetUnwanted(db, path)
  }
}
