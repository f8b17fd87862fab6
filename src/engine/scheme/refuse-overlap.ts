import { Failure } from '../../core/failure.ts'
import type { Db } from '../store/database.ts'
import { countFiledIn } from '../store/items.ts'
import { listSchemes } from '../store/schemes.ts'

/**
 * An item's line is of the version of its year. So no version begins in a year that another begins in, nor where
 * items are filed already by the version that is in force then. Throws `Failure('conflict')`.
 */
export function refuseOverlap(db: Db, fromYear: number): void {
  const versions = listSchemes(db)
  const same = versions.find((version) => version.fromYear === fromYear)
  if (same) {
    throw new Failure('conflict', `${fromYear}年度起已有版本“${same.version}”。请直接修改它，或换一个起始年度。`)
  }
  const next = versions.findLast((version) => version.fromYear > fromYear)
  const items = countFiledIn(db, fromYear, next?.fromYear ?? null)
  if (items > 0) {
    const years = next ? `${fromYear}年度至${next.fromYear - 1}年度` : `${fromYear}年度起`
    throw new Failure(
      'conflict',
      `${years}已有${items}件档案按现行版本归档。请从还没有归档的年度起启用新版本，或直接修改现行版本。`,
      { items },
    )
  }
}
