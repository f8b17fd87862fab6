import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleFound } from '../../core/bundle/bundle-found.ts'
import { toFingerprintText } from '../../core/bundle/signature.ts'
import { Failure } from '../../core/failure.ts'
import type { VerifyResult } from '../../core/job.ts'
import { databaseName } from '../../engine/store/database.ts'
import type { Command, Outcome, Run } from '../command.ts'
import { jobResult } from '../job-result.ts'
import { withPassphrase } from '../with-passphrase.ts'

export const verify: Command = {
  usage: 'verify PATH',
  summary: '核验目录库、迎检包或备份的每一个字节',
  least: 1,
  most: 1,
  options: [],
  async run(run) {
    const path = run.path(run.positionals[0] ?? '')
    const unopened = existsSync(join(path, databaseName)) ? await open(run, path) : null
    if (unopened) return toOutcome(unopened)
    const { kind: _, ...result } = await withPassphrase(run, path, async () =>
      jobResult(run, 'verify', await run.engine.client.verify.start({ path })),
    )
    return toOutcome(result)
  },
}

/** Opens a catalogue for verifying. One too damaged to be opened is a finding, not a refusal. */
async function open(run: Run, path: string): Promise<Omit<VerifyResult, 'kind'> | null> {
  try {
    await run.engine.client.catalogue.open({ folder: path })
    return null
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'unreadable') throw error
    const problem: VerifyResult['problems'][number] = { kind: 'invalid', path, message: error.message }
    return { of: 'catalogue', ok: false, checked: 1, problems: [problem], signedBy: null, bundle: null }
  }
}

/** What a bundle says of itself, on one line. */
function toAbout({ title, organisation, madeBy, on }: BundleFound): string {
  return ['包内自述：', [title, organisation, madeBy, on].filter((fact) => fact !== '').join('，')].join('')
}

function toOutcome(result: Omit<VerifyResult, 'kind'>): Outcome {
  return {
    json: result,
    text: [
      result.ok
        ? `核验通过：${result.checked} 项，没有发现问题。`
        : `核验未通过：发现 ${result.problems.length} 个问题。`,
      ...(result.bundle === null ? [] : [toAbout(result.bundle)]),
      ...result.problems.map(({ message }) => message),
      ...(result.signedBy === null
        ? []
        : [`签名有效，签名公钥指纹：${toFingerprintText(result.signedBy.fingerprint)}。请与制作单位告知的指纹对照。`]),
    ].join('\n'),
    fellShort: !result.ok,
  }
}
