import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { OpenedBy } from '../core/backup/update.ts'
import { Failure } from '../core/failure.ts'
import { defaultTemplate } from '../core/numbering/code-template.ts'
import { programVersion } from '../core/program.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { putDesk } from './accounts/put.ts'
import { noteUpdate } from './backup/note-update.ts'
import { removeUnwanted } from './bin/remove-unwanted.ts'
import { removeAbandoned } from './bundle/new-folder.ts'
import { refuseSealed } from './bundle/refuse-place.ts'
import { newSigningKey, signerOf } from './bundle/signing.ts'
import type { Context } from './context.ts'
import { syncFolder } from './disk/sync-folder.ts'
import { clearUnfinished, stagingFolders } from './intake/unfinished.ts'
import { assessPlace, refuseRisk } from './place/gather-place.ts'
import { addBranch } from './store/branches.ts'
import { addCatalogue } from './store/catalogue.ts'
import { createDatabase, openDatabase, unfinishedName } from './store/database.ts'
import { listCutOffPlaces, putBackRunningJobs } from './store/jobs.ts'
import { appendLog } from './store/log.ts'
import { toEntry } from './store/logged.ts'
import { newestVersion } from './store/migrate.ts'
import { addScheme } from './store/schemes.ts'
import { addSigningKey } from './store/signing-key.ts'

/** Makes a new catalogue in a folder that does not exist or is empty, and opens it. */
export async function createSession(
  context: Context,
  given: { readonly folder: string; readonly branch: string; readonly clerk: string; readonly scheme: Scheme },
): Promise<void> {
  const folder = resolve(given.folder)
  if (!isFree(folder)) {
    throw new Failure('conflict', `“${folder}”不是空文件夹，没有在其中建立目录库。请选择一个空文件夹或新文件夹。`)
  }
  refuseRisk(folder)
  await refuseSealed(folder, '目录库')
  await closeSession(context)
  makeFolders(folder)
  keepToOwner(folder)
  const at = context.now()
  const who = given.clerk || context.who()
  const db = createDatabase(folder, context.settings.migrations, (tx) => {
    addCatalogue(tx, defaultTemplate, at)
    addScheme(tx, given.scheme, at)
    const branch = addBranch(tx, { name: given.branch, classCode: firstClassCode })
    const key = newSigningKey()
    addSigningKey(tx, key, at)
    const { fingerprint } = signerOf(key)
    appendLog(tx, { ...toEntry('branch', branch.id, null, branch), who, at })
    if (given.clerk !== '') appendLog(tx, { ...putDesk(tx, { clerk: given.clerk }), who, at })
    appendLog(tx, {
      action: 'catalogue.create',
      subject: 'catalogue',
      detail: { branch: given.branch, fingerprint, ...openedBy(context) },
      who,
      at,
    })
  })
  for (const each of [folder, dirname(folder)]) await syncFolder(each)
  context.session = { folder, db, risk: assessPlace(folder), account: null }
  context.indexing.start()
  context.looking.start()
  context.watching.start()
}

function openedBy({ settings }: Context): OpenedBy {
  return { program: programVersion, schema: newestVersion(settings.migrations) }
}

/** Empty, or holding no more than what a creation that was cut off leaves behind. */
function isFree(folder: string): boolean {
  const leftovers = ['originals', 'derived', unfinishedName, `${unfinishedName}-journal`]
  if (!existsSync(folder)) return true
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => leftovers.includes(name))
}

/** 机构代码 of a catalogue's first branch, until the unit sets its own. */
const firstClassCode = 'DZB'

/** Opens a catalogue and puts right what a sudden end left behind. */
export async function openSession(context: Context, givenFolder: string): Promise<void> {
  const folder = resolve(givenFolder)
  if (context.session && isSameFolder(context.session.folder, folder)) return
  const db = openDatabase(folder, context.settings.migrations)
  await closeSession(context)
  const places = listCutOffPlaces(db)
  try {
    makeFolders(folder)
    putBackRunningJobs(db, context.now())
    clearUnfinished(db, folder)
    removeUnwanted(db, folder)
    noteUpdate(db, openedBy(context), context.now())
  } catch (error) {
    db.close()
    throw error
  }
  for (const place of places) {
    // A stick that is not there any more keeps what was begun on it until the next bundle of that name.
    await removeAbandoned(place).catch((error: unknown) => console.error(`begun at ${place}:`, error))
  }
  context.session = { folder, db, risk: assessPlace(folder), account: null }
  context.indexing.start()
  context.looking.start()
  context.watching.start()
}

/** Also by another way there, or, on Windows, in other capitals: it would be found locked, by this very window. */
function isSameFolder(one: string, other: string): boolean {
  return one === other || (existsSync(other) && realpathSync.native(one) === realpathSync.native(other))
}

export async function closeSession(context: Context): Promise<void> {
  await Promise.all([context.runner.stop(), context.indexing.stop(), context.looking.stop(), context.watching.stop()])
  context.keys.clear()
  context.session?.db.close()
  context.session = null
}

/** Nobody else with an account on this machine gets in; file systems without owners take no notice. */
function keepToOwner(folder: string): void {
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    console.error('permissions:', error)
  }
}

function makeFolders(folder: string): void {
  try {
    for (const name of stagingFolders) mkdirSync(join(folder, name), { recursive: true })
  } catch (error) {
    throw new Failure(
      'unsupported',
      `无法写入“${folder}”：磁盘只读、没有权限或路径有误。请选择本机可写的文件夹。`,
      { folder },
      { cause: error },
    )
  }
}
