import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onFileFinished } from '../../support/file-ends.ts'

/** A fresh folder that is gone when the tests of the file are done. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  onFileFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Whether a program is installed. Where it must be (CI, or LEDGER_REQUIRE_DESKTOP=1) its absence is an error. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined
  if (!found && (process.env.CI || process.env.LEDGER_REQUIRE_DESKTOP === '1'))
    throw new Error(`${name} is not installed`)
  return found
}

export function run(name: string, ...args: string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', maxBuffer: 64 << 20, stdio: ['ignore', 'pipe', 'pipe'] })
}

const checker = 'qpdf'

/** Everything that qpdf has to say against a file; empty when it has nothing. It exits with 3 for a warning. */
export function qpdfComplaints(path: string): string {
  const { status, stdout, stderr } = spawnSync(checker, ['--check', path], { encoding: 'utf8' })
  return status === 0 && stderr === '' ? '' : `${status}: ${stderr}${stdout}`
}
