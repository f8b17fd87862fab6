import { arch, release, totalmem, type } from 'node:os'
import type { ApiClient } from '../core/api.ts'
import { writeReport } from '../core/diagnostics/report.ts'
import { programVersion } from '../core/program.ts'
import type { LogFile } from './log-file.ts'

const linesShown = 300

/** 诊断信息 of this machine and the open catalogue; a part that cannot be had is left out, so that the rest can. */
export async function gatherDiagnostics(client: () => Promise<ApiClient>, log: LogFile, now: Date): Promise<string> {
  const ask = async <Value>(question: (client: ApiClient) => Promise<Value>): Promise<Value | null> => {
    try {
      return await question(await client())
    } catch (error) {
      log.write(`diagnostics: ${String(error)}`)
      return null
    }
  }
  const catalogue = await ask((engine) => engine.catalogue.get({}))
  return writeReport({
    program: programVersion,
    at: now.toISOString(),
    system: [
      ['系统', `${type()} ${release()} ${arch()}`],
      ['内存', `${Math.round(totalmem() / 2 ** 20)} MB`],
      ['Electron', process.versions.electron ?? '无'],
      ['Node.js', process.versions.node],
    ],
    catalogue,
    plan: catalogue === null ? null : await ask((engine) => engine.backups.plan({})),
    jobs: (await ask((engine) => engine.jobs.list({}))) ?? [],
    log: log.last(linesShown),
  })
}
