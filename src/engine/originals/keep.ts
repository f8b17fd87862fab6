import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { move } from '../disk/move.ts'
import { patience } from '../disk/patience.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'
import { copyHashed } from './copy.ts'

/** A copy inside the catalogue that has no name of its own yet. */
export interface Copied {
  readonly temporary: string
  readonly sha256: string
  readonly bytes: number
}

/** Copies a file into the catalogue under a temporary name, hashed on the way and on disk when this returns. */
export async function copyIn(folder: string, source: string): Promise<Copied> {
  const temporary = join(folder, 'originals/.tmp', crypto.randomUUID())
  try {
    return { temporary, ...(await copyHashed(source, temporary)) }
  } catch (error) {
    await rm(temporary, { force: true })
    throw isOf(error, temporary) ? translateOwn(error) : translate(error, source)
  }
}

/** Puts a copy in its place by its content. The same content there already is simply replaced by itself. */
export async function putInPlace(folder: string, temporary: string, original: Original): Promise<void> {
  const path = join(folder, originalPath(original))
  await makeLasting(dirname(path))
  await move(temporary, path)
  await syncFolder(dirname(path))
}

/** What another program holds is left: it goes when the catalogue is opened next. */
export async function discardCopy(temporary: string): Promise<void> {
  await rm(temporary, { force: true, ...patience }).catch((error: unknown) =>
    console.error('discarding a copy:', error),
  )
}

function isOf(error: unknown, path: string): boolean {
  return error instanceof Error && 'path' in error && error.path === path
}

/** The catalogue's own folder does not let itself be written into: no fault of the file. */
function translateOwn(cause: unknown): Failure {
  const sentence = '目录库的文件夹不在或写不进去，文件没有收入。请检查它所在的磁盘是否接好、可写，再重新打开目录库。'
  return new Failure('unsupported', sentence, undefined, { cause })
}

function translate(error: unknown, source: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const because = { cause: error }
  switch (error.code) {
    case 'ENOENT':
      return new Failure('not-found', `找不到文件“${source}”。请检查文件是否已被移动或改名。`, { source }, because)
    case 'EACCES':
    case 'EPERM':
      return new Failure(
        'unreadable',
        `没有权限读取“${source}”。请检查文件权限，或关闭正在使用它的程序。`,
        { source },
        because,
      )
    case 'EBUSY':
      return new Failure('busy', `“${source}”正被其他程序使用。请关闭那个程序后重试。`, { source }, because)
    case 'ENAMETOOLONG':
      return new Failure(
        'invalid',
        `文件名过长，系统打不开：“${source.slice(0, 60)}…”。请改短文件名后重试。`,
        { source },
        because,
      )
    case 'EISDIR':
      return new Failure('invalid', `“${source}”是文件夹，不是文件。`, { source }, because)
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure('no-space', '目录库所在磁盘空间不足，文件没有收入。请清理磁盘后重试。', { source }, because)
    default:
      return new Failure(
        'unreadable',
        `“${source}”读不出来（${String(error.code)}）。请检查磁盘或重新扫描。`,
        { source },
        because,
      )
  }
}
