import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Windows has no such flag, nor pipes under file names. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Opens a file for reading. A folder, a pipe or a device, also behind a link, is refused: reading those may never end. */
export async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, flags)
  try {
    if ((await file.stat()).isFile()) return file
    throw Object.assign(new Error(`not a file: ${path}`), { code: 'EISDIR' })
  } catch (error) {
    await file.close()
    throw error
  }
}

/** All of a file that is no larger than it may be. */
export async function readSmall(path: string, mostBytes: number): Promise<Buffer> {
  const file = await openFile(path)
  try {
    const { size } = await file.stat()
    if (size > mostBytes) throw Object.assign(new Error(`too large: ${path}`), { code: 'EFBIG' })
    return await file.readFile()
  } finally {
    await file.close()
  }
}
