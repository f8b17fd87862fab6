import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findElectron, toLaunch } from '../../src/cli/electron-runtime.ts'

/** How the desktop journeys start the program. */
export interface Desktop {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A display for each journey that may run at a time, so that no window takes another's focus; none: the system's own. */
  readonly displays: readonly string[]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where this machine cannot show a window. */
    desktop: Desktop | null
  }
}

const root = resolve(import.meta.dirname, '../..')

/**
 * Finds an Electron runtime and a display, starting one where Xvfb is there. Where either is missing it says so and
 * the journeys are skipped; with LEDGER_REQUIRE_DESKTOP=1 that is a failure instead.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const { desktop, missing, close } = await findDesktop(project.vitest.config.maxWorkers)
  if (desktop === null) {
    const reason = missing.join('; ')
    close()
    if (process.env.LEDGER_REQUIRE_DESKTOP === '1') throw new Error(`The desktop journeys cannot run: ${reason}.`)
    console.log(`The desktop journeys are skipped: ${reason}.`)
  }
  project.provide('desktop', desktop)
  return close
}

/** How the built program can be shown on so many displays of this machine, or what is missing for it. */
export async function findDesktop(count: number): Promise<{
  readonly desktop: Desktop | null
  readonly missing: readonly string[]
  close(): void
}> {
  const runtime = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)
  const displays = await openDisplays(count)
  const missing = [
    ...(runtime === null ? ['no Electron runtime (set ELECTRON_OVERRIDE_DIST_PATH to the folder of one)'] : []),
    ...(displays === null ? ['no display (set DISPLAY, or install Xvfb)'] : []),
    ...(existsSync(join(root, 'out/main/index.js')) ? [] : ['the program is not built (npm run build)']),
  ]
  if (missing.length > 0 || !runtime || !displays) return { desktop: null, missing, close: () => displays?.close() }
  const { args, env } = toLaunch(runtime, root)
  // Xvfb has no GPU. Chromium would try for one in a process that dies, and wait for it for ever where the engine,
  // started meanwhile, has inherited its socket: one start in a hundred hung.
  const noGpu = displays.names.length > 0 ? ['--disable-gpu'] : []
  const desktop = { executable: runtime.executable, args: [...noGpu, ...args], env, displays: displays.names }
  return { desktop, missing, close: () => displays?.close() }
}

interface Displays {
  readonly names: readonly string[]
  close(): void
}

/** Displays of our own, which take nobody's screen and focus; where there is no Xvfb, the system's, without a name. */
async function openDisplays(count: number): Promise<Displays | null> {
  const own = { names: [], close: () => {} }
  if (process.platform !== 'linux') return own
  const folders = (process.env.PATH ?? '').split(delimiter)
  if (!folders.some((folder) => existsSync(join(folder, 'Xvfb')))) return process.env.DISPLAY ? own : null
  const opened = await Promise.all(Array.from({ length: count }, startXvfb))
  const close = () => opened.forEach(({ server }) => void server.kill())
  const names = opened.flatMap(({ name }) => (name === null ? [] : [name]))
  if (names.length === count) return { names, close }
  close()
  return null
}

/** Lets the server pick a free display itself, and waits until it says which; null where it says none. */
function startXvfb(): Promise<{ readonly name: string | null; readonly server: ChildProcess }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((done) => {
    server.once('exit', () => done({ name: null, server }))
    server.once('error', () => done({ name: null, server }))
    server.stdio[3]?.once('data', (number: Buffer) => done({ name: `:${String(number).trim()}`, server }))
  })
}
