import { stat, writeFile } from 'node:fs/promises'
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
import { copyOriginals } from './copy-originals.ts'
import { toLocalTime } from './local-time.ts'
import { copyName, listBackupFolders, listName, manifestName } from './read-backup.ts'
import { backupsFolder, sweepStore } from './store.ts'

interface Tools {
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
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
export async function makeBackup({ db, folder }: Session, store: string, at: Instant, tools: Tools): Promise<Made> {
  await sweepStore(store)
  const taken = new Set((await listBackupFolders(store)).map((each) => basename(each)))
  const out = join(store, backupsFolder, toBackupName(toLocalTime(at), taken))
  const fill = async (partial: string) => {
    const database = join(partial, copyName)
    tools.progress(0, 0, '正在复制数据文件')
    await copyDatabase(db, database, tools.signal)
    if (!isSound(database)) throw damagedDatabase()
    const { facts, originals } = readCopy(database)
    const { copied, damaged } = await copyOriginals(folder, store, originals, {
      signal: tools.signal,
      progress: (done) => tools.progress(done, originals.length, `正在备份原件 ${done}/${originals.length}`),
    })
    const lacking = new Set(damaged)
    const held = originals.filter((original) => !lacking.has(originalPath(original)))
    for (const { bytes, ...original } of held) {
      const { size } = await stat(join(store, originalPath(original)))
      if (size !== bytes) throw new Error(`${original.sha256} has ${size} bytes in the store, not ${bytes}`)
    }
    await writeFile(join(partial, listName), writeOriginalList(held), { flush: true })
    const manifest: Manifest = {
      format: 1,
      program: programVersion,
      ...facts,
      madeAt: at,
      database: await readHashed(database),
      list: await readHashed(join(partial, listName)),
      damaged,
    }
    await writeFile(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true })
    return { folder: out, manifest, copied }
  }
  return makeFolder(out, folder, fill, { noun: '备份' })
}

function damagedDatabase(): Failure {
  return new Failure(
    'unreadable',
    '目录库的数据文件有损坏，没有做成新的备份，以前的备份都完好。请核验目录库，并用最近的备份恢复。',
  )
}
