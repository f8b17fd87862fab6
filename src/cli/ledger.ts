import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '../core/day.ts'
import { Failure, toFailureReport } from '../core/failure.ts'
import { connect } from '../engine/connect.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { openProgressLine } from './progress-line.ts'
import { signingIn } from './sign-in.ts'

/*
 * The command line. Text for people on stdout, or with --json one JSON document; progress on stderr.
 * Exit status: 0 done; 1 done, but something fell short; 2 refused.
 */
const [name = '', ...rest] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await execute(command, rest)
else {
  const known = name === '' || name === 'help' || name === '--help'
  const list = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  const text = `用法：ledger 命令 …\n\n${list.join('\n')}\n\n每个命令都可加 --json，只输出一份 JSON；目录库启用了账户时加 --account 姓名，\n口令放在环境变量 LEDGER_PASSWORD 中。备份的封存口令放在 LEDGER_PASSPHRASE 中。`
  if (known) console.log(text)
  else console.error(`没有“${name}”这个命令。可用的命令：${Object.keys(commands).join('、')}。`)
  process.exitCode = known ? 0 : 2
}

async function execute(chosen: Command, args: string[]): Promise<number> {
  const line = openProgressLine(process.stderr)
  let json = false
  try {
    const { positionals, options } = parse(chosen, args)
    json = options.json !== undefined
    // Nothing else needs this machine while a command runs, so that all cores may read.
    const engine = connect({ LEDGER_READERS: String(availableParallelism()) })
    try {
      const outcome = await chosen.run({
        engine: signingIn(engine, options.account, process.env.LEDGER_PASSWORD),
        positionals,
        options,
        path: (given) => resolve(process.env.INIT_CWD ?? process.cwd(), given),
        passphrase: process.env.LEDGER_PASSPHRASE,
        today: dayOf(new Date().toISOString()),
        progress: line.show,
      })
      line.clear()
      console.log(json ? JSON.stringify(outcome.json, null, 2) : outcome.text)
      return outcome.fellShort ? 1 : 0
    } finally {
      await engine.close()
    }
  } catch (error) {
    line.clear()
    const report = toFailureReport(error)
    if (report.kind === 'internal') console.error(error)
    console.error(report.message)
    return 2
  }
}

function parse(chosen: Command, args: string[]) {
  const options = Object.fromEntries(chosen.options.map((option) => [option, { type: 'string' as const }]))
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, account: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length < chosen.least || positionals.length > chosen.most) throw new Error('positionals')
    return {
      positionals,
      options: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
    }
  } catch (error) {
    throw new Failure('invalid', `参数不对。用法：ledger ${chosen.usage}`, undefined, { cause: error })
  }
}
