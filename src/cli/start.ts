import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ElectronRuntime, findElectron, toLaunch } from './electron-runtime.ts'

const root = resolve(import.meta.dirname, '../..')

/** `npm start -- [CATALOGUE]`: builds the window when its sources are newer, then opens it. */
function start(catalogue: string | undefined): void {
  const runtime = findElectron(root, process.env.ELECTRON_OVERRIDE_DIST_PATH) ?? download()
  if (runtime === null) {
    refuse(
      '没有可用的 Electron 运行环境，也无法下载：请联网后重试，或把环境变量 ELECTRON_OVERRIDE_DIST_PATH 设为已解压的 Electron 文件夹。',
    )
    return
  }
  if (needsBuild() && !runTool('electron-vite/bin/electron-vite.js', ['build'])) {
    refuse('界面构建失败：请先解决上面列出的错误，再重新运行 npm start。')
    return
  }
  const { args, env } = toLaunch(runtime, root)
  const from = process.env.INIT_CWD ?? process.cwd()
  const named = catalogue === undefined ? [] : [resolve(from, catalogue)]
  const child = spawn(runtime.executable, [...args, ...named], { stdio: 'inherit', env: { ...process.env, ...env } })
  child.on('error', () => refuse(`无法启动“${runtime.executable}”：请检查该文件是否完整、是否可以执行。`))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

function download(): ElectronRuntime | null {
  // A folder that was named is the user's choice: nothing is fetched beside it.
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return null
  console.error('正在下载 Electron 运行环境……')
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: 'ignore', cwd: root })
  return findElectron(root, undefined)
}

function needsBuild(): boolean {
  const built = join(root, 'out/main/index.js')
  return !existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs
}

/** When the newest file under a folder was changed, in milliseconds. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}

function runTool(script: string, args: readonly string[]): boolean {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: root,
  })
  return run.status === 0
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

start(process.argv[2])
