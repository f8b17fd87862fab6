import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An Electron to run the window with. */
export interface ElectronRuntime {
  /** Absolute path of its executable. */
  readonly executable: string
  /** Whether its own Node is new enough for the engine: the database driver needs that of Electron 35. */
  readonly runsEngine: boolean
}

const firstThatRunsEngine = 35

const executables: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** The runtime in `override` (ELECTRON_OVERRIDE_DIST_PATH) if given, else the one of the electron package. */
export function findElectron(root: string, override: string | undefined): ElectronRuntime | null {
  const folder = override || join(root, 'node_modules/electron/dist')
  const executable = join(folder, executables[process.platform] ?? 'electron')
  if (!existsSync(executable)) return null
  return { executable, runsEngine: majorVersion(folder) >= firstThatRunsEngine }
}

function majorVersion(folder: string): number {
  const file = join(folder, 'version')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8').trim().replace(/^v/, ''), 10) : 0
}

/** What the program needs in its environment and arguments to run with that runtime. */
export function toLaunch(
  runtime: ElectronRuntime,
  root: string,
): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  return {
    // Chromium's sandbox refuses to run as root, which is how containers run.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(root, 'out/main/start.cjs')],
    env: runtime.runsEngine ? {} : { LEDGER_ENGINE_NODE: process.execPath },
  }
}
