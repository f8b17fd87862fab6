import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { isSame, isScanName, receivedName, type Sighting, toReceivedName } from '../../core/intake/watch.ts'
import { listStores } from '../backup/store.ts'
import { codeOf } from '../bundle/original.ts'
import { isInside } from '../bundle/refuse-place.ts'
import type { Context } from '../context.ts'
import { requireSession } from '../context.ts'
import { move } from '../disk/move.ts'
import { openFile } from '../disk/open-file.ts'
import { getBackupPlan } from '../store/backups.ts'

/** Throws `Failure` where a folder is not to be watched: what the program itself writes would come in as scans. */
export async function refuseWatched(context: Context, path: string): Promise<void> {
  const { db, folder } = requireSession(context)
  if (!isAbsolute(path)) throw new Failure('invalid', '监视的文件夹应写完整路径。请重新选择。')
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new Failure('not-found', `没有文件夹“${path}”。请选择扫描仪保存文件的文件夹。`, { path })
  const { place } = getBackupPlan(db)
  if ((await isInside(path, folder)) || (await isInside(folder, path))) {
    throw new Failure('invalid', '不能监视目录库所在的文件夹：里面是程序自己的文件。请选择扫描仪保存文件的文件夹。')
  }
  const isBackup = place !== null && ((await isInside(path, place)) || (await isInside(place, path)))
  if (isBackup || (await listStores(path)).length > 0) {
    throw new Failure('invalid', '不能监视放备份的文件夹：里面的原件都收过了。请选择扫描仪保存文件的文件夹。')
  }
}

/** The scans in a folder and the folders in it, but for those received. Throws what the file system says where it is gone. */
export async function listScans(folder: string): Promise<Sighting[]> {
  const found: Sighting[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== receivedName && !entry.name.startsWith('.')) {
      // One that went or may not be entered meanwhile is no reason to leave the others.
      found.push(...(await listScans(path).catch(() => [])))
    } else if (entry.isFile() && isScanName(entry.name)) {
      const seen = await look(path)
      if (seen) found.push(seen)
    }
  }
  return found.sort((a, b) => a.path.localeCompare(b.path, 'zh', { numeric: true }))
}

/** Whether a file can be read now: on Windows nobody can while its writer holds it. */
export async function isOpenable(path: string): Promise<boolean> {
  try {
    await (await openFile(path)).close()
    return true
  } catch {
    // Why does not matter: it is tried again at the next look, and said to be waiting until then.
    return false
  }
}

/** Moves a file that came in among those received. False where it is no longer what came in. */
export async function moveReceived(folder: string, file: Sighting): Promise<boolean> {
  const now = await look(file.path)
  if (now === null || !isSame(now, file)) return false
  const received = join(folder, receivedName)
  await mkdir(received, { recursive: true })
  const name = toReceivedName(basename(file.path), new Set(await readdir(received)))
  await move(file.path, join(received, name))
  return true
}

/** What to say of a folder that cannot be looked into. */
export function sayGone(folder: string, error: unknown): string {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return `没有权限读取“${folder}”。请检查文件夹权限，或换一个文件夹。`
  return `监视的文件夹“${folder}”现在打不开。请检查U盘、扫描仪或网络是否接好；接好后会自动继续。`
}

async function look(path: string): Promise<Sighting | null> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ path, bytes: size, changedAt: mtimeMs }),
    () => null,
  )
}
