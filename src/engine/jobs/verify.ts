import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import type { VerifyResult } from '../../core/job.ts'
import { listBackupsAt, verifyBackups } from '../backup/verify-backups.ts'
import { isBundle } from '../bundle/is-bundle.ts'
import { signerOf } from '../bundle/signing.ts'
import { type Context, requireSession } from '../context.ts'
import { databaseName } from '../store/database.ts'
import { findSigningKey } from '../store/signing-key.ts'
import { CheckedSoFar, checkCatalogue } from '../verify/check-catalogue.ts'
import type { JobTools } from './runner.ts'

/** `so`: where a check of the open catalogue was broken off. */
const Input = z.object({ path: z.string(), so: CheckedSoFar.nullable().default(null) })

/** Verifies a bundle, backups, or the open catalogue: every byte, and every record against the others. */
export async function verify(context: Context, input: unknown, tools: JobTools): Promise<VerifyResult> {
  const asked = Input.parse(input)
  const path = resolve(asked.path)
  const options = { signal: tools.signal, onProgress: tools.progress }
  if (await isBundle(path)) {
    const { signer, ...found } = await context.tasks.run('verifyBundle', { folder: path }, options)
    const signedBy = signer === null ? null : { fingerprint: signer, isOwn: isOwnKey(context, signer) }
    return toResult('bundle', { ...found, signedBy })
  }
  const backups = existsSync(join(path, databaseName)) ? [] : await listBackupsAt(path)
  if (backups.length > 0) return toResult('backup', await verifyBackups(context, backups, tools))
  if (!existsSync(join(path, databaseName))) {
    const outer = await findOuterBundle(path)
    throw new Failure(
      'not-found',
      outer === null
        ? `“${path}”不是迎检包、目录库或备份。请选择其中之一的文件夹。`
        : `“${basename(path)}”是迎检包里面的文件夹。请选它外层的“${basename(outer)}”文件夹。`,
    )
  }
  if (requireSession(context).folder !== path) throw new Failure('conflict', `请先打开目录库“${path}”，再核验。`)
  const remember = (so: CheckedSoFar) => tools.remember({ path, so })
  const found = await checkCatalogue(context, asked.so, { ...tools, remember })
  return toResult('catalogue', found)
}

/** The bundle that a folder lies in. */
async function findOuterBundle(folder: string): Promise<string | null> {
  const parent = dirname(folder)
  if (parent === folder) return null
  return (await isBundle(parent)) ? parent : findOuterBundle(parent)
}

/** Whether a bundle's key is the open catalogue's; null while none is open. */
function isOwnKey({ session }: Context, fingerprint: string): boolean | null {
  if (session === null) return null
  const key = findSigningKey(session.db)
  return key !== null && signerOf(key).fingerprint === fingerprint
}

function toResult(
  of: VerifyResult['of'],
  found: Pick<VerifyResult, 'checked' | 'problems'> & Partial<Pick<VerifyResult, 'signedBy' | 'bundle'>>,
): VerifyResult {
  return { kind: 'verify', of, ok: found.problems.length === 0, signedBy: null, bundle: null, ...found }
}
