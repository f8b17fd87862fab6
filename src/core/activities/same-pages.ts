import type { Evidence } from '../catalogue/activity.ts'
import type { Item } from '../catalogue/item.ts'

type Shown = Item['activities'][number]

/** The activities, but for one, whose 记录 lies on some of the same pages of an item: likely the same meeting. */
export function listOnSamePages(
  shown: readonly Shown[],
  { firstPage, lastPage, role }: Omit<Evidence, 'itemId'>,
  except: number | null,
): readonly Shown[] {
  if (role !== '记录') return []
  return shown.filter(
    (each) => each.id !== except && each.role === '记录' && each.firstPage <= lastPage && firstPage <= each.lastPage,
  )
}
