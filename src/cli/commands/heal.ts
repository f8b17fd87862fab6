import type { Loss } from '../../core/calls/health.ts'
import { dayOf } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import type { Command, Outcome, Run } from '../command.ts'
import { jobResult } from '../job-result.ts'
import { withPassphrase } from '../with-passphrase.ts'

export const heal: Command = {
  usage: 'heal CATALOGUE PLACE [--at BACKUP]',
  summary: '用备份修复损坏或丢失的原件；数据文件损坏时，说明会失去什么，指定 --at 后换回那份备份',
  least: 2,
  most: 2,
  options: ['at'],
  async run(run) {
    const { client } = run.engine
    const [folder, place] = [run.path(run.positionals[0] ?? ''), run.path(run.positionals[1] ?? '')]
    if (run.options.at !== undefined) return replace(run, folder, place, run.options.at)
    if (!(await opens(run, folder))) return offer(run, folder, place)
    const { kind: _, ...result } = await withPassphrase(run, place, async () =>
      jobResult(run, 'heal', await client.health.heal({ place })),
    )
    if (!result.databaseSound) {
      await client.catalogue.close({})
      return offer(run, folder, place)
    }
    const { originals, healed, lacking } = result
    return {
      json: result,
      text: [
        `核对原件 ${originals} 个，修复 ${healed.length} 个，备份中也没有的 ${lacking.length} 个。`,
        ...healed.map((path) => `已修复：${path}`),
        ...lacking.map((path) => `备份中也没有：${path}。请重新扫描，或用其他备份再试。`),
      ].join('\n'),
      fellShort: lacking.length > 0,
    }
  },
}

/** Whether the database lets itself be opened; what is not damage is thrown on. */
async function opens(run: Run, folder: string): Promise<boolean> {
  try {
    await run.engine.client.catalogue.open({ folder })
    return true
  } catch (error) {
    if (error instanceof Failure && (error.kind === 'unreadable' || error.kind === 'unsupported')) return false
    throw error
  }
}

/** Says what the newest good backup would bring, and what would be lost, and changes nothing. */
async function offer(run: Run, folder: string, place: string): Promise<Outcome> {
  const loss = await weighNewest(run, folder, place, () => true)
  return {
    json: { databaseSound: false, ...loss },
    text: [
      '目录库的数据文件已损坏。',
      `可以换回的备份：${loss.backup.name}，其中 ${loss.backup.items} 件，原件 ${loss.backup.originals} 个。`,
      tellLoss(loss),
      `损坏的数据文件会另外保存，不会删除。同意的话，请加 --at ${loss.backup.name} 再执行一次。`,
    ].join('\n'),
    fellShort: true,
  }
}

async function replace(run: Run, folder: string, place: string, at: string): Promise<Outcome> {
  const loss = await weighNewest(run, folder, place, (name) => name === at)
  const asked = { folder, backup: loss.backup.folder, seen: loss.seen }
  const { kind: _, ...result } = await withPassphrase(run, asked.backup, async () =>
    jobResult(run, 'replace', await run.engine.client.health.replace(asked)),
  )
  return {
    json: result,
    text: [
      `已换回备份 ${result.backup}。损坏的数据文件保存在 ${result.aside}`,
      tellLoss(loss),
      result.problems.length === 0 ? '核验通过，没有发现问题。' : `核验发现 ${result.problems.length} 个问题：`,
      ...result.problems.map(({ path, message }) => `${path}：${message}`),
    ].join('\n'),
    fellShort: result.problems.length > 0,
  }
}

/** The newest of the backups that belongs to the catalogue. */
async function weighNewest(run: Run, folder: string, place: string, isMeant: (name: string) => boolean): Promise<Loss> {
  const { client } = run.engine
  const found = (await client.backups.find({ place })).filter(({ name }) => isMeant(name))
  for (const { folder: backup } of found) {
    try {
      return await client.health.weigh({ folder, backup })
    } catch (error) {
      // Another catalogue's, or one that cannot be read: the next may do.
      if (!(error instanceof Failure) || !['conflict', 'unreadable'].includes(error.kind)) throw error
    }
  }
  throw new Failure('not-found', `“${place}”中没有这个目录库可用的备份。请检查位置与备份名称。`)
}

function tellLoss({ backup, changes, files }: Loss): string {
  const since = changes === null ? '备份之后的改动（数据文件已说不出有多少）' : `备份之后的 ${changes} 项改动`
  const kept = files === 0 ? '' : `其间收入的 ${files} 个原件会移到“damaged”文件夹，可以重新收入。`
  return `${dayOf(backup.madeAt)} 的这份备份里没有${since}，换回后会失去。${kept}`
}
