import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Loss } from '../../core/calls/health.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { keepingFor } from '../backup/keeping.ts'
import { readList, readManifest, toBackup } from '../backup/read-backup.ts'
import { storeOf } from '../backup/store.ts'
import type { Context } from '../context.ts'
import { countChangesOf } from '../store/copy.ts'
import { databaseName } from '../store/database.ts'

/** What putting a backup's database in place of a catalogue's would lose, and the files that came in since. */
export async function weigh(
  context: Context,
  folder: string,
  backup: string,
): Promise<Loss & { readonly since: readonly string[] }> {
  const { identity } = await keepingFor(context, storeOf(backup))
  const manifest = await readManifest(backup, identity)
  const listed = new Set((await readList(backup, manifest)).map(originalPath))
  const since = (await listKept(folder)).filter((path) => !listed.has(path) && !manifest.damaged.includes(path))
  const told = countChangesOf(join(folder, databaseName), manifest.catalogue, manifest.lastChange)
  if (told === 'another') {
    throw new Failure('conflict', '这份备份属于另一个目录库，不能换到这里。请选择这个目录库自己的备份。', { backup })
  }
  const seen = createHash('sha256')
    // Names of branches are seen with the passphrase only, and change nothing of what is lost.
    .update(JSON.stringify([{ ...manifest, branches: [] }, told, since]))
    .digest('hex')
  return { backup: toBackup(backup, manifest, identity), changes: told, files: since.length, seen, since }
}

async function listKept(folder: string): Promise<string[]> {
  const shelves = await readdir(join(folder, 'originals')).catch(() => {
    throw new Failure('not-found', `“${folder}”中没有原件文件夹，不是目录库。请选择建立目录库时所用的文件夹。`, {
      folder,
    })
  })
  const kept = shelves.filter((name) => /^[0-9a-f]{2}$/.test(name))
  const names = await Promise.all(
    kept.map(async (shelf) =>
      (await readdir(join(folder, 'originals', shelf))).map((name) => `originals/${shelf}/${name}`),
    ),
  )
  return names.flat().sort()
}
