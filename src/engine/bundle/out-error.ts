import { Failure } from '../../core/failure.ts'
import { codeOf } from './original.ts'

/** What went wrong with a file that was to be written at a place of a person's choice, as a sentence; bugs pass through. */
export function translateOutError(error: unknown, out: string, noun: string): unknown {
  const code = codeOf(error)
  if (code === '' || error instanceof Failure) return error
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    const sentence = `磁盘空间不足，${noun}没有写成。请清理磁盘或换一个位置后重试。`
    return new Failure('no-space', sentence, { out }, { cause: error })
  }
  const sentence = `不能写入“${out}”：位置不存在、没有权限，或文件正被其他程序打开。请关闭该文件或换一个位置后重试。`
  return new Failure('invalid', sentence, { out }, { cause: error })
}
