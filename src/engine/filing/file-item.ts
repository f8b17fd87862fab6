import type { Shown } from '../../core/activities/shown.ts'
import type { ItemFields, Placement } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import { numberIn, toClass, toCode } from '../../core/numbering/code-template.ts'
import type { StoredLine, StoredScheme } from '../../core/scheme/stored.ts'
import { getBranch } from '../store/branches.ts'
import { getCodeTemplate } from '../store/catalogue.ts'
import type { Db } from '../store/database.ts'
import { findItem, isNumberTaken, nextNumber, placeItem, saveFields } from '../store/items.ts'
import type { Entry } from '../store/logged.ts'
import { getScheme, hasLine } from '../store/schemes.ts'
import { makeFiledActivity, putToActivity } from './filed-activity.ts'

/**
 * Files an item: place, fields, 档号. `code` is a 档号 given by a person; empty, the next 件号 of the class is taken
 * (DA/T 22—2015, 5.4). On a line of single meetings, filing also makes the activity that the item shows, unless `shown`
 * says which it is. Part of the caller's transaction. Returns the 档号, and what the log is to say of that activity.
 */
export function fileItem(
  db: Db,
  id: number,
  placement: Placement,
  fields: ItemFields,
  code: string,
  at: string,
  shown: Shown | null = null,
): { readonly code: string; readonly also: Entry[] } {
  const scheme = getScheme(db, placement.year)
  const line = requireLine(db, scheme, placement.lineId)
  if (!scheme.retentions.some((each) => each.code === placement.retention)) {
    throw new Failure('invalid', `保管期限“${placement.retention}”不在本单位保管期限表中，请从表中选择。`)
  }
  const { fonds, classCode } = getBranch(db, placement.branchId)
  const itemClass = toClass(getCodeTemplate(db), {
    fonds,
    year: placement.year,
    retention: placement.retention,
    class: classCode,
  })
  const number = code === '' ? nextNumber(db, itemClass) : requireNumber(db, itemClass, code)
  if (number > 9999) throw new Failure('conflict', `“${itemClass}”的件号已用到9999，不能再编。请与档案室商定新的分类。`)
  const newCode = toCode(itemClass, number)
  saveFields(db, id, fields)
  placeItem(db, id, { ...placement, class: itemClass, number, code: newCode }, at)
  const { activity } = line
  const also =
    shown === null ? makeFiledActivity(db, id, activity, at).also : putToActivity(db, id, activity, shown, at)
  return { code: newCode, also }
}

/** A line of the version in force in the item's year. Throws `Failure` for one of another version, or of none. */
export function requireLine(db: Db, scheme: StoredScheme, lineId: number): StoredLine {
  const line = scheme.slots.flatMap((slot) => slot.lines).find((each) => each.id === lineId)
  if (!line && hasLine(db, lineId)) {
    throw new Failure(
      'conflict',
      `这个清册条目属于方案的另一版本，不用于该年度。请从版本“${scheme.version}”（${scheme.fromYear}年度起）中选择条目。`,
      { lineId },
    )
  }
  if (!line) throw new Failure('not-found', '方案中没有这个清册条目，请重新选择。', { lineId })
  return line
}

function requireNumber(db: Db, itemClass: string, code: string): number {
  const number = numberIn(itemClass, code)
  if (number === null) {
    throw new Failure(
      'invalid',
      `档号“${code}”与本行的年度、保管期限不符，应为“${itemClass}”加四位件号。请改正，或留空由程序编号。`,
    )
  }
  if (isNumberTaken(db, itemClass, number)) {
    const taken = findItem(db, toCode(itemClass, number))
    throw new Failure(
      'conflict',
      `档号“${code}”已被“${taken?.title ?? '另一件档案'}”使用。请改用其他件号，或留空由程序编号。`,
    )
  }
  return number
}
