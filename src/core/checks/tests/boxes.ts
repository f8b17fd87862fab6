import { type KnownBoxNote, listUnfilled } from '../../catalogue/box-note.ts'
import { type Day, pad, type Year, yearOf } from '../../day.ts'
import { toArchiveBoxes, toBoxName } from '../../scheme/archive-boxes.ts'
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
    const gone = grounds.snapshot.goneNumbers.get(itemClass)
    const named = missing.slice(0, 10).map((number) => {
      const where = gone?.get(number)
      return where === undefined ? pad(number, 4) : `${pad(number, 4)}（${where}）`
    })
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

/** 备考表: its five fields, and what became of the box since its check (DA/T 22—2015, 6.4). */
export function checkBoxNotes({ snapshot, year, on }: Grounds): Result[] {
  const boxes = toArchiveBoxes(snapshot.items, snapshot.boxNotes)
  if (boxes.length === 0) {
    const of = { subject: snapshot.branch.name, period: String(year), itemIds: [] }
    return [{ ...of, status: '不适用', message: '本年度没有归档，没有备考表。' }]
  }
  return boxes.map((box) => ({
    subject: toBoxName(box),
    period: String(year),
    itemIds: box.items.map(({ id }) => id),
    ...judgeBox(box.note, year, on),
  }))
}

function judgeBox(note: KnownBoxNote | null, year: Year, on: Day): Pick<Result, 'status' | 'message'> {
  const missing = listUnfilled(note, on)
  if (missing.length > 0) {
    const lack = `备考表缺${missing.join('、')}`
    // Until the year is over the box grows, and nobody can state what it holds.
    if (yearOf(on) <= year) return { status: '未到期', message: `${lack}；本年度还没有结束，装盒后再填。` }
    return { status: '需补充', message: `${lack}，请在“档案”的“按档案盒”中填写。` }
  }
  const changes = describeChanges(note)
  if (changes !== '') {
    return ask(`检查日期${note?.checkedOn}之后，${changes}。请核对，在情况说明中记下，再更新检查日期。`)
  }
  return fine(`备考表已填写，检查日期${note?.checkedOn}，此后盒内没有变动。`)
}

function describeChanges(note: KnownBoxNote | null): string {
  if (note === null) return ''
  const { added, changed, left } = note.changes
  const parts: readonly [string, readonly string[]][] = [
    ['新归入', added],
    ['改动过', changed],
    ['移到别盒', left],
  ]
  return parts.flatMap(([what, codes]) => (codes.length === 0 ? [] : [`${what}${nameCodes(codes)}`])).join('；')
}

function nameCodes(codes: readonly string[]): string {
  const some = codes.slice(0, 10).join('、')
  return codes.length > 10 ? `${some}等${codes.length}件` : some
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
