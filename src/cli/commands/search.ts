import { setTimeout } from 'node:timers/promises'
import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'

export const search: Command = {
  usage: 'search CATALOGUE QUERY [--limit N] [--order rank|newest]',
  summary: '按文字查找，逐页列出',
  least: 2,
  most: 2,
  options: ['limit', 'order'],
  async run({ engine: { client }, positionals, options, path }) {
    const [folder = '', query = ''] = positionals
    const { order = 'rank' } = options
    if (order !== 'rank' && order !== 'newest') throw new Failure('invalid', '--order 只能是 rank 或 newest。')
    await client.catalogue.open({ folder: path(folder) })
    // An index of an older program's form is made anew first, so that nothing is missed.
    while ((await client.search.tally({ query })).unindexed > 0) await setTimeout(200)
    const limit = options.limit === undefined ? 50 : Number(options.limit)
    const found = await client.search.pages({ query, limit, order })
    const { total } = await client.search.tally({ query })
    const hits = found.hits.map(({ code, title, date, branch, page, snippet }) => ({
      code,
      title,
      date,
      branch,
      page,
      snippet: snippet.text,
    }))
    return {
      json: { total, tookMs: found.tookMs, hits },
      text: [
        `共 ${total} 页，用时 ${found.tookMs} 毫秒。`,
        ...hits.map((hit) => `${hit.code ?? '（收件箱）'} 第 ${hit.page} 页　${hit.title}\n    ${hit.snippet}`),
      ].join('\n'),
      fellShort: false,
    }
  },
}
