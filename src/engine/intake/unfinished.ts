import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MediaType, originalPath } from '../../core/catalogue/original.ts'
import { patience } from '../disk/patience.ts'
import { listAttempts } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'
import { findOriginal } from '../store/originals.ts'

/** The subject under which the keeping of some bytes is noted while it is under way. */
export function keepSubject(sha256: string): string {
  return `keep:${sha256}`
}

/** Where copies and pictures lie until they are whole. */
export const stagingFolders = ['originals/.tmp', 'derived/.tmp']

/**
 * After a sudden end: throws away copies and pictures that were never finished, and originals that were put in their place but
 * never recorded. The person's own files still hold them; the import takes them up again.
 */
export function clearUnfinished(db: Db, folder: string): void {
  for (const staging of stagingFolders) {
    const temporary = join(folder, staging)
    for (const name of readdirSync(temporary)) throwAway(join(temporary, name))
  }
  for (const subject of listAttempts(db, 'keep:')) {
    const sha256 = subject.slice('keep:'.length)
    if (findOriginal(db, sha256) === null) removeOriginal(folder, sha256)
  }
}

/** What another program holds is no reason to keep the catalogue shut: it goes at the next opening. */
function throwAway(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, ...patience })
  } catch (error) {
    console.error('left over from a sudden end:', error)
  }
}

function removeOriginal(folder: string, sha256: string): void {
  for (const mediaType of MediaType.options) {
    throwAway(join(folder, originalPath({ sha256, mediaType })))
  }
}
