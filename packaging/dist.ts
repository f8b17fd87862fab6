import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findElectron } from '../src/cli/electron-runtime.ts'
import { layOut } from './lay-out.ts'
import { makeDeb } from './make-deb.ts'
import { program, root } from './program.ts'
import { setFuses } from './set-fuses.ts'

/*
 * `npm run dist`: a folder, a .tar.gz and a .deb for the Linux it runs on, in dist/. With `--prepare` only the two
 * folders that electron-builder.yml takes, for other systems.
 */
const out = join(root, 'dist')

async function dist(isPreparing: boolean): Promise<void> {
  run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], root)
  const runtime = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH)
  if (runtime === null)
    throw new Error(
      'no Electron runtime: run `node node_modules/electron/install.js`, or set ELECTRON_OVERRIDE_DIST_PATH',
    )
  rmSync(out, { recursive: true, force: true })
  const folder = join(out, isPreparing ? 'prepared' : `${program.name}-${program.version}-linux-${process.arch}`)
  await layOut({ folder, runtime, isPreparing })
  if (isPreparing) return console.log(folder)
  if (process.platform !== 'linux')
    throw new Error('only Linux packages are made here; see packaging/electron-builder.yml')
  await setFuses(join(folder, program.name))
  const archive = `${folder}.tar.gz`
  run('tar', ['--owner=0', '--group=0', '-czf', archive, '-C', out, resolve(folder).slice(out.length + 1)], out)
  console.log([folder, archive, makeDeb(folder, out)].join('\n'))
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ended with ${status}`, { cause: error })
}

await dist(process.argv.includes('--prepare'))
