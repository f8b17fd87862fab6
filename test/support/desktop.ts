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
  const { desktop, missing, close } = await findDesktop()
  if (desktop === null) {
    const reason = missing.join('; ')
    close()
    if (process.env.LEDGER_REQUIRE_DESKTOP === '1') throw new Error(`The desktop journeys cannot run: ${reason}.`)
    console.log(`The desktop journeys are skipped: ${reason}.`)
  }
  project.provide('desktop', desktop)
  return close
}

/** How the built program can be shown on this machine, or what is missing for it. `close` ends a display of our own. */
export async function findDesktop(): Promise<{
  readonly desktop: Desktop | null
  readonly missing: readonly string[]
  close(): void
}> {
  const runtime = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)
  const screen = await findScreen()
  const missing = [
    ...(runtime === null ? ['no Electron runtime (set ELECTRON_OVERRIDE_DIST_PATH to the folder of one)'] : []),
    ...(screen === null ? ['no display (set DISPLAY, or install Xvfb)'] : []),
    ...(existsSync(join(root, 'out/main/index.js')) ? [] : ['the program is not built (npm run build)']),
  ]
  const desktop = missing.length > 0 || !runtime || !screen ? null : toDesktop(runtime, screen.display)
  return { desktop, missing, close: () => void screen?.server?.kill() }
}

function toDesktop(runtime: Parameters<typeof toLaunch>[0], display: string | undefined): Desktop {
  const { args, env } = toLaunch(runtime, root)
  return { executable: runtime.executable, args, env: display === undefined ? env : { ...env, DISPLAY: display } }
}

interface Screen {
  /** Undefined where the system has its own screen. */
  readonly display: string | undefined
  readonly server?: ChildProcess
}

/** A screen that is there, or one started for whoever asks; they end it. */
export async function findScreen(): Promise<Screen | null> {
  if (process.platform !== 'linux') return { display: undefined }
  if (process.env.DISPLAY) return { display: process.env.DISPLAY }
  const folders = (process.env.PATH ?? '').split(delimiter)
  if (!folders.some((folder) => existsSync(join(folder, 'Xvfb')))) return null
  return startXvfb()
}

/** Lets the server pick a free display itself, and waits until it says which. */
function startXvfb(): Promise<Screen | null> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((done) => {
    server.once('exit', () => done(null))
    server.once('error', () => done(null))
    server.stdio[3]?.once('data', (number: Buffer) => done({ display: `:${String(number).trim()}`, server }))
  })
}
