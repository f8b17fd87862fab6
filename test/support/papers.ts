import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { resultOf, startWithCatalogue, temporaryFolder } from './engine.ts'
import { goodJpeg } from './files.ts'

/** A new catalogue with scans of these names in its inbox. */
export async function openWithPapers(...names: readonly string[]) {
  const folder = await temporaryFolder()
  const catalogue = await startWithCatalogue(folder)
  const paths = names.map((name) => join(folder, name))
  for (const [seed, path] of paths.entries()) writeFileSync(path, await goodJpeg({ seed: seed + 1 }))
  await resultOf(
    catalogue.engine,
    'import',
    await catalogue.client.intake.start({ paths, branchId: catalogue.branch.id }),
  )
  return catalogue
}
