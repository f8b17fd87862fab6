import { rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Manifest, toBackupName } from '../../core/backup/backup.ts'
import { writeOriginalList } from '../../core/backup/original-list.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import type { Instant } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import { programVersion } from '../../core/program.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import type { Session } from '../context.ts'
import { readHashed } from '../originals/copy.ts'
import { copyDatabase, isSound, readCopy } from '../store/copy.ts'
import { copyOriginals, intoStore } from './copy-originals.ts'
import type { Keeping } from './keeping.ts'
import { toLocalTime } from './local-time.ts'
import { copyName, listBackupFolders, listName, manifestName } from './read-backup.ts'
import { keyName, readKeys } from './seal-keys.ts'
import { backupsFolder, storeOf, sweepStore } from './store.ts'

interface Tools {
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
  pass(): Promise<void>
}

/** What was made; `copied` counts originals that the store did not hold yet. */
export interface Made {
  readonly folder: string
  readonly manifest: Manifest
  readonly copied: number
}

/**
 * Makes a backup in a store: the database first, then the originals that its copy names, so that both agree however the
 * catalogue is used meanwhile. It gets its name when all of it has been proven; until then it is none.
 */
export async function makeBackup(
  { db, folder }: Session,
  store: string,
  keeping: Keeping,
  at: Instant,
  tools: Tools,
): Promise<Made> {
  await sweepStore(store)
  const taken = new Set((await listBackupFolders(store)).map((each) => basename(each)))
  const out = join(store, backupsFolder, toBackupName(toLocalTime(at), taken))
  // Made beside the catalogue: on the disk of a sealed place nothing lies open, not even until it is sealed.
  const draft = join(folder, 'originals/.tmp', crypto.randomUUID())
  const fill = async (partial: string) => {
    tools.progress(0, 0, '正在复制数据文件')
    await copyDatabase(db, draft, tools.signal)
    if (!isSound(draft)) throw damagedDatabase()
    const { facts, originals } = readCopy(draft)
    const database = await keeping.put(draft, join(partial, copyName + keeping.ending), tools.signal)
    const { copied, damaged } = await copyOriginals(intoStore(folder, store, keeping), originals, {
      signal: tools.signal,
      pass: tools.pass,
      progress: (done) => tools.progress(done, originals.length, `正在备份原件 ${done}/${originals.length}`),
    })
    const lacking = new Set(damaged)
    const held = originals.filter((original) => !lacking.has(originalPath(original)))
    for (const { bytes, ...original } of held) {
      const { size } = await stat(join(store, originalPath(original) + keeping.ending))
      if (size !== keeping.sizeOf(bytes)) throw new Error(`${original.sha256}: ${bytes} bytes became ${size}`)
    }
    await writeFile(join(partial, listName), writeOriginalList(held), { flush: true })
    const manifest: Manifest = {
      format: keeping.ending === '' ? 1 : 2,
      program: programVersion,
      ...facts,
      madeAt: at,
      database,
      list: await readHashed(join(partial, listName)),
      damaged,
    }
    await writeManifest(partial, manifest, draft, keeping, tools.signal)
    return { folder: out, manifest, copied }
  }
  try {
    return await makeFolder(out, folder, fill, { noun: '备份' })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Of a sealed backup two: one open, without names, and all of it sealed. */
async function writeManifest(to: string, manifest: Manifest, draft: string, keeping: Keeping, signal: AbortSignal) {
  const toText = (one: Manifest) => `${JSON.stringify(one, null, 2)}\n`
  const isSealed = manifest.format === 2
  await writeFile(join(to, manifestName), toText(isSealed ? { ...manifest, branches: [] } : manifest), { flush: true })
  if (!isSealed) return
  const [key] = await readKeys(storeOf(to))
  if (key) await writeFile(join(to, keyName), key, { flush: true })
  await writeFile(draft, toText(manifest))
  await keeping.put(draft, join(to, manifestName + keeping.ending), signal)
}

function damagedDatabase(): Failure {
  return new Failure(
    'unreadable',
    '目录库的数据文件有损坏，没有做成新的备份，以前的备份都完好。请核验目录库，并用最近的备份恢复。',
  )
}
