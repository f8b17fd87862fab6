import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { move } from '../disk/move.ts'
import { patience } from '../disk/patience.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'
import { codeOf } from './original.ts'
import { refusePlace } from './refuse-place.ts'

/** What the sentences call the new folder and the one it must not lie in; whether it may be there already, empty. */
interface NewFolder {
  readonly noun?: string
  readonly outsideNoun?: string
  readonly mayBeEmpty?: boolean
}

/**
 * Fills a folder under a temporary name beside `out` and gives it its name once it is whole and on the disk. Whatever
 * goes wrong, nothing stays behind. Throws `Failure`: `conflict` where `out` exists, `invalid` where it lies inside
 * `outside` or a bundle, `no-space` when the disk is full.
 */
export async function makeFolder<Value>(
  out: string,
  outside: string,
  fill: (folder: string) => Promise<Value>,
  { noun = '迎检包', outsideNoun = '目录库文件夹', mayBeEmpty = false }: NewFolder = {},
): Promise<Value> {
  const partial = join(dirname(out), `.${basename(out)}.partial-${process.pid}-${randomBytes(6).toString('hex')}`)
  try {
    await refuse(out, outside, { noun, outsideNoun, mayBeEmpty })
    await makeLasting(dirname(out))
    await removeAbandoned(out)
    await mkdir(partial)
    return await fillAndName(partial, out, mayBeEmpty, fill)
  } catch (error) {
    throw translate(error, out, noun)
  }
}

async function fillAndName<Value>(
  partial: string,
  out: string,
  mayBeEmpty: boolean,
  fill: (folder: string) => Promise<Value>,
): Promise<Value> {
  try {
    const value = await fill(partial)
    await syncFolders(partial)
    if (await isTaken(out, mayBeEmpty)) throw taken(out)
    if (await exists(out)) await rmdir(out)
    await move(partial, out)
    await syncFolder(dirname(out))
    return value
  } catch (error) {
    const isGone = !(await exists(partial))
    // Why it failed is what counts; what cannot be removed now goes when a bundle of that name is made next.
    await rm(partial, { recursive: true, force: true, ...patience }).catch((left) => console.error('begun:', left))
    throw isGone && !(error instanceof Failure)
      ? Object.assign(new Error('the place is gone', { cause: error }), { code: 'ENODEV' })
      : error
  }
}

async function refuse(out: string, outside: string, of: Required<NewFolder>): Promise<void> {
  if (isAbsolute(out) && (await isTaken(out, of.mayBeEmpty))) throw taken(out)
  await refusePlace(out, outside, of)
}

async function isTaken(out: string, mayBeEmpty: boolean): Promise<boolean> {
  if (!(await exists(out))) return false
  if (!mayBeEmpty || !(await lstat(out)).isDirectory()) return true
  return (await readdir(out)).length > 0
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function taken(out: string): Failure {
  return new Failure('conflict', `“${out}”已经存在。请换一个名称或位置，原有内容没有改动。`, { out })
}

/** Removes what an earlier run left behind when its process was killed: only of this name, only where that process is gone. */
export async function removeAbandoned(out: string): Promise<void> {
  const start = `.${basename(out)}.partial-`
  for (const name of await readdir(dirname(out))) {
    const [, pid] = name.startsWith(start) ? (/^(\d+)-[0-9a-f]{12}$/.exec(name.slice(start.length)) ?? []) : []
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(dirname(out), name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) !== 'ESRCH'
  }
}

async function syncFolders(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(path, entry.name))
  }
  await syncFolder(path)
}

function translate(error: unknown, out: string, noun: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure(
      'no-space',
      `磁盘空间不足，${noun}没有完成，未留下残缺文件。请清理磁盘或换一个位置后重试。`,
      { out },
      { cause: error },
    )
  }
  if (code === 'EFBIG') {
    return new Failure(
      'no-space',
      `这个磁盘放不下这么大的文件，${noun}没有完成，未留下残缺文件。U 盘多为 FAT32 格式，单个文件不能超过 4 GB：请分卷、限定总大小，或换一个磁盘后重试。`,
      { out },
      { cause: error },
    )
  }
  // On Windows a drive that is not there is ENOENT.
  if (['ENODEV', 'EIO', 'ENXIO', 'ENOENT'].includes(code)) {
    return new Failure(
      'unreadable',
      `写到一半时“${dirname(out)}”不见了或写不进去（U 盘被拔出、文件夹被删或磁盘有故障），${noun}没有完成。请检查磁盘后重试。`,
      { out },
      { cause: error },
    )
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Failure('invalid', `不能在“${dirname(out)}”写入。请换一个有写入权限的位置。`, { out }, { cause: error })
  }
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENAMETOOLONG' || code === 'EINVAL') {
    return new Failure(
      'invalid',
      `“${out}”不能用作文件夹的位置，可能是名称太长或含有不允许的字符。请换一个名称或位置。`,
      { out },
      { cause: error },
    )
  }
  return error
}
