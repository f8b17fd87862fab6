import type { Command } from '../command.ts'
import { jobResult } from '../job-result.ts'

export const read: Command = {
  usage: 'read CATALOGUE',
  summary: '识别所有还没有文字的页',
  least: 1,
  most: 1,
  options: [],
  async run(run) {
    const { client } = run.engine
    const [folder = ''] = run.positionals
    await client.catalogue.open({ folder: run.path(folder) })
    const { kind: _, ...result } = await jobResult(run, 'read', await client.reading.start({ again: true }))
    const { pages, recognised, hadText, failed, seconds } = result
    return {
      json: result,
      text: `共 ${pages} 页：识别 ${recognised} 页，自带文字 ${hadText} 页，失败 ${failed} 页，用时 ${seconds} 秒。`,
      fellShort: failed > 0,
    }
  },
}
