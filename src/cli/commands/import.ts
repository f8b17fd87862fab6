import { chooseBranch } from '../choose-branch.ts'
import type { Command } from '../command.ts'
import { jobResult } from '../job-result.ts'

export const importFiles: Command = {
  usage: 'import CATALOGUE PATH… [--branch NAME] [--register FILE]',
  summary: '收入扫描件：放入收件箱，或按登记表逐行归档',
  least: 2,
  most: Number.POSITIVE_INFINITY,
  options: ['branch', 'register'],
  async run(run) {
    const { client } = run.engine
    const [folder = '', ...paths] = run.positionals
    const catalogue = await client.catalogue.open({ folder: run.path(folder) })
    const job = await client.intake.start({
      paths: paths.map(run.path),
      branchId: chooseBranch(catalogue, run.options.branch).id,
      registerFile: run.options.register === undefined ? null : run.path(run.options.register),
    })
    const { kind: _, ...result } = await jobResult(run, 'import', job)
    const unregistered = await client.intake.unregistered(job)
    const { filed, inbox, duplicates, failed } = result
    return {
      json: result,
      text: [
        `已归档 ${filed} 件，放入收件箱 ${inbox} 件，重复 ${duplicates.length} 个，未收入 ${failed.length} 个。`,
        ...duplicates.map(({ file, of }) => `重复：${file}（已有：${of}）`),
        ...(unregistered.length === 0
          ? []
          : [
              `其中 ${unregistered.length} 件像是活动的记录，归入的条目不会自动登记活动，核对和统计都不会计入；请登记活动（activities）：`,
              ...unregistered.map(({ item }) => `没有登记活动：${item.code ?? ''} ${item.title}`),
            ]),
        ...failed.map(({ file, message }) => `未收入：${file}：${message}`),
      ].join('\n'),
      fellShort: failed.length > 0,
    }
  },
}
