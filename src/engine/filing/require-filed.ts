import type { ItemSummary } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'

/** Only what is filed may be corrected. */
export function requireFiled(item: ItemSummary): void {
  refuseDeleted(item)
  if (item.state !== 'filed') throw new Failure('conflict', '这件还在收件箱中，请先归档。')
}

export function refuseDeleted(item: ItemSummary): void {
  if (item.state === 'deleted') throw new Failure('conflict', '这件在回收站中。请先到“回收站”恢复它。')
}
