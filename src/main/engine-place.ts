import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the engine's entry lies, and the Node to run it with; null for Electron's own. */
export interface EnginePlace {
  readonly entry: string
  readonly node: string | null
}

/** In a package the engine lies beside the archive of the window, as files, with a Node where Electron's is too old. */
export function placeOfEngine(resources: string): EnginePlace {
  const node = join(resources, 'engine', process.platform === 'win32' ? 'node.exe' : 'node')
  return { entry: join(resources, 'engine/out/main/engine.js'), node: existsSync(node) ? node : null }
}
