import { Sex, type StageName, stageNames } from '../catalogue/member.ts'
import type { Day } from '../day.ts'
import { Failure } from '../failure.ts'
import { readDay } from '../intake/dates.ts'
import { type RosterHeading, rosterHeadings } from './roster-headings.ts'
import type { RejectedRow } from './roster-plan.ts'

const indispensable: readonly RosterHeading[] = ['姓名', '类别']

/** What a row says of a person; an empty text, list or null where it says nothing. */
export interface RosterRow {
  /** Its number in the file, the headings being row 1. */
  readonly row: number
  readonly number: string
  readonly name: string
  readonly sex: Sex
  readonly bornOn: Day | null
  readonly stage: StageName | null
  readonly group: string
  readonly posts: readonly string[]
  readonly joinedOn: Day | null
  readonly fullOn: Day | null
  readonly note: string
}

/** The sentence for a row that does not go in. */
export function reject(row: number, problems: readonly string[]): RejectedRow {
  return { row, message: `${problems.join('；')}。请改正这一行后重新导入，已导入的行不会重复。` }
}

/**
 * Reads the cells of a roster file, headings first. Rows without any content are passed over. A column other than 姓名
 * and 类别 may be missing: then no row says anything of it. Throws `Failure('invalid')` when the headings do not do.
 */
export function readRoster(table: readonly (readonly string[])[]): { rows: RosterRow[]; rejected: RejectedRow[] } {
  const [headings = [], ...lines] = table
  const places = findPlaces(headings)
  const rows: RosterRow[] = []
  const rejected: RejectedRow[] = []
  for (const [index, cells] of lines.entries()) {
    const row = index + 2
    const at = (heading: RosterHeading) => (cells[places.get(heading) ?? -1] ?? '').trim()
    if (rosterHeadings.every((heading) => at(heading) === '')) continue
    const problems: string[] = []
    const read = readRow(row, at, problems)
    if (problems.length > 0) rejected.push(reject(row, problems))
    else rows.push(read)
  }
  return { rows, rejected }
}

function findPlaces(headings: readonly string[]): Map<RosterHeading, number> {
  const bare = headings.map((heading) => heading.replaceAll(/\s/g, ''))
  const missing = indispensable.filter((heading) => !bare.includes(heading))
  if (missing.length > 0) {
    throw new Failure(
      'invalid',
      `名册的第一行缺少列：${missing.join('、')}。请使用规定的表头（${rosterHeadings.join('、')}）。`,
    )
  }
  const twice = rosterHeadings.filter((heading) => bare.indexOf(heading) !== bare.lastIndexOf(heading))
  if (twice.length > 0) {
    throw new Failure('invalid', `名册的第一行有重复的列：${twice.join('、')}。请每列只留一个，再重新导入。`)
  }
  return new Map(rosterHeadings.filter((heading) => bare.includes(heading)).map((each) => [each, bare.indexOf(each)]))
}

function readRow(row: number, at: (heading: RosterHeading) => string, problems: string[]): RosterRow {
  const day = (heading: RosterHeading) => {
    const found = readDay(at(heading))
    if (found === null && at(heading) !== '') {
      problems.push(`${heading}“${at(heading)}”不是真实存在的日期，应写明年月日，例如 1990-07-01`)
    }
    return found
  }
  const line = (heading: RosterHeading, text: string, most: number) => {
    if (text.length > most || /\p{Cc}/u.test(text)) problems.push(`${heading}应在${most}字以内，且不含换行`)
    return text
  }
  const name = line('姓名', toBareName(at('姓名')), 40)
  if (name === '') problems.push('姓名为空')
  const sex = Sex.safeParse(at('性别'))
  if (!sex.success) problems.push(`性别“${at('性别')}”应为男或女`)
  const note = at('备注')
  if (note.length > 500) problems.push('备注应在500字以内')
  return {
    row,
    number: line('编号', at('编号'), 30),
    name,
    sex: sex.data ?? '',
    bornOn: day('出生日期'),
    stage: readStage(at('类别'), problems),
    group: line('党小组', at('党小组'), 60),
    posts: readPosts(at('职务')).map((title) => line('职务', title, 30)),
    joinedOn: day('入党日期'),
    fullOn: day('转正日期'),
    note,
  }
}

/** A name as it is compared: two characters are often spread to the width of three. */
export function toBareName(text: string): string {
  return text.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}

function readStage(text: string, problems: string[]): StageName | null {
  if (text === '') return null
  const stage = stageNames.find((each) => each === text.replace(/^(?:中共|入党)/, ''))
  if (stage === undefined) problems.push(`类别“${text}”应为${stageNames.join('、')}之一`)
  return stage ?? null
}

function readPosts(text: string): string[] {
  const titles = text.split(/[、,，;；]/).map((title) => title.trim())
  return [...new Set(titles.filter((title) => title !== ''))]
}
