import { pad } from '../../day.ts'
import type { Result } from '../finding.ts'
import type { Grounds } from '../grounds.ts'

/** 件号 runs from 1 without gaps or repetitions within each lowest class (DA/T 22—2015, 5.4.3). */
export function checkNumbering(grounds: Grounds): Result[] {
  return eachClass(grounds, (itemClass, items) => {
    const others = grounds.snapshot.otherNumbers.get(itemClass) ?? []
    const own = items.flatMap(({ number }) => (number === null ? [] : [number]))
    const taken = new Set([...own, ...others])
    if (taken.size < own.length + others.length) return ask('有重复的件号，请核对。')
    const missing: number[] = []
    const highest = Math.max(...taken)
    for (let number = 1; number < highest; number += 1) if (!taken.has(number)) missing.push(number)
    if (missing.length === 0) return fine(`件号0001至${pad(highest, 4)}连续。`)
    const named = missing.slice(0, 10).map((number) => pad(number, 4))
    return ask(`缺件号${named.join('、')}${missing.length > 10 ? `等${missing.length}个` : ''}，请核对。`)
  })
}

/** A box holds one year, one class and one 保管期限 (DA/T 22—2015, 6.4); its first and last 件号 follow from it. */
export function checkBoxes(grounds: Grounds): Result[] {
  return eachClass(grounds, (_, items) => {
    const years = new Set(items.map(({ year }) => year))
    const retentions = new Set(items.map(({ retention }) => retention))
    if (years.size > 1 || retentions.size > 1) {
      return ask(
        `同一类中混有年度${[...years].join('、')}、保管期限${[...retentions].join('、')}，不能装入一盒，请核对。`,
      )
    }
    const numbers = items.map(({ number }) => number ?? 0)
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)]
    return fine(`同一年度、机构和保管期限，起止件号${pad(from, 4)}至${pad(to, 4)}，共${items.length}件。`)
  })
}

/** 备考表: the catalogue keeps none, so that nothing is tested, and nothing passes. */
export function checkBoxNotes({ snapshot, year }: Grounds): Result[] {
  const of = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
  if (snapshot.items.length === 0) return [{ ...of, status: '不适用', message: '本年度没有归档，没有备考表。' }]
  const message =
    '目录库没有登记备考表（盒内文件情况说明、整理人、整理日期、检查人、检查日期），没有核对，请核对纸质备考表。'
  return [{ ...of, status: '未配置', message }]
}

function eachClass(
  { byClass, year, snapshot }: Grounds,
  judge: (itemClass: string, items: Grounds['snapshot']['items']) => Pick<Result, 'status' | 'message'>,
): Result[] {
  if (byClass.size === 0) {
    const of = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
    return [{ ...of, status: '不适用', message: '本年度没有归档。' }]
  }
  return [...byClass].map(([itemClass, items]) => ({
    subject: itemClass,
    period: String(year),
    itemIds: items.map(({ id }) => id),
    ...judge(itemClass, items),
  }))
}

function fine(message: string): Pick<Result, 'status' | 'message'> {
  return { status: '完整', message }
}

function ask(message: string): Pick<Result, 'status' | 'message'> {
  return { status: '待人工确认', message }
}
