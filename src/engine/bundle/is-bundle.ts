import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { declarationFile, tagManifest } from '../../core/bundle/judge-bag.ts'

/** Whether a folder is meant to be a bundle: one that lost its bagit.txt is still to be checked as one. */
export async function isBundle(folder: string): Promise<boolean> {
  const marks = [declarationFile, tagManifest].map((name) =>
    stat(join(folder, name)).then(
      (found) => found.isFile(),
      () => false,
    ),
  )
  return (await Promise.all(marks)).includes(true)
}
