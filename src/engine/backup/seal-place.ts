import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isBackupName } from '../../core/backup/backup.ts'
import { explainSeal, type SealState } from '../../core/backup/seal.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { findRecipient, isKnownRecipient, saveRecipient } from '../store/sealed-places.ts'
import { type Keeping, keepingFor } from './keeping.ts'
import { listBackupFolders } from './read-backup.ts'
import { keyName, readKeys } from './seal-keys.ts'
import { layStore, listStores, makeStore, readMark, storeOf } from './store.ts'

/** How to open a sealed store without this program. */
const explanationName = '说明.txt'

/** Whether a place is sealed, as the open catalogue knows it, and opened. */
export function sealOf(context: Context, place: string): SealState {
  const recipient = findRecipient(requireSession(context).db, place)
  if (recipient === null) return 'none'
  return context.keys.has(recipient) ? 'open' : 'shut'
}

/** Has a place's backups of the open catalogue sealed from the first on. */
export async function sealPlace(context: Context, place: string, passphrase: string): Promise<void> {
  const { db, folder } = requireSession(context)
  const { uuid } = getCatalogue(db, folder)
  const store = await makeStore(place, uuid)
  const mark = await readMark(store)
  if (mark?.recipient) throw new Failure('conflict', '这个位置已经封存过了。要换口令，请用“更换口令”。')
  if ((await listBackupFolders(store)).length > 0) {
    throw new Failure('conflict', '这个位置已有没有封存的备份，补封不了。请另选一个新文件夹，封存后再备份。', { place })
  }
  const { recipient, identity, sealed } = await context.tasks.run('makeSealKey', { passphrase })
  await writeFile(join(store, keyName), sealed, { flush: true })
  await writeFile(join(store, explanationName), explainSeal(recipient), { flush: true })
  await layStore(store, { format: 2, catalogue: uuid, recipient })
  remember(context, place, recipient)
  context.keys.set(recipient, identity)
}

/** Opens with a passphrase what it opens of a place, a store, or a backup. */
export async function unlockPlace(context: Context, path: string, passphrase: string): Promise<void> {
  const stores = await listStores(isBackupName(basename(path)) ? storeOf(path) : path)
  let isAny = false
  let isOpened = false
  for (const store of stores) {
    const mark = await readMark(store)
    if (!mark?.recipient) continue
    isAny = true
    const keys = await readKeys(store)
    const identity = await context.tasks.run('openSealKey', { keys, passphrase, recipient: mark.recipient })
    if (identity === null) continue
    context.keys.set(mark.recipient, identity)
    isOpened = true
  }
  if (!isAny) throw new Failure('not-found', '这个位置没有用口令封存的备份，不需要口令。', { path })
  if (!isOpened) throw new Failure('denied', '封存口令不对。请检查大小写和输入法后重试。')
}

/**
 * How to put a backup of the open catalogue in a store. What the disk says is not taken for granted: whoever had it may
 * have put their own key there, or taken the seal away.
 */
export async function trustedKeeping(context: Context, place: string, store: string): Promise<Keeping> {
  const { db } = requireSession(context)
  const found = (await readMark(store))?.recipient ?? null
  const known = findRecipient(db, place)
  if (known !== null && known !== found) {
    throw new Failure(
      'conflict',
      '备份位置的封存被改动过，与目录库所记的不符，没有备份。请换一个新文件夹，重新封存。',
      {
        place,
      },
    )
  }
  if (found !== null && known === null) {
    if (!isKnownRecipient(db, found) && !context.keys.has(found)) {
      throw new Failure('locked', '这个位置由别处用口令封存。请先输入封存口令，再备份到这里。', { place, store })
    }
    remember(context, place, found)
  }
  return keepingFor(context, store)
}

function remember(context: Context, place: string, recipient: string): void {
  change(context, 'backup.seal', ['backups'], (db) => {
    saveRecipient(db, place, recipient)
    return { value: null, subject: 'catalogue', detail: { place, recipient } }
  })
}
