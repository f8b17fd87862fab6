import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'

export const init: Command = {
  usage: 'init CATALOGUE --branch NAME [--scheme FILE]',
  summary: '新建目录库；不指定方案时使用示例方案',
  least: 1,
  most: 1,
  options: ['branch', 'scheme'],
  async run({ engine: { client }, positionals, options, path }) {
    const [folder = ''] = positionals
    const { branch, scheme } = options
    if (branch === undefined) throw new Failure('invalid', `缺少支部名称。用法：ledger ${init.usage}`)
    const catalogue = await client.catalogue.create({
      folder: path(folder),
      branch,
      schemeFile: scheme === undefined ? null : path(scheme),
    })
    const { title, version, note, slots } = await client.scheme.get({})
    const lines = slots.flatMap((slot) => slot.lines).map((line) => ({ code: line.code, title: line.title }))
    const made = catalogue.branches[0]?.name ?? branch
    return {
      json: { catalogue: catalogue.folder, branch: made, scheme: { title, version, lines } },
      text: [
        `已建立目录库：${catalogue.folder}`,
        `支部：${made}`,
        `方案：${title}（版本 ${version}），${slots.length} 个本盒证，${lines.length} 个清册条目`,
        note,
      ].join('\n'),
      fellShort: false,
    }
  },
}
