import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { recoveryKeyLength, toRecoveryKey } from '../../core/accounts/recovery-key.ts'

/** Some 60 ms and 32 MB a try on an office PC (RFC 7914; N = 2^15, r = 8). Kept beside each result, to be raised later. */
const cost = { N: 2 ** 15, r: 8, p: 1 }

const Kept = z.object({ N: z.int(), r: z.int(), p: z.int(), salt: z.base64(), key: z.base64() })

/** What may be kept of a secret, as text: enough to know it again, not to tell it. */
export async function keepSecret(secret: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(secret, salt, 32, cost)
  return JSON.stringify({ ...cost, salt: salt.toString('base64'), key: key.toString('base64') })
}

/** A new recovery key, and what is kept of it. */
export async function newRecoveryKey(): Promise<{ readonly key: string; readonly kept: string }> {
  const key = toRecoveryKey(randomBytes(recoveryKeyLength))
  return { key, kept: await keepSecret(key) }
}

/** With `kept` null it takes as long, and is never right: nobody learns which names there are. */
export async function knowsSecret(kept: string | null, secret: string): Promise<boolean> {
  if (kept === null) {
    await derive(secret, randomBytes(16), 32, cost)
    return false
  }
  const { salt, key, ...of } = Kept.parse(JSON.parse(kept))
  const right = Buffer.from(key, 'base64')
  return timingSafeEqual(right, await derive(secret, Buffer.from(salt, 'base64'), right.length, of))
}

/** The same sign can be typed in several ways; NFKC makes them one. */
function derive(secret: string, salt: Buffer, length: number, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
