import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isBackupName } from '../../core/backup/backup.ts'
import type { Listed } from '../../core/backup/original-list.ts'
import { Failure } from '../../core/failure.ts'
import type { Problem } from '../../core/job.ts'
import type { Context } from '../context.ts'
import { move } from '../disk/move.ts'
import { isSound } from '../store/copy.ts'
import { type Keeping, openKeeping } from './keeping.ts'
import { copyName, listBackupFolders, readList, readManifest } from './read-backup.ts'
import { listStores, storeOf } from './store.ts'

interface Tools {
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
}

type Found = { readonly checked: number; readonly problems: Problem[] }

/** Where copies found damaged are moved to, out of the way of good ones. */
const asideFolder = 'damaged'

/** The backup that a path is, or those of the place or store that it is. */
export async function listBackupsAt(path: string): Promise<string[]> {
  if (isBackupName(basename(path)) && (await listStores(storeOf(path)).catch(() => [])).length > 0) return [path]
  const stores = await listStores(path).catch(() => [])
  return (await Promise.all(stores.map(listBackupFolders))).flat()
}

/**
 * Every byte of backups: databases, lists, and each original that any of them lists. An original found damaged is moved
 * aside in its store, so that the next backup puts a good copy in its place.
 */
export async function verifyBackups(context: Context, backups: readonly string[], tools: Tools): Promise<Found> {
  const found: Found[] = []
  const stores = Map.groupBy(backups, storeOf)
  for (const [store, folders] of stores) {
    const kept = new Map<string, Listed>()
    const keeping = await openUnlessShut(context, store, stores.size > 1)
    if (keeping === null) {
      found.push({ checked: 0, problems: [shut(store)] })
      continue
    }
    for (const folder of folders) {
      tools.signal.throwIfAborted()
      const { problems, listed } = await verifyRecordsOf(folder, keeping, tools.signal)
      found.push({ checked: 1, problems })
      for (const original of listed) kept.set(original.sha256, original)
    }
    const { problems } = await context.tasks.run(
      'verifyOriginals',
      { folder: store, originals: [...kept.values()], identity: keeping.identity },
      { signal: tools.signal, onProgress: tools.progress },
    )
    const said: Problem[] = []
    for (const problem of problems) {
      const isAside = problem.kind === 'altered' && (await moveAside(store, problem.path))
      said.push({ ...problem, message: say(problem, isAside) })
    }
    found.push({ checked: kept.size, problems: said })
  }
  return {
    checked: found.reduce((sum, { checked }) => sum + checked, 0),
    problems: found.flatMap(({ problems }) => problems),
  }
}

/** Null for a store that is sealed and not opened yet, where there are others: these are verified all the same. */
async function openUnlessShut(context: Context, store: string, hasOthers: boolean): Promise<Keeping | null> {
  try {
    return await openKeeping(context, store)
  } catch (error) {
    if (hasOthers && error instanceof Failure && error.kind === 'locked') return null
    throw error
  }
}

function shut(store: string): Problem {
  return {
    kind: 'invalid',
    path: store,
    message: '这里的备份用口令封存，还没有打开，没有核验。请在“备份与安全”输入封存时的口令，再核验一次。',
  }
}

async function verifyRecordsOf(folder: string, keeping: Keeping, signal: AbortSignal) {
  const path = `backups/${basename(folder)}`
  try {
    const manifest = await readManifest(folder, keeping.identity)
    const listed = await readList(folder, manifest)
    const database = join(folder, copyName + keeping.ending)
    const { sha256 } = await keeping.read(database, signal)
    // A sealed one is not laid open to let SQLite look: it was looked at before, and these are the very same bytes.
    const isWhole = sha256 === manifest.database.sha256 && (keeping.ending !== '' || isSound(database))
    const problems: Problem[] = isWhole
      ? []
      : [
          {
            kind: 'altered',
            path: `${path}/${copyName}${keeping.ending}`,
            message: '这份备份的数据文件已损坏，不能使用。请重新备份。',
          },
        ]
    const lacking = manifest.damaged.map((original): Problem => {
      return {
        kind: 'missing',
        path: original,
        message: '备份时目录库里的这个原件已缺失或损坏，这份备份里没有它。请核验目录库。',
      }
    })
    return { problems: [...problems, ...lacking], listed }
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error
    const message = error instanceof Failure ? error.message : '这份备份读不出来，不能使用。请检查磁盘，重新备份。'
    return { problems: [{ kind: 'invalid', path, message } satisfies Problem], listed: [] }
  }
}

/** False where it cannot be: a disk that takes no changes is no reason to keep the finding back. */
async function moveAside(store: string, path: string): Promise<boolean> {
  try {
    await mkdir(join(store, asideFolder), { recursive: true })
    await move(join(store, path), join(store, asideFolder, basename(path)))
    return true
  } catch (error) {
    console.error('moving a damaged copy aside:', error)
    return false
  }
}

function say({ kind }: Problem, isAside: boolean): string {
  if (kind === 'missing') return '备份中缺少这个原件。请立即备份一次，会把它补齐。'
  return isAside
    ? '备份中的这个原件已损坏，已移到一边。请立即备份一次，会把它补齐。'
    : '备份中的这个原件已损坏，备份盘写不进去，没能移到一边，以后的备份补不齐它。请让备份盘可以写入后再核验一次，或换一个备份位置。'
}
