import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import type { VerifyResult } from '../../core/job.ts'
import { listBackupsAt, verifyBackups } from '../backup/verify-backups.ts'
import { isBundle } from '../bundle/is-bundle.ts'
import { signerOf } from '../bundle/signing.ts'
import { type Context, requireSession } from '../context.ts'
import { databaseName } from '../store/database.ts'
import { listOriginals } from '../store/originals.ts'
import { findSigningKey } from '../store/signing-key.ts'
import { verifyRecords } from '../verify/verify-records.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ path: z.string() })

/** Verifies a bundle, backups, or the open catalogue: every byte, and every record against the others. */
export async function verify(context: Context, input: unknown, tools: JobTools): Promise<VerifyResult> {
  const path = resolve(Input.parse(input).path)
  const options = { signal: tools.signal, onProgress: tools.progress }
  if (await isBundle(path)) {
    const { signer, ...found } = await context.tasks.run('verifyBundle', { folder: path }, options)
    const signedBy = signer === null ? null : { fingerprint: signer, isOwn: isOwnKey(context, signer) }
    return toResult('bundle', { ...found, signedBy })
  }
  const backups = existsSync(join(path, databaseName)) ? [] : await listBackupsAt(path)
  if (backups.length > 0)
    return toResult('backup', { ...(await verifyBackups(context, backups, tools)), signedBy: null })
  if (!existsSync(join(path, databaseName))) {
    throw new Failure('not-found', `“${path}”不是迎检包、目录库或备份。请选择其中之一的文件夹。`)
  }
  const { db, folder } = requireSession(context)
  if (folder !== path) throw new Failure('conflict', `请先打开目录库“${path}”，再核验。`)
  const records = verifyRecords(db)
  const originals = await context.tasks.run('verifyOriginals', { folder, originals: listOriginals(db) }, options)
  return toResult('catalogue', {
    checked: records.checked + originals.checked,
    problems: [...records.problems, ...originals.problems],
    signedBy: null,
  })
}

/** Whether a bundle's key is the open catalogue's; null while none is open. */
function isOwnKey({ session }: Context, fingerprint: string): boolean | null {
  if (session === null) return null
  const key = findSigningKey(session.db)
  return key !== null && signerOf(key).fingerprint === fingerprint
}

function toResult(of: VerifyResult['of'], found: Omit<VerifyResult, 'kind' | 'ok' | 'of'>): VerifyResult {
  return { kind: 'verify', of, ok: found.problems.length === 0, ...found }
}
