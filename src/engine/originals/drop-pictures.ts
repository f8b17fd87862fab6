import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { drawnFrom, picturesFolder } from '../../core/catalogue/picture.ts'
import { patience } from '../disk/patience.ts'

type IsKept = (sha256: string) => boolean

/** Removes the pictures on a shelf that were drawn from originals which are not kept any more. */
export function dropPictures(folder: string, shelf: string, isKept: IsKept): void {
  const path = join(folder, picturesFolder, shelf)
  for (const name of existsSync(path) ? readdirSync(path) : []) {
    if (!isKept(drawnFrom(name))) rmSync(join(path, name), { force: true, ...patience })
  }
}

/** The same on all shelves, one at a time. */
export async function dropAllPictures(folder: string, isKept: IsKept): Promise<void> {
  const path = join(folder, picturesFolder)
  for (const shelf of existsSync(path) ? readdirSync(path) : []) {
    dropPictures(folder, shelf, isKept)
    await setImmediate()
  }
}
