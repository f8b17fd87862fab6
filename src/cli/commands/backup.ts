import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'
import { jobResult } from '../job-result.ts'
import { requirePassphrase, withPassphrase } from '../with-passphrase.ts'

export const backup: Command = {
  usage: 'backup CATALOGUE PLACE [--seal passphrase]',
  summary:
    '把目录库备份到一个文件夹或磁盘：原件只复制新增的，旧备份按日、周、月保留；--seal passphrase 用口令封存新位置',
  least: 2,
  most: 2,
  options: ['seal'],
  async run(run) {
    const { client } = run.engine
    const [folder = '', place = ''] = run.positionals.map(run.path)
    if (!['passphrase', undefined].includes(run.options.seal)) {
      throw new Failure('invalid', '封存只有一种写法：--seal passphrase，口令放在环境变量 LEDGER_PASSPHRASE 中。')
    }
    await client.catalogue.open({ folder })
    if (run.options.seal) await client.backups.seal({ place, passphrase: requirePassphrase(run) })
    const { kind: _, ...result } = await withPassphrase(run, place, async () =>
      jobResult(run, 'backup', await client.backups.start({ place })),
    )
    const { items, originals, bytes, copied, damaged, removed, warnings } = result
    return {
      json: result,
      text: [
        `备份：${result.folder}`,
        `${items} 件，原件 ${originals} 个（新复制 ${copied} 个），共 ${(bytes / 1e6).toFixed(1)} MB，用时 ${result.seconds} 秒`,
        ...damaged.map((path) => `没有备份：${path} 已缺失或损坏，备份中也没有它。请核验目录库。`),
        ...(removed.length > 0 ? [`已清理过期的旧备份：${removed.join('、')}`] : []),
        ...warnings.map((warning) => `注意：${warning}`),
      ].join('\n'),
      fellShort: damaged.length > 0 || warnings.length > 0,
    }
  },
}
