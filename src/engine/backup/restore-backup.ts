import { mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Manifest } from '../../core/backup/backup.ts'
import { Failure } from '../../core/failure.ts'
import type { Problem, RestoreResult } from '../../core/job.ts'
import { makeFolder } from '../bundle/new-folder.ts'
import type { Context } from '../context.ts'
import { refuseRisk } from '../place/gather-place.ts'
import { databaseName, openDatabase, tooNew } from '../store/database.ts'
import { appendLog } from '../store/log.ts'
import { newestVersion } from '../store/migrate.ts'
import { listOriginals } from '../store/originals.ts'
import { verifyRecords } from '../verify/verify-records.ts'
import { copyOriginals, outOfStore } from './copy-originals.ts'
import { type Keeping, openKeeping } from './keeping.ts'
import { copyName, readList, readManifest } from './read-backup.ts'
import { storeOf } from './store.ts'

interface Tools {
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
}

/**
 * Makes a catalogue of a backup in a new folder, brought to this program's version and verified to the byte before it
 * gets its name. Originals that the backup lacks are named among the problems.
 */
export async function restoreBackup(
  context: Context,
  given: { readonly backup: string; readonly folder: string },
  tools: Tools,
): Promise<Omit<RestoreResult, 'kind' | 'seconds'>> {
  const { backup, folder } = given
  refuseRisk(folder)
  const keeping = await openKeeping(context, storeOf(backup))
  const manifest = await readManifest(backup, keeping.identity)
  const newest = newestVersion(context.settings.migrations)
  if (manifest.schema > newest) throw tooNew(manifest.schema, newest)
  const listed = await readList(backup, manifest)
  const fill = async (partial: string): Promise<Problem[]> => {
    await mkdir(join(partial, 'originals/.tmp'), { recursive: true })
    tools.progress(0, listed.length, '正在恢复数据文件')
    await restoreDatabase(backup, partial, { manifest, keeping }, tools.signal)
    const { damaged } = await copyOriginals(outOfStore(storeOf(backup), partial, keeping), listed, {
      signal: tools.signal,
      progress: (done) => tools.progress(done, listed.length * 2, `正在恢复原件 ${done}/${listed.length}`),
    })
    // A disk pulled out meanwhile is another matter than files that are missing on it.
    if (damaged.length > 0) await stat(join(backup, copyName + keeping.ending))
    return verifyRestored(
      context,
      partial,
      { backup, madeAt: manifest.madeAt },
      {
        signal: tools.signal,
        onProgress: (done) =>
          tools.progress(listed.length + done, listed.length * 2, `正在核对原件 ${done}/${listed.length}`),
      },
    )
  }
  const problems = await makeFolder(folder, storeOf(backup), fill, {
    noun: '恢复出的目录库',
    outsideNoun: '备份文件夹',
    mayBeEmpty: true,
  })
  const { items, originals, bytes } = manifest
  return { folder, backup: basename(backup), items, originals, bytes: bytes + manifest.database.bytes, problems }
}

async function restoreDatabase(
  backup: string,
  folder: string,
  { manifest, keeping }: { readonly manifest: Manifest; readonly keeping: Keeping },
  signal: AbortSignal,
): Promise<void> {
  const { sha256 } = await keeping.take(join(backup, copyName + keeping.ending), join(folder, databaseName), signal)
  if (sha256 === manifest.database.sha256) return
  throw new Failure('unreadable', '这份备份的数据文件已损坏，没有恢复。请选择更早的一份备份。', { backup })
}

/** Opens it as the program would, which brings it to this version, and notes in its log where it comes from. */
async function verifyRestored(
  context: Context,
  folder: string,
  from: { readonly backup: string; readonly madeAt: string },
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<Problem[]> {
  const db = openDatabase(folder, context.settings.migrations)
  try {
    const detail = { backup: basename(from.backup), madeAt: from.madeAt }
    const made = { who: context.who(), at: context.now() }
    db.transaction(() => appendLog(db, { action: 'catalogue.restore', subject: 'catalogue', detail, ...made }))()
    const records = verifyRecords(db)
    const originals = await context.tasks.run('verifyOriginals', { folder, originals: listOriginals(db) }, options)
    return [...records.problems, ...originals.problems]
  } finally {
    db.close()
  }
}
