import { isSealedKey } from '../../core/backup/seal.ts'

/** A place's key: both halves, and the secret one as it is kept there. */
export interface NewKey {
  readonly recipient: string
  readonly identity: string
  readonly sealed: Uint8Array
}

/** Loaded for the first seal: most catalogues have none. */
const age = () => import('age-encryption')

/** scrypt's work, as a power of two: 128 MB and a second or two, once a place. */
const work = 17

export async function makeKey(passphrase: string): Promise<NewKey> {
  const { generateX25519Identity, identityToRecipient } = await age()
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  return { recipient, identity, sealed: await sealKey({ recipient, identity }, passphrase) }
}

/** The secret key as it is kept: sealed with a passphrase. */
export async function sealKey(
  { recipient, identity }: Omit<NewKey, 'sealed'>,
  passphrase: string,
): Promise<Uint8Array> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(`# public key: ${recipient}\n${identity}\n`)
}

/** A text sealed to the identity's recipient; null where it is damaged or sealed to another. */
export async function openText(sealed: Uint8Array, identity: string): Promise<string | null> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(sealed, 'text').catch(() => null)
}

/** The identity that a sealed key holds, if it is the recipient's; null for another passphrase or a damaged key. */
export async function openKey(sealed: Uint8Array, passphrase: string, recipient: string): Promise<string | null> {
  if (!isSealedKey(Buffer.from(sealed).toString('latin1'))) return null
  const { Decrypter, identityToRecipient } = await age()
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    const [identity = ''] = /^AGE-SECRET-KEY-1\w+$/m.exec(await decrypter.decrypt(sealed, 'text')) ?? []
    return (await identityToRecipient(identity)) === recipient ? identity : null
  } catch {
    // Age does not say which it was, and cannot: to it they look the same.
    return null
  }
}
