import { tableCommand } from '../table-command.ts'

export const activities = tableCommand({
  usage: 'activities CATALOGUE FILE [--branch NAME]',
  summary: '从登记表（.xlsx 或 .csv）登记活动，已有的不重复',
  refused: '未收入',
  apply: (client, asked) => client.activities.applyImport(asked),
  say: ({ added, changed, unchanged, rejected }) =>
    `新增活动 ${added} 次，补充 ${changed} 次，未变 ${unchanged} 次，未收入 ${rejected.length} 行。`,
})
