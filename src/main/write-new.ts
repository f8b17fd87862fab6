import { rmSync, writeFileSync } from 'node:fs'
import { Failure } from '../core/failure.ts'

/** Writes a new file, all of it or nothing. Throws `Failure` where it cannot be; a file that is there already stays. */
export function writeNew(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flag: 'wx' })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'EEXIST') {
      throw new Failure('conflict', `“${path}”已经存在，没有覆盖它。请再保存一次。`, { path }, { cause })
    }
    rmSync(path, { force: true })
    if (code === 'ENOSPC') {
      throw new Failure('no-space', `磁盘已满，没能写入“${path}”。请清理磁盘，或换一个文件夹。`, { path }, { cause })
    }
    throw new Failure('invalid', `没能写入“${path}”。请看磁盘是否只读、是否接好，或换一个文件夹。`, { path }, { cause })
  }
}
