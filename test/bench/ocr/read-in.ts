import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Reading } from './reading.ts'

/** Reads pages by a script of this folder, in a process of its own, so that its memory is its own. */
export async function readIn(script: string, files: readonly string[]): Promise<Reading> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...files], { maxBuffer: 1 << 28 })
  return Reading.parse(JSON.parse(stdout))
}
