import { type Sealed, sealFile, unsealFile } from '../seal/age-file.ts'
import { sealKey as lockKey, makeKey, type NewKey, openKey } from '../seal/key.ts'
import type { Task } from './task.ts'

/** The code of a disk's error crosses as a value: whose disk it was, and what to say, is for the caller. */
export type Told<Value> = { readonly value: Value } | { readonly code: string; readonly message: string }

/** Seals a file. `written` is the hash of what now lies on the disk. */
export const seal: Task<
  { readonly source: string; readonly target: string; readonly recipient: string },
  Told<Sealed>
> = ({ source, target, recipient }, { signal }) => tell(sealFile(source, target, recipient, signal))

/** Opens a sealed file into `target`, or only reads it; an empty hash where it cannot be. */
export const unseal: Task<
  { readonly source: string; readonly target: string | null; readonly identity: string },
  Told<Omit<Sealed, 'written'>>
> = ({ source, target, identity }, { signal }) => tell(unsealFile(source, target, identity, signal))

export const makeSealKey: Task<{ readonly passphrase: string }, NewKey> = ({ passphrase }) => makeKey(passphrase)

/** A place's key as it is, under another passphrase. */
export const sealKey: Task<Omit<NewKey, 'sealed'> & { readonly passphrase: string }, Uint8Array> = ({
  passphrase,
  ...key
}) => lockKey(key, passphrase)

/** The place's secret key, from the first copy of it that the passphrase opens. */
export const openSealKey: Task<
  { readonly keys: readonly Uint8Array[]; readonly passphrase: string; readonly recipient: string },
  string | null
> = async ({ keys, passphrase, recipient }) => {
  for (const sealed of keys) {
    const identity = await openKey(sealed, passphrase, recipient)
    if (identity !== null) return identity
  }
  return null
}

async function tell<Value>(work: Promise<Value>): Promise<Told<Value>> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message }
    throw error
  }
}
