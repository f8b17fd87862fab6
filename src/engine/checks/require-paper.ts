import type { NewWaiver } from '../../core/catalogue/waiver.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'

/** The paper of an explanation, if it has one, is a filed one of the branch whose gap it explains. */
export function requirePaper(db: Db, { branchId, itemId }: Pick<NewWaiver, 'branchId' | 'itemId'>): void {
  if (itemId === null) return
  const paper = getItem(db, itemId)
  if (paper.branchId !== branchId) throw new Failure('invalid', '所选的凭据属于另一个支部，请重新选择。')
  if (paper.state !== 'filed') throw new Failure('invalid', '所选的凭据还在收件箱中，请先归档，再附到说明。')
}
