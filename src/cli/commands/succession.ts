import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'

export const succession: Command = {
  usage: 'succession CATALOGUE --out FOLDER [--from NAME] [--to NAME] [--witness NAME]',
  summary: '打印交接清单（PDF，签名用），并把谁交给谁记入操作记录；没写的姓名留空手填',
  least: 1,
  most: 1,
  options: ['out', 'from', 'to', 'witness'],
  async run({ engine: { client }, positionals, options, path, today }) {
    const { out, from, to, witness } = options
    if (out === undefined) throw new Failure('invalid', `缺少 --out。用法：ledger ${succession.usage}`)
    await client.catalogue.open({ folder: path(positionals[0] ?? '') })
    const printed = await client.succession.print({ on: today, out: path(out), from, to, witness })
    return { json: printed, text: `交接清单：${printed.pdf}`, fellShort: false }
  },
}
