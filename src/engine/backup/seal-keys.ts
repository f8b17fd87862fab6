import { basename, join } from 'node:path'
import { isSealedKey } from '../../core/backup/seal.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import { readSmall } from '../disk/open-file.ts'
import { listBackupFolders } from './read-backup.ts'

/** The secret key of a sealed store, itself sealed with the passphrase: in the store, and again in each of its backups. */
export const keyName = 'key.age'

/** One is some 450 bytes long. */
const mostBytes = 4096

/** Every copy that is still what it should be: one bad sector must not take all backups along. */
export async function readKeys(store: string): Promise<Uint8Array[]> {
  const folders = [store, ...(await listBackupFolders(store))]
  const read = await Promise.all(folders.map((folder) => readKey(join(folder, keyName))))
  const keys = new Map(read.filter((key) => key !== null).map((key) => [key.toString('latin1'), Uint8Array.from(key)]))
  if (keys.size > 0) return [...keys.values()]
  const sentence = `“${basename(store)}”里的密钥文件 ${keyName} 不在或读不出来，这里的备份打不开。请用另一块备份盘。`
  throw new Failure('unreadable', sentence, { store })
}

/** The identity of a sealed store. Throws `denied` where the passphrase does not open it. */
export async function openSealKey(
  { tasks }: Context,
  store: string,
  recipient: string,
  passphrase: string,
): Promise<string> {
  const keys = await readKeys(store)
  const identity = await tasks.run('openSealKey', { keys, passphrase, recipient })
  if (identity === null) throw new Failure('denied', '封存口令不对。请检查大小写和输入法后重试。')
  return identity
}

async function readKey(path: string): Promise<Buffer | null> {
  try {
    const key = await readSmall(path, mostBytes)
    return isSealedKey(key.toString('latin1')) ? key : null
  } catch {
    // Gone or unreadable: another copy may serve.
    return null
  }
}
