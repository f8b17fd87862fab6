import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { shelfOf } from '../../core/catalogue/picture.ts'
import { patience } from '../disk/patience.ts'
import { dropPictures } from '../originals/drop-pictures.ts'
import type { Db } from '../store/database.ts'
import { forgetUnwanted, listUnwanted } from '../store/destructions.ts'
import { findOriginal } from '../store/originals.ts'

/**
 * Removes the bytes of destroyed originals and the pictures drawn from them, also those that a sudden end left; content
 * that came in anew stays. Returns how many could not be removed, as another program holds them: the next opening tries again.
 */
export function removeUnwanted(db: Db, folder: string): number {
  const isKept = (sha256: string) => findOriginal(db, sha256) !== null
  let left = 0
  for (const path of listUnwanted(db)) {
    const [sha256 = ''] = basename(path).split('.')
    try {
      if (!isKept(sha256)) rmSync(join(folder, path), { force: true, ...patience })
      dropPictures(folder, shelfOf(sha256), isKept)
    } catch (error) {
      console.error(`removing ${path}:`, error)
      left += 1
      continue
    }
    forgetUnwanted(db, path)
  }
  return left
}
