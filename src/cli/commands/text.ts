import { Failure } from '../../core/failure.ts'
import type { Command } from '../command.ts'

export const text: Command = {
  usage: 'text CATALOGUE CODE [--page N]',
  summary: '显示一件档案各页的文字',
  least: 2,
  most: 2,
  options: ['page'],
  async run({ engine: { client }, positionals, options, path }) {
    const [folder = '', code = ''] = positionals
    await client.catalogue.open({ folder: path(folder) })
    const item = await client.items.find({ code })
    const wanted = item.pages.filter(({ page }) => options.page === undefined || page === Number(options.page))
    if (wanted.length === 0)
      throw new Failure('not-found', `这件共有 ${item.pages.length} 页，没有第“${options.page}”页。`)
    const pages = await Promise.all(
      wanted.map(async ({ id, page }) => {
        const read = await client.pages.text({ pageId: id })
        return { page, source: read.source, text: read.text }
      }),
    )
    return {
      json: { code: item.code, pages },
      text: pages.map((page) => `—— 第 ${page.page} 页（${sources[page.source]}）——\n${page.text}`).join('\n'),
      fellShort: false,
    }
  },
}

const sources = { waiting: '尚未识别', layer: '自带文字', recognised: '识别所得', failed: '识别失败' } as const
