import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { arrange, itemsOf } from '../../core/bundle/arrange.ts'
import { bagDeclaration, formatBagInfo } from '../../core/bundle/bag-info.ts'
import type { CoveredSheet } from '../../core/bundle/covered.ts'
import { toCsv } from '../../core/bundle/csv.ts'
import { toGuideText } from '../../core/bundle/guide.ts'
import { bagInfoFile, declarationFile, payloadManifest, tagManifest } from '../../core/bundle/judge-bag.ts'
import { formatManifest, type ManifestEntry } from '../../core/bundle/manifest.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import { registerColumns, toRegisterRow } from '../../core/bundle/register.ts'
import { publicKeyFile, signatureFile } from '../../core/bundle/signature.ts'
import type { Font } from '../pdf/font.ts'
import type { Sink } from '../pdf/sink.ts'
import type { TaskContext } from '../workers/task.ts'
import { findCovered } from './find-covered.ts'
import { writeHashedFile } from './hashed-file.ts'
import { askSignature } from './questions.ts'
import { checklistSheet, registerSheet } from './sheets.ts'
import { toPublicKeyPem } from './signing.ts'
import { writeThreadedFile } from './threaded-file.ts'
import { writeOriginals } from './write-originals.ts'
import { writePdfs } from './write-pdfs.ts'

/**
 * A bag as written: `pdf` (the first, where there are volumes) relative to the folder, `bytes` of all files,
 * `fingerprint` the tag manifest's SHA-256.
 */
export type WrittenBag = {
  readonly pdf: string
  readonly volumes: number
  /** Pages shown smaller than they are. */
  readonly reduced: number
  readonly bytes: number
  readonly fingerprint: string
  readonly warnings: readonly string[]
  readonly covered: readonly CoveredSheet[]
}

type Listed = ManifestEntry & { readonly bytes: number }

/** Writes a whole bag (BagIt 1.0, RFC 8493) into an empty folder. Each file's SHA-256 is counted while it is written. */
export async function writeBag(
  order: BundleOrder,
  folder: string,
  font: Font,
  context: TaskContext,
): Promise<WrittenBag> {
  mkdirSync(join(folder, 'data'))
  const sections = arrange(order)
  const warnings: string[] = []
  const warn = (sentence: string) => warnings.push(sentence)
  const items = itemsOf(sections)
  const covered = await findCovered(order, context)
  const writePdf = async (name: string, fill: (sink: Sink) => Promise<void>): Promise<Listed> => {
    const path = `data/${name}`
    return { path, ...(await writeThreadedFile(join(folder, path), fill)) }
  }
  const { files: pdfs, reduced } = await writePdfs(order, sections, writePdf, { font, context, covered, warn })
  const payload: Listed[] = [
    ...pdfs,
    await writeBytes(folder, 'data/归档文件目录.xlsx', await registerSheet(items)),
    await writeBytes(
      folder,
      'data/归档文件目录.csv',
      Buffer.from(toCsv([registerColumns, ...items.map(toRegisterRow)])),
    ),
    await writeBytes(folder, 'data/核对清单.xlsx', await checklistSheet(order.checks)),
    ...(order.withOriginals ? await writeOriginals(order, folder, context, warn) : []),
  ]
  const oxum = { bytes: sum(payload), files: payload.length }
  const tags: Listed[] = [
    await writeBytes(folder, declarationFile, Buffer.from(bagDeclaration)),
    await writeBytes(folder, bagInfoFile, Buffer.from(formatBagInfo(order, oxum))),
    await writeBytes(folder, payloadManifest, Buffer.from(formatManifest(payload))),
    await writeBytes(
      folder,
      '如何核验.txt',
      Buffer.from(
        toGuideText(
          order,
          pdfs.slice(1).map(({ path }) => path),
        ),
      ),
    ),
    await writeBytes(folder, publicKeyFile, Buffer.from(toPublicKeyPem(order.signer.publicKey))),
  ]
  const last = formatManifest(tags)
  const seal = await writeBytes(folder, tagManifest, Buffer.from(last))
  const signature = await writeBytes(folder, signatureFile, await askSignature(context, last))
  return {
    pdf: pdfs[0]?.path ?? '',
    volumes: Math.max(1, pdfs.length - 1),
    reduced,
    bytes: sum([...payload, ...tags, seal, signature]),
    fingerprint: seal.sha256,
    warnings,
    covered: [...covered.values()].map(({ annotations: _, ...sheet }) => sheet),
  }
}

function sum(files: readonly Listed[]): number {
  return files.reduce((total, file) => total + file.bytes, 0)
}

async function writeBytes(folder: string, path: string, bytes: Uint8Array): Promise<Listed> {
  return { path, ...(await writeHashedFile(join(folder, path), async (sink) => sink.write(bytes))) }
}
