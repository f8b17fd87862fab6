import { Failure } from '../core/failure.ts'
import type { Run } from './command.ts'

/** Does something with backups; where they prove to be sealed, opens them with the passphrase and does it again. */
export async function withPassphrase<Value>(run: Run, path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'locked' && error.detail?.store !== undefined)) throw error
    await run.engine.client.backups.unlock({ path, passphrase: requirePassphrase(run) })
    return work()
  }
}

/** The environment shows it neither in the shell's history nor in the list of processes. */
export function requirePassphrase({ passphrase }: Run): string {
  if (passphrase !== undefined && passphrase !== '') return passphrase
  throw new Failure('invalid', '没有封存口令。请把它放在环境变量 LEDGER_PASSPHRASE 中再运行。')
}
