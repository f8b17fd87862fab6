import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectClient } from '../core/client.ts'
import { fillSample } from '../core/sample/fill-sample.ts'
import type { EngineProcess } from './engine-process.ts'

/**
 * Makes the sample's catalogue inside `folder` unless it is there already, by an engine of its own, so that the window
 * sees it only once it is whole. Its pages are read when it is opened.
 */
export async function makeSample(start: () => EngineProcess, folder: string): Promise<string> {
  const catalogue = join(folder, 'catalogue')
  const finished = join(folder, 'finished')
  if (existsSync(finished)) return catalogue
  rmSync(folder, { recursive: true, force: true })
  const engine = start()
  try {
    const connection = connectClient(engine.wire)
    const { client } = connection
    await fillSample(connection, await client.sample.draw({ folder }), catalogue)
    await client.reading.start({ again: false })
    await client.catalogue.close({})
  } finally {
    engine.kill()
  }
  writeFileSync(finished, '')
  return catalogue
}
