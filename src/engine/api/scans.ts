import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { beginsPaper } from '../../core/intake/begins-paper.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { refuseDeleted } from '../filing/require-filed.ts'
import { arrangeItems, rearrange } from '../intake/arrange-items.ts'
import { getArranged } from '../store/arranged.ts'
import { getItem } from '../store/items.ts'
import { listItemTexts } from '../store/pages.ts'

const parts = ['items', 'pages', 'bin', 'catalogue'] as const

export const scans: ApiGroup<'scans', Context> = {
  arrange: (context, { parts: asked }) =>
    change(context, 'item.arrange', parts, (db, at) => {
      const { itemIds, entries } = arrangeItems(db, asked, { at, by: context.who() })
      return { value: { itemIds }, entries }
    }),
  turn: (context, { itemId, turns }) =>
    change(context, 'item.arrange', ['items', 'pages'], (db) => {
      refuseDeleted(getItem(db, itemId))
      const before = getArranged(db, itemId)
      const asked = new Map(turns.map(({ pageId, turn }) => [pageId, turn]))
      if (!turns.every(({ pageId }) => before.pages.some(({ id }) => id === pageId))) {
        throw new Failure('not-found', '这件里没有这一页，可能已被移走。请刷新后重试。', { itemId })
      }
      const after = {
        ...before,
        pages: before.pages.map((page) => ({ ...page, turn: asked.get(page.id) ?? page.turn })),
      }
      return { value: {}, entries: rearrange(db, new Map([[itemId, before]]), new Map([[itemId, after]])) }
    }),
  beginnings(context, { itemIds }) {
    const { db } = requireSession(context)
    return itemIds.flatMap((id) =>
      listItemTexts(db, id).flatMap(({ pageId, page, text }) => (page > 1 && beginsPaper(text) ? [pageId] : [])),
    )
  },
}
