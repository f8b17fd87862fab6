import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import type { ElectronRuntime } from '../src/cli/electron-runtime.ts'
import { findNeededPackages, listBuilt } from './needed-packages.ts'
import { program, root } from './program.ts'

interface Asked {
  readonly folder: string
  readonly runtime: ElectronRuntime
  /** Only the window's and the engine's files, without the runtime. */
  readonly isPreparing: boolean
}

/**
 * Puts the program together: Electron, the window in an archive, and beside it the engine as files, since a plain Node
 * reads no archives. That Node is packed where Electron's own is too old for the engine.
 */
export async function layOut({ folder, runtime, isPreparing }: Asked): Promise<void> {
  mkdirSync(folder, { recursive: true })
  if (!isPreparing) {
    cpSync(dirname(runtime.executable), folder, { recursive: true })
    rmSync(join(folder, 'resources/default_app.asar'), { force: true })
    renameSync(join(folder, basename(runtime.executable)), join(folder, program.name))
    copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE.txt'))
  }
  const resources = isPreparing ? folder : join(folder, 'resources')
  layOutEngine(join(resources, 'engine'), runtime.runsEngine)
  const window = isPreparing ? join(folder, 'window') : mkdtempSync(join(tmpdir(), 'ledger-window-'))
  layOutWindow(window)
  if (isPreparing) return
  await createPackage(window, join(resources, 'app.asar'))
  rmSync(window, { recursive: true })
}

function layOutEngine(folder: string, runsInElectron: boolean): void {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'out/main'), join(folder, 'out/main'), { recursive: true })
  for (const name of ['fonts', 'ocr', 'rules', 'schemes']) {
    cpSync(join(root, 'resources', name), join(folder, 'resources', name), { recursive: true })
  }
  copyPackages(findNeededPackages(listBuilt(join(root, 'out/main'))), folder)
  writePackage(folder)
  if (runsInElectron) return
  const node = process.platform === 'win32' ? 'node.exe' : 'node'
  copyFileSync(process.execPath, join(folder, node))
  chmodSync(join(folder, node), 0o755)
}

function layOutWindow(folder: string): void {
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true })
  }
  // Of packages the host imports zod alone; what the window shows is built into it.
  copyPackages(['node_modules/zod'], folder)
  writePackage(folder)
}

function copyPackages(packages: readonly string[], folder: string): void {
  for (const each of packages) {
    cpSync(join(root, each), join(folder, each), {
      recursive: true,
      // What a package needs of its own is in the list; maps and sources are for who develops it.
      filter: (path) =>
        !/\.(?:map|md|d\.[cm]?ts|c|cc|cpp|h)$/.test(path) &&
        !path.slice(join(root, each).length).includes('node_modules'),
    })
  }
}

function writePackage(folder: string): void {
  const { name, version, main } = program
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, main, type: 'module' }))
}
