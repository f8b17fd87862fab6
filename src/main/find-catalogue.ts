import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../core/failure.ts'

/** Whether a folder holds a catalogue. */
export function isCatalogue(folder: string): boolean {
  return existsSync(join(folder, 'catalogue.db'))
}

/**
 * The catalogue that a person means who chose a folder: that one; or the one it lies in, or the only one right below it;
 * or else that folder, of which the engine says what it is not. Throws `Failure` where several lie below.
 */
export function findCatalogue(folder: string): string {
  if (isCatalogue(folder)) return folder
  if (isCatalogue(dirname(folder))) return dirname(folder)
  const below = listFolders(folder).filter(isCatalogue)
  const [only] = below
  if (only !== undefined && below.length === 1) return only
  if (only === undefined) return folder
  const names = below.map((each) => `“${each}”`).join('、')
  throw new Failure('invalid', `“${folder}”下面有${below.length}个目录库：${names}。请再点一次，选其中一个。`)
}

/** The folders right inside one; none where it cannot be looked into. */
function listFolders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  } catch {
    // The engine, which is asked next, says why.
    return []
  }
}
