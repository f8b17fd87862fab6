import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  bagInfoFile,
  declarationFile,
  type FoundBag,
  payloadManifest,
  tagManifest,
} from '../../core/bundle/judge-bag.ts'
import { publicKeyFile, signatureFile } from '../../core/bundle/signature.ts'
import { Failure } from '../../core/failure.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import { checkSignature } from './signing.ts'

/** A tag file larger than this is none of ours: a bag of 100,000 files has a manifest of some 20 MB. */
const largestTagFile = 64 << 20

/**
 * Reads every byte of a bag. Links are noted and never followed. Throws `Failure`: `not-found` where there is no such
 * folder, `cancelled`.
 */
export async function readBag(folder: string, context: TaskContext): Promise<FoundBag> {
  const found = await stat(folder).catch((cause: unknown) => {
    throw new Failure('not-found', `找不到“${folder}”。请检查存储介质是否已连接，再重新选择。`, { folder }, { cause })
  })
  if (!found.isDirectory())
    throw new Failure('invalid', `“${folder}”不是文件夹。请选择迎检包所在的文件夹。`, { folder })
  const { regular, irregular, unreadable } = await listFiles(folder)
  const files = new Map<string, { bytes: number; sha256: string }>()
  for (const [index, path] of regular.entries()) {
    context.progress(index, regular.length, path)
    const hashed = await hashFile(join(folder, path), context.signal)
    if (hashed) files.set(path, hashed)
    else unreadable.push(path)
  }
  context.progress(regular.length, regular.length, '')
  const read = async (name: string): Promise<Buffer | null> => {
    const bytes = files.get(name)?.bytes
    return bytes !== undefined && bytes <= largestTagFile ? readFile(join(folder, name)) : null
  }
  const texts: Record<string, string | null> = {}
  for (const name of [declarationFile, bagInfoFile, payloadManifest, tagManifest])
    texts[name] = toText(await read(name))
  const signature = checkSignature({
    publicKey: await read(publicKeyFile),
    signature: await read(signatureFile),
    signed: await read(tagManifest),
  })
  return { files, irregular, unreadable, texts, signature }
}

type Listing = { readonly regular: string[]; readonly irregular: string[]; readonly unreadable: string[] }

async function listFiles(folder: string): Promise<Listing> {
  const listing: Listing = { regular: [], irregular: [], unreadable: [] }
  const waiting = ['']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => null)
    if (!entries) {
      listing.unreadable.push(path)
      continue
    }
    for (const entry of entries) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) waiting.push(inner)
      else if (entry.isFile()) listing.regular.push(inner)
      else listing.irregular.push(inner)
    }
  }
  listing.regular.sort()
  return listing
}

/** Bytes and SHA-256 of a file, or null where the disk cannot give it whole. */
async function hashFile(path: string, signal: AbortSignal): Promise<{ bytes: number; sha256: string } | null> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      checkCancelled(signal, '已取消核验，没有得出结论。')
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    return null
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Bytes as text, or null where they are not UTF-8. */
function toText(bytes: Buffer | null): string | null {
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
