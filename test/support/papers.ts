import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { borrowEngine, resultOf, startWithCatalogue, temporaryFolder } from './engine.ts'
import { goodJpeg } from './files.ts'

/** A new catalogue with scans of these names in its inbox. */
export async function openWithPapers(...names: readonly string[]) {
  return addPapers(borrowEngine(), names)
}

/** The same with an engine of one's own. */
export async function addPapers(engine: EngineConnection, names: readonly string[]) {
  const folder = await temporaryFolder()
  const catalogue = await startWithCatalogue(folder, engine)
  const paths = names.map((name) => join(folder, name))
  for (const [seed, path] of paths.entries()) writeFileSync(path, await goodJpeg({ seed: seed + 1 }))
  await resultOf(
    catalogue.engine,
    'import',
    await catalogue.client.intake.start({ paths, branchId: catalogue.branch.id }),
  )
  return catalogue
}
