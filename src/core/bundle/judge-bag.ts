import type { Problem } from '../job.ts'
import { isKnownDeclaration, type Oxum, parseOxum } from './bag-info.ts'
import { formatManifest, type ManifestEntry, parseManifest } from './manifest.ts'
import { type SignatureCheck, signatureFile } from './signature.ts'

export const payloadManifest = 'manifest-sha256.txt'
export const tagManifest = 'tagmanifest-sha256.txt'
export const declarationFile = 'bagit.txt'
export const bagInfoFile = 'bag-info.txt'

/** A bag as it lies on the disk. Paths are relative to the bag, with `/` between parts. */
export type FoundBag = {
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>
  /** Links, devices and the like: never followed. */
  readonly irregular: readonly string[]
  /** Files that are there and could not be read. */
  readonly unreadable: readonly string[]
  /** The texts of the four tag files this program reads; null where missing or not UTF-8. */
  readonly texts: Readonly<Record<string, string | null>>
  readonly signature: SignatureCheck
}

/** What is wrong with a bag (RFC 8493, 3): incomplete, altered, or holding what no manifest lists. Empty when nothing is. */
export function judgeBag(bag: FoundBag): Problem[] {
  const payload = manifestOf(bag, payloadManifest, 'payload')
  const tags = manifestOf(bag, tagManifest, 'tags')
  const listed = new Set([...payload.entries, ...tags.entries].map((entry) => entry.path))
  return [
    ...bag.irregular.map((path) => problem('invalid', path, '是链接或特殊文件，迎检包中只允许普通文件')),
    ...bag.unreadable.map((path) => problem('invalid', path, '无法读取，可能是存储介质损坏')),
    ...judgeDeclaration(bag),
    ...payload.problems,
    ...tags.problems,
    ...judgeTagManifest(bag, tags.entries),
    ...[...payload.entries, ...tags.entries].flatMap((entry) => judgeEntry(bag, entry)),
    ...[...bag.files.keys()]
      .filter((path) => !listed.has(path) && path !== tagManifest && path !== signatureFile)
      .map((path) => problem('stranger', path, '没有列在清单中，是后来加入的文件')),
    ...judgeOxum(bag),
    ...judgeSignature(bag.signature),
  ]
}

type Judged = { readonly entries: readonly ManifestEntry[]; readonly problems: readonly Problem[] }

function manifestOf(bag: FoundBag, name: string, where: 'payload' | 'tags'): Judged {
  const text = bag.texts[name]
  if (text === null || text === undefined) {
    return {
      entries: [],
      problems: [problem(bag.files.has(name) ? 'invalid' : 'missing', name, '清单缺失或无法读取，无从核对')],
    }
  }
  const { entries, faults } = parseManifest(text, where)
  return { entries, problems: faults.map((fault) => problem('invalid', name, fault)) }
}

/**
 * No manifest lists the tag manifest. So its form must be exactly the one it was written in, and where it disagrees with
 * a file it is named too: either of the two may be the altered one.
 */
function judgeTagManifest(bag: FoundBag, entries: readonly ManifestEntry[]): Problem[] {
  const text = bag.texts[tagManifest]
  if (text === null || text === undefined) return []
  if (text !== formatManifest(entries)) return [problem('altered', tagManifest, '内容与制作时的写法不一致，已被改动')]
  const doubted = entries.filter(({ path, sha256 }) => (bag.files.get(path)?.sha256 ?? sha256) !== sha256)
  if (doubted.length === 0) return []
  const names = doubted.map(({ path }) => path).join('、')
  return [problem('invalid', tagManifest, `与 ${names} 不符，两者必有一处被改动，可用制作时的指纹判断是哪一处`)]
}

function judgeDeclaration(bag: FoundBag): Problem[] {
  const text = bag.texts[declarationFile]
  if (text === null || text === undefined)
    return bag.files.has(declarationFile) ? [problem('invalid', declarationFile, '无法读取')] : []
  return isKnownDeclaration(text) ? [] : [problem('invalid', declarationFile, '不是本程序能识别的 BagIt 版本或编码')]
}

function judgeEntry(bag: FoundBag, entry: ManifestEntry): Problem[] {
  const found = bag.files.get(entry.path)
  if (!found) {
    const known = bag.unreadable.includes(entry.path) || bag.irregular.includes(entry.path)
    return known ? [] : [problem('missing', entry.path, '清单中有，文件夹中没有')]
  }
  return found.sha256 === entry.sha256 ? [] : [problem('altered', entry.path, '内容与清单中的 SHA-256 不符')]
}

function judgeSignature({ state }: SignatureCheck): Problem[] {
  switch (state) {
    case 'valid':
      return []
    case 'invalid':
      return [problem('altered', signatureFile, '签名与清单、公钥不符，三者必有一处被改动')]
    case 'absent':
      return [problem('missing', signatureFile, '没有签名，无法确认由谁制作')]
    case 'unreadable':
      return [problem('invalid', signatureFile, '公钥或清单缺失或无法读取，签名无从核对')]
  }
}

function judgeOxum(bag: FoundBag): Problem[] {
  const text = bag.texts[bagInfoFile]
  if (text === null || text === undefined) return []
  const stated = parseOxum(text)
  if (!stated) return [problem('invalid', bagInfoFile, '没有写明 Payload-Oxum')]
  const payload = [...bag.files].filter(([path]) => path.startsWith('data/'))
  const found: Oxum = { bytes: payload.reduce((sum, [, file]) => sum + file.bytes, 0), files: payload.length }
  if (found.bytes === stated.bytes && found.files === stated.files) return []
  return [
    problem(
      'invalid',
      bagInfoFile,
      `写明内容为 ${stated.files} 个文件、${stated.bytes} 字节，实际为 ${found.files} 个文件、${found.bytes} 字节`,
    ),
  ]
}

function problem(kind: Problem['kind'], path: string, message: string): Problem {
  return { kind, path, message: `${path}：${message}。` }
}
