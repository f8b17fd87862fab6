import { existsSync } from 'node:fs'
import { link, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Problem, ReplaceResult } from '../../core/job.ts'
import { copyOriginals, outOfStore } from '../backup/copy-originals.ts'
import { openKeeping } from '../backup/keeping.ts'
import { toLocalTime } from '../backup/local-time.ts'
import { copyName, readList, readManifest } from '../backup/read-backup.ts'
import { storeOf } from '../backup/store.ts'
import { codeOf } from '../bundle/original.ts'
import type { Context } from '../context.ts'
import { move } from '../disk/move.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'
import { copyHashed } from '../originals/copy.ts'
import { databaseName, openDatabase, tooNew } from '../store/database.ts'
import { appendLog } from '../store/log.ts'
import { newestVersion } from '../store/migrate.ts'
import { listOriginals } from '../store/originals.ts'
import { verifyRecords } from '../verify/verify-records.ts'
import { asideFolder } from './heal-originals.ts'
import { weigh } from './weigh.ts'

interface Tools {
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
}

type Asked = { readonly folder: string; readonly backup: string; readonly seen: string }

/**
 * Puts a backup's database in place of a damaged one. First the damaged one is kept aside with all that belongs to it;
 * the new one is whole before it takes its name; then originals that are gone come back, and those that came in since
 * the backup move aside, to be taken in again.
 */
export async function replaceDatabase(
  context: Context,
  { folder, backup, seen }: Asked,
  { signal, progress }: Tools,
): Promise<Omit<ReplaceResult, 'kind'>> {
  if (context.session?.folder === folder) throw new Failure('busy', '目录库正开着。请先关闭它，再换回备份。')
  const keeping = await openKeeping(context, storeOf(backup))
  const loss = await weigh(context, folder, backup)
  if (loss.seen !== seen) throw new Failure('conflict', '将会失去的内容与刚才所示的不同了。请重新查看后再确认。')
  const manifest = await readManifest(backup, keeping.identity)
  const newest = newestVersion(context.settings.migrations)
  if (manifest.schema > newest) throw tooNew(manifest.schema, newest)
  const listed = await readList(backup, manifest)
  const fresh = join(folder, 'originals/.tmp', crypto.randomUUID())
  const at = context.now()
  const aside = join(folder, asideFolder, toLocalTime(at).slice(0, 19).replaceAll(':', ''))
  try {
    await mkdir(dirname(fresh), { recursive: true })
    const { sha256 } = await keeping.take(join(backup, copyName + keeping.ending), fresh, signal)
    if (sha256 !== manifest.database.sha256) {
      throw new Failure('unreadable', '这份备份的数据文件已损坏，没有换回。请选择更早的一份备份。', { backup })
    }
    await keepAside(folder, aside)
    await move(fresh, join(folder, databaseName))
    await syncFolder(folder)
  } finally {
    await rm(fresh, { force: true })
  }
  noteReplaced(context, folder, { backup: basename(backup), madeAt: manifest.madeAt, aside })
  await moveSince(folder, aside, loss.since)
  // It is replaced: what is left to do is brought to its end, whatever is asked for meanwhile.
  await copyOriginals(outOfStore(storeOf(backup), folder, keeping), listed, {
    signal: new AbortController().signal,
    progress: (done) => progress(done, listed.length, `正在核对原件 ${done}/${listed.length}`),
  })
  const problems = await verifyReplaced(context, folder)
  return { folder, backup: basename(backup), aside, files: loss.since.length, problems }
}

/** The database and the files beside it; the log of changes must not meet the new database. */
async function keepAside(folder: string, aside: string): Promise<void> {
  await makeLasting(aside)
  for (const end of ['', '-wal', '-shm', '-journal']) {
    const [from, to] = [join(folder, databaseName + end), join(aside, databaseName + end)]
    if (!existsSync(from)) continue
    await link(from, to).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') return
      await copyHashed(from, to)
    })
    if (end !== '') await rm(from)
  }
  await syncFolder(aside)
}

async function moveSince(folder: string, aside: string, since: readonly string[]): Promise<void> {
  if (since.length > 0) await mkdir(join(aside, 'originals'), { recursive: true })
  for (const path of since) await move(join(folder, path), join(aside, 'originals', basename(path)))
}

function noteReplaced(
  { settings, who, now }: Context,
  folder: string,
  detail: { readonly backup: string; readonly madeAt: string; readonly aside: string },
): void {
  const db = openDatabase(folder, settings.migrations)
  try {
    const entry = { action: 'catalogue.replace', subject: 'catalogue', detail, who: who(), at: now() }
    db.transaction(() => appendLog(db, entry))()
  } finally {
    db.close()
  }
}

async function verifyReplaced(context: Context, folder: string): Promise<Problem[]> {
  const db = openDatabase(folder, context.settings.migrations)
  try {
    const records = verifyRecords(db)
    const originals = await context.tasks.run('verifyOriginals', { folder, originals: listOriginals(db) }, {})
    return [...records.problems, ...originals.problems]
  } finally {
    db.close()
  }
}
