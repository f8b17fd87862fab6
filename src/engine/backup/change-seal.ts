import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { getCatalogue } from '../store/catalogue.ts'
import { findRecipient, forgetRecipient } from '../store/sealed-places.ts'
import { listBackupFolders } from './read-backup.ts'
import { keyName, openSealKey } from './seal-keys.ts'
import { layStore, listStores, makeStore, readMark } from './store.ts'

/**
 * Gives a sealed place another passphrase. Its key stays and only what it is locked with changes, beside each backup too:
 * those made before open with the new passphrase, and no longer with the old one.
 */
export async function changePassphrase(context: Context, place: string, present: string, next: string): Promise<void> {
  const { store, recipient, identity } = await openSealed(context, place, present)
  const sealed = await context.tasks.run('sealKey', { recipient, identity, passphrase: next })
  let written = 0
  // The store's own last: while it is the old one, whoever knows the old passphrase can do this again.
  for (const folder of [...(await listBackupFolders(store)), store]) {
    try {
      await writeWhole(join(folder, keyName), sealed)
      written += 1
    } catch (cause) {
      if (written === 0) throw cause
      const sentence = '口令只换了一部分：现在新旧口令都能打开这里的备份。请检查备份盘，用旧口令再换一次。'
      throw new Failure('unreadable', sentence, { place }, { cause })
    }
  }
  context.keys.set(recipient, identity)
  change(context, 'backup.passphrase', ['backups'], () => ({ value: null, subject: 'catalogue', detail: { place } }))
}

/**
 * Has a place's backups sealed no more. Those that are there stay sealed where they lie, and open with their passphrase as
 * before; new ones go into a store beside them, which at first takes every original anew. Done again, it goes on.
 */
export async function unsealPlace(context: Context, place: string, present: string): Promise<void> {
  const { store, uuid, recipient, identity } = await openSealed(context, place, present)
  await layStore(store, { format: 2, catalogue: uuid, recipient, isRetired: true })
  await makeStore(place, uuid)
  context.keys.set(recipient, identity)
  change(context, 'backup.unseal', ['backups'], (db) => {
    forgetRecipient(db, place)
    return { value: null, subject: 'catalogue', detail: { place } }
  })
}

/** The open catalogue's sealed store in a place, and its key. */
async function openSealed(context: Context, place: string, passphrase: string) {
  const { db, folder } = requireSession(context)
  const recipient = findRecipient(db, place)
  if (recipient === null) throw new Failure('not-found', '这个位置没有用口令封存，没有口令可以更换或取消。', { place })
  const { uuid } = getCatalogue(db, folder)
  for (const store of await listStores(place)) {
    const mark = await readMark(store)
    if (mark?.catalogue !== uuid || mark.recipient !== recipient) continue
    return { store, uuid, recipient, identity: await openSealKey(context, store, recipient, passphrase) }
  }
  throw new Failure('not-found', '这个位置里找不到封存过的备份，可能插错了盘。请插好备份用的磁盘再试。', { place })
}
