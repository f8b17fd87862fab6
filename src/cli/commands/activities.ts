import { chooseBranch } from '../choose-branch.ts'
import type { Command } from '../command.ts'

export const activities: Command = {
  usage: 'activities CATALOGUE FILE [--branch NAME]',
  summary: '从登记表（.xlsx 或 .csv）登记活动，已有的不重复',
  least: 2,
  most: 2,
  options: ['branch'],
  async run({ engine: { client }, positionals, options, path }) {
    const [folder = '', file = ''] = positionals
    const catalogue = await client.catalogue.open({ folder: path(folder) })
    const branchId = chooseBranch(catalogue, options.branch).id
    const result = await client.activities.applyImport({ branchId, file: path(file) })
    const { added, changed, unchanged, rejected } = result
    return {
      json: result,
      text: [
        `新增活动 ${added} 次，补充 ${changed} 次，未变 ${unchanged} 次，未收入 ${rejected.length} 行。`,
        ...rejected.map(({ row, message }) => `未收入：第${row}行：${message}`),
      ].join('\n'),
      fellShort: rejected.length > 0,
    }
  },
}
