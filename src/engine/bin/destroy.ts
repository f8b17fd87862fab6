import { type DeletedItem, type DestroyedItem, whyKept } from '../../core/bin/destruction.ts'
import { toRetentionEnd } from '../../core/bin/retention-end.ts'
import type { Day } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import type { Retention } from '../../core/scheme/scheme.ts'
import { listDeleted } from '../store/bin.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getScheme } from '../store/schemes.ts'

/** What lies in 回收站, and whether each may be destroyed on a day. */
export function judgeDeleted(db: Db, on: Day): DeletedItem[] {
  return listDeleted(db).map((item) => ({
    ...item,
    kept: whyKept(toRetentionEnd(findRetention(db, item), item.year), on),
  }))
}

/** The chosen items as 销毁清册 lists them. Throws `Failure` where one is not in 回收站 or must still be kept. */
export function toDestroyed(db: Db, ids: readonly number[], on: Day): DestroyedItem[] {
  const deleted = new Map(judgeDeleted(db, on).map((item) => [item.id, item]))
  return [...new Set(ids)].map((id) => {
    const item = deleted.get(id)
    if (!item) throw new Failure('not-found', '所选的件不在回收站中，没有销毁任何件。请刷新后重选。', { id })
    if (item.kept !== null) {
      const name = item.code ?? item.title
      throw new Failure('conflict', `“${name}”${item.kept}，没有销毁任何件。请去掉它再试。`, { id })
    }
    return {
      itemId: id,
      branch: getBranch(db, item.branchId).name,
      code: item.code ?? '',
      documentNumber: item.documentNumber,
      issuer: item.issuer,
      title: item.title,
      date: item.date ?? '',
      year: item.year,
      retention: findRetention(db, item)?.title ?? '',
      pageCount: item.pageCount,
      reason: item.deletedReason,
    }
  })
}

function findRetention(db: Db, { year, retention }: Pick<DeletedItem, 'year' | 'retention'>): Retention | null {
  if (year === null) return null
  return getScheme(db, year).retentions.find(({ code }) => code === retention) ?? null
}
