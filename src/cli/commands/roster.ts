import { chooseBranch } from '../choose-branch.ts'
import type { Command } from '../command.ts'

export const roster: Command = {
  usage: 'roster CATALOGUE FILE [--branch NAME]',
  summary: '从名册文件（.xlsx、.csv）导入党员，逐行说明没有导入的原因',
  least: 2,
  most: 2,
  options: ['branch'],
  async run({ engine: { client }, positionals, options, path }) {
    const [folder = '', file = ''] = positionals
    const catalogue = await client.catalogue.open({ folder: path(folder) })
    const branchId = chooseBranch(catalogue, options.branch).id
    const result = await client.roster.apply({ branchId, file: path(file) })
    const { added, changed, unchanged, rejected } = result
    return {
      json: result,
      text: [
        `新增 ${added} 人，更改 ${changed} 人，无变化 ${unchanged} 人，未导入 ${rejected.length} 行。`,
        ...rejected.map(({ row, message }) => `未导入：第${row}行：${message}`),
      ].join('\n'),
      fellShort: rejected.length > 0,
    }
  },
}
