import { stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { Outcome } from '../../core/intake/outcome.ts'
import { findRowYear, parseRegisterRow, type RegisterEntry } from '../../core/intake/register-row.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { fileItem } from '../filing/file-item.ts'
import { type ImportInput, toFailedOutcome } from '../jobs/import.ts'
import type { JobTools } from '../jobs/runner.ts'
import { addInboxItem, getItem } from '../store/items.ts'
import { toLogged } from '../store/logged.ts'
import { findOriginal } from '../store/originals.ts'
import { addGivenFiles, type GivenFile, listOutcomes, listWaitingFiles, saveOutcome } from '../store/outcomes.ts'
import { getScheme } from '../store/schemes.ts'
import { inOrder } from './in-order.ts'
import { type NewStaged, putStaged, recordOriginals } from './keep-staged.ts'
import { type NumberedRow, readRegisterFile } from './register-file.ts'
import { type Staged, stage, unstage } from './stage.ts'
import { openWidth } from './width.ts'

/** Rows prepared at once. */
const sideBySide = 3

interface PreparedRow {
  readonly entry: RegisterEntry
  readonly staged: readonly Staged[]
}

/** 批量挂接: each row of a register becomes one filed item, or an outcome that says what is wrong with the row. */
export async function importByRegister(
  context: Context,
  input: ImportInput & { readonly registerFile: string },
  tools: JobTools,
): Promise<void> {
  const { db } = requireSession(context)
  const rows = await readRegisterFile(context, input.registerFile)
  const rowOf = new Map(rows.map((row) => [`${basename(input.registerFile)}#${row.row}`, row]))
  if (listOutcomes(db, tools.jobId).length === 0) {
    const given = [...rowOf.keys()].map((file) => ({ file, path: input.registerFile }))
    db.transaction(() => addGivenFiles(db, tools.jobId, given))()
  }
  const folders = await listBaseFolders(input.paths)
  const waiting = listWaitingFiles(db, tools.jobId)
  let done = rowOf.size - waiting.length
  const width = openWidth(db, sideBySide)
  const preparing = inOrder(
    waiting,
    width.now,
    (given) => prepare(context, rowOf.get(given.file), folders, tools),
    ({ staged }) => unstageAll(context, staged),
  )
  for await (const [given, settled] of preparing) {
    if (tools.signal.aborted) {
      if (settled.status === 'fulfilled') await unstageAll(context, settled.value.staged)
      continue
    }
    const outcome =
      settled.status === 'fulfilled'
        ? await settle(context, input.branchId, given, settled.value)
        : toFailedOutcome(given.file, settled.reason)
    if (outcome.state !== 'filed') saveOutcome(db, given.id, withRow(outcome, rowOf.get(given.file)))
    done += 1
    tools.progress(done, rowOf.size, given.file)
  }
  if (!tools.signal.aborted) width.end()
}

async function prepare(
  context: Context,
  row: NumberedRow | undefined,
  folders: readonly string[],
  tools: JobTools,
): Promise<PreparedRow> {
  tools.signal.throwIfAborted()
  if (!row) throw new Failure('not-found', '登记表在导入中断之后改动过，这一行已不在其中。请重新导入登记表。')
  const scheme = getScheme(requireSession(context).db, findRowYear(row.cells))
  const entry = parseRegisterRow(row.cells, scheme)
  const paths = await Promise.all(entry.files.map((file) => findFile(folders, file)))
  const staged: Staged[] = []
  try {
    for (const path of paths) staged.push(await stage(context, path, tools.signal))
    requirePageCount(entry, staged)
  } catch (error) {
    await unstageAll(context, staged)
    throw error
  }
  return { entry, staged }
}

async function settle(
  context: Context,
  branchId: number,
  given: GivenFile,
  { entry, staged }: PreparedRow,
): Promise<Outcome> {
  const { db } = requireSession(context)
  const twin = staged.map((each) => (each.state === 'new' ? findOriginal(db, each.original.sha256)?.of : each.of))
  const of = twin.find((each) => each !== undefined)
  if (of !== undefined) {
    await unstageAll(context, staged)
    return { state: 'duplicate', file: given.file, of }
  }
  const fresh = staged.filter((each): each is NewStaged => each.state === 'new')
  try {
    await putStaged(context, fresh)
    return change(context, 'item.file', ['items', 'activities', 'catalogue'], (tx, at) => {
      const pageCount = entry.fields.pageCount
      const sourceName = entry.files.join('；')
      const itemId = addInboxItem(tx, { branchId, title: entry.fields.title, sourceName, pageCount, guess: null }, at)
      recordOriginals(
        tx,
        itemId,
        fresh.map((each) => each.original),
        at,
      )
      const placement = { branchId, lineId: entry.line.id, year: entry.year, retention: entry.retention }
      const { code, also } = fileItem(tx, itemId, placement, entry.fields, entry.code, at)
      const outcome: Outcome = { state: 'filed', file: given.file, itemId, code }
      saveOutcome(tx, given.id, outcome)
      return {
        value: outcome,
        also,
        subject: `item:${itemId}`,
        detail: { register: given.file, files: entry.files, after: toLogged(getItem(tx, itemId)) },
      }
    })
  } catch (error) {
    // Nothing of the row was recorded; what was put in place for it goes again.
    await unstageAll(context, fresh)
    return toFailedOutcome(given.file, error)
  }
}

/** 页数 in the register against the images that came: a row that disagrees is not filed. */
function requirePageCount(entry: RegisterEntry, staged: readonly Staged[]): void {
  const known = staged.some((each) => each.state === 'duplicate')
  if (known) return
  const images = staged.reduce((sum, each) => sum + (each.state === 'new' ? each.original.frames.length : 0), 0)
  if (images !== entry.fields.pageCount) {
    throw new Failure(
      'conflict',
      `登记${entry.fields.pageCount}页，文件共有${images}页。请核对原件，改正页数或补齐文件后重新导入。`,
    )
  }
}

async function unstageAll(context: Context, staged: readonly Staged[]): Promise<void> {
  for (const each of staged) await unstage(context, each)
}

async function listBaseFolders(paths: readonly string[]): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      )
      return isFolder ? resolve(path) : dirname(resolve(path))
    }),
  )
}

/** A file named in a register, below one of the given folders and nowhere else. */
async function findFile(folders: readonly string[], file: string): Promise<string> {
  for (const folder of folders) {
    const path = resolve(folder, file.replaceAll('\\', '/'))
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) continue
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    )
    if (isFile) return path
  }
  throw new Failure('not-found', `在给出的文件夹中找不到文件“${file}”。请检查文件名，或把文件放进该文件夹。`)
}

function withRow(outcome: Outcome, row: NumberedRow | undefined): Outcome {
  if (outcome.state !== 'failed' || !row) return outcome
  return { ...outcome, message: `第${row.row}行：${outcome.message}` }
}
