import { tableCommand } from '../table-command.ts'

export const roster = tableCommand({
  usage: 'roster CATALOGUE FILE [--branch NAME]',
  summary: '从名册文件（.xlsx、.csv）导入党员，逐行说明没有导入的原因',
  refused: '未导入',
  apply: (client, asked) => client.roster.apply(asked),
  say: ({ added, changed, unchanged, rejected }) =>
    `新增 ${added} 人，更改 ${changed} 人，无变化 ${unchanged} 人，未导入 ${rejected.length} 行。`,
})
