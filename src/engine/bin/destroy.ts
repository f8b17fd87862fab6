import { type DeletedItem, type DestroyedItem, whyKept } from '../../core/bin/destruction.ts'
import { toRetentionEnd } from '../../core/bin/retention-end.ts'
import type { Day } from '../../core/day.ts'
import { Failure } from '../../core/failure.ts'
import type { Retention } from '../../core/scheme/scheme.ts'
import { listDeleted } from '../store/bin.ts'
import { listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getScheme } from '../store/schemes.ts'

/** What lies in 回收站, and whether each may be destroyed on a day. */
export function judgeDeleted(db: Db, on: Day): DeletedItem[] {
  const retentionOf = openRetentions(db)
  return listDeleted(db).map((item) => ({ ...item, kept: whyKept(toRetentionEnd(retentionOf(item), item.year), on) }))
}

/** The chosen items as 销毁清册 lists them. Throws `Failure` where one is not in 回收站 or must still be kept. */
export function toDestroyed(db: Db, ids: readonly number[], on: Day): DestroyedItem[] {
  const deleted = new Map(judgeDeleted(db, on).map((item) => [item.id, item]))
  const branches = new Map(listBranches(db).map(({ id, name }) => [id, name]))
  const retentionOf = openRetentions(db)
  return [...new Set(ids)].map((id) => {
    const item = deleted.get(id)
    if (!item) throw new Failure('not-found', '所选的件不在回收站中，没有销毁任何件。请刷新后重选。', { id })
    if (item.kept !== null) {
      const name = item.code ?? item.title
      throw new Failure('conflict', `“${name}”${item.kept}，没有销毁任何件。请去掉它再试。`, { id })
    }
    return {
      itemId: id,
      branch: branches.get(item.branchId) ?? '',
      code: item.code ?? '',
      documentNumber: item.documentNumber,
      issuer: item.issuer,
      title: item.title,
      date: item.date ?? '',
      year: item.year,
      retention: retentionOf(item)?.title ?? '',
      pageCount: item.pageCount,
      reason: item.deletedReason,
    }
  })
}

/** Finds the 保管期限 of items by the scheme of their year, which is read once however many are of it. */
function openRetentions(db: Db): (item: Pick<DeletedItem, 'year' | 'retention'>) => Retention | null {
  const known = new Map<number, readonly Retention[]>()
  return ({ year, retention }) => {
    if (year === null) return null
    const retentions = known.get(year) ?? getScheme(db, year).retentions
    known.set(year, retentions)
    return retentions.find(({ code }) => code === retention) ?? null
  }
}
