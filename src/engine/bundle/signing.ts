import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { SignatureCheck, Signer } from '../../core/bundle/signature.ts'

/** A new Ed25519 private key as PKCS #8 in PEM. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
}

/** Who signs with a private key (PEM). */
export function signerOf(privateKey: string): Signer {
  const der = toDer(createPublicKey(createPrivateKey(privateKey)))
  return { publicKey: der.toString('base64'), fingerprint: fingerprintOf(der) }
}

/** The signature of a text, 64 bytes. */
export function signText(privateKey: string, text: string): Buffer {
  return sign(null, Buffer.from(text), createPrivateKey(privateKey))
}

/** A public key (SubjectPublicKeyInfo in base64) in PEM. */
export function toPublicKeyPem(publicKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`
}

/** Checks the signature of a bag against the key that lies in it; each as its bytes, null where it cannot be read. */
export function checkSignature(found: {
  readonly publicKey: Buffer | null
  readonly signature: Buffer | null
  readonly signed: Buffer | null
}): SignatureCheck {
  const { publicKey: pem, signature, signed } = found
  if (!signature) return { state: 'absent', fingerprint: null }
  if (!pem || !signed) return { state: 'unreadable', fingerprint: null }
  const key = readPublicKey(pem)
  if (!key) return { state: 'unreadable', fingerprint: null }
  const fingerprint = fingerprintOf(toDer(key))
  return { state: verify(null, signed, key, signature) ? 'valid' : 'invalid', fingerprint }
}

/** An Ed25519 public key; null where the file holds something else. */
function readPublicKey(pem: Buffer): KeyObject | null {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function toDer(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' })
}

function fingerprintOf(der: Buffer): string {
  return createHash('sha256').update(der).digest('hex')
}
