import { Failure } from '../../core/failure.ts'

/** A file system's error as a failure that a person can act on; anything else is returned as it is. */
export function translateFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOENT':
      return new Failure('not-found', '找不到这个文件，可能已被移动或删除。请确认位置后再试。', undefined, {
        cause: error,
      })
    case 'EACCES':
    case 'EPERM':
      return new Failure('unreadable', '没有权限读写这个文件。请检查文件夹的权限后再试。', undefined, { cause: error })
    case 'EBUSY':
      return new Failure('busy', '文件正被别的程序占用。请关闭该程序后再试。', undefined, { cause: error })
    case 'ENOSPC':
      return new Failure('no-space', '磁盘空间不足。请清理出空间后再试。', undefined, { cause: error })
    case 'EISDIR':
      return new Failure('invalid', '这是文件夹，不是文件。请选择其中的文件。', undefined, { cause: error })
    default:
      return isSystemCode(error.code) ? unreadable(error.code, error) : error
  }
}

/** What the system says of a file or disk (`EIO`); errors of Node itself (`ERR_…`) are none of these. */
function isSystemCode(code: unknown): code is string {
  return typeof code === 'string' && /^E[A-Z\d]+$/.test(code)
}

function unreadable(code: string, cause: Error): Failure {
  const sentence = `读写这个文件时磁盘出错（${code}）。请检查磁盘与连接，并核验目录库；损坏的原件可从备份恢复。`
  return new Failure('unreadable', sentence, undefined, { cause })
}

/** Whether a file system's error says that nothing is there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
