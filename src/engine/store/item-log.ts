import * as z from 'zod'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Db } from './database.ts'

/** What the log keeps of an item: everything a person or a filing decided. Page and reading counts are not that. */
export type LoggedItem = Omit<ItemSummary, 'images' | 'read'>

export function toLogged({ images: _, read: __, ...item }: ItemSummary): LoggedItem {
  return item
}

const Detail = z.object({ after: z.record(z.string(), z.unknown()) })

/** Is an item as the last entry about it says? Each such entry's detail holds the item whole, as `after`. */
export function isAsLogged(db: Db, item: ItemSummary): boolean {
  const last = db
    .prepare<[string], { detail: string }>('SELECT detail FROM log WHERE subject = ? ORDER BY id DESC LIMIT 1')
    .get(`item:${item.id}`)
  if (!last) return false
  const detail = Detail.safeParse(JSON.parse(last.detail))
  if (!detail.success) return false
  return Object.entries(toLogged(item)).every(([name, value]) => detail.data.after[name] === value)
}
