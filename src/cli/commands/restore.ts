import type { Backup } from '../../core/backup/backup.ts'
import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'
import { jobResult } from '../job-result.ts'
import { withPassphrase } from '../with-passphrase.ts'

export const restore: Command = {
  usage: 'restore PLACE FOLDER [--at BACKUP]',
  summary: '从备份恢复出一个目录库，放进空文件夹并核验；不指定 --at 时用最近的一份',
  least: 2,
  most: 2,
  options: ['at'],
  async run(run) {
    const { client } = run.engine
    const [place = '', folder = ''] = run.positionals
    const found = await client.backups.find({ place: run.path(place) })
    const { folder: chosen } = choose(found, run.options.at)
    const asked = { backup: chosen, folder: run.path(folder) }
    const { kind: _, ...result } = await withPassphrase(run, chosen, async () =>
      jobResult(run, 'restore', await client.backups.restore(asked)),
    )
    const { problems } = result
    return {
      json: result,
      text: [
        `已恢复到：${result.folder}（备份 ${result.backup}）`,
        `${result.items} 件，原件 ${result.originals} 个，共 ${(result.bytes / 1e6).toFixed(1)} MB，用时 ${result.seconds} 秒`,
        problems.length === 0 ? '核验通过，没有发现问题。' : `核验发现 ${problems.length} 个问题：`,
        ...problems.map(({ path, message }) => `${path}：${message}`),
      ].join('\n'),
      fellShort: problems.length > 0,
    }
  },
}

/** The newest, or the one that is named; never one of several catalogues by chance. */
function choose(found: readonly Backup[], at: string | undefined): Backup {
  const named = at === undefined ? found : found.filter(({ name }) => name === at)
  const [backup] = named
  if (!backup) {
    const names = found.map(({ name }) => name).join('、')
    const known = names === '' ? '这里没有可用的备份' : `这里没有备份“${at}”，可用的有：${names}`
    throw new Failure('not-found', `${known}。请检查位置与名称。`)
  }
  if (named.some(({ catalogue }) => catalogue !== backup.catalogue)) {
    throw new Failure('conflict', '这里有几个目录库的备份。请直接指定其中一个“台账备份-…”文件夹，再恢复。')
  }
  return backup
}
