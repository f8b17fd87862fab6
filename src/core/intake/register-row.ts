import { type ItemFields, secrecies } from '../catalogue/item.ts'
import { type Year, yearOf } from '../day.ts'
import { Failure } from '../failure.ts'
import type { StoredLine, StoredScheme } from '../scheme/stored.ts'
import { readDay } from './dates.ts'

/** The headings of a register file (批量挂接), in its usual order. */
export const registerHeadings = [
  '档号',
  '清册条目',
  '文号',
  '责任者',
  '题名',
  '日期',
  '密级',
  '保管期限',
  '页数',
  '备注',
  '文件',
] as const
export type RegisterHeading = (typeof registerHeadings)[number]

/** The longest texts that `ItemFields` takes; 题名 is looked at apart. */
const longest = [
  ['文号', 60],
  ['责任者', 100],
  ['备注', 500],
] as const

/** One row of a register file as text, by heading. */
export type RegisterRow = Readonly<Record<RegisterHeading, string>>

/** What a row asks for. `code` is empty when the template is to number it; `files` are relative paths. */
export interface RegisterEntry {
  readonly code: string
  readonly line: StoredLine
  readonly year: number
  readonly retention: string
  readonly fields: ItemFields
  readonly files: readonly string[]
}

/** Reads one row against the scheme. Throws `Failure('invalid')` with all that is wrong with it, in one sentence. */
export function parseRegisterRow(row: RegisterRow, scheme: StoredScheme): RegisterEntry {
  const problems: string[] = []
  const line = findLine(row.清册条目, scheme)
  if (!line) problems.push(`清册条目“${row.清册条目}”不在方案中`)
  const date = readDay(row.日期)
  if (date === null) problems.push(`日期“${row.日期}”不是真实存在的日期`)
  const retention = findRetention(row.保管期限, line, scheme)
  if (retention === null && row.保管期限.trim() !== '') problems.push(`保管期限“${row.保管期限}”不在本单位保管期限表中`)
  const secrecy = secrecies.find((each) => each === row.密级.trim())
  if (secrecy === undefined) problems.push(`密级“${row.密级}”应为空、内部、秘密、机密或绝密`)
  const pageCount = /^\d{1,5}$/.test(row.页数.trim()) ? Number(row.页数) : 0
  if (pageCount < 1) problems.push(`页数“${row.页数}”应为正整数`)
  const title = row.题名.trim()
  if (title === '') problems.push('题名为空')
  if (title.length > 300 || /\p{Cc}/u.test(title)) problems.push('题名应在300字以内，且不含换行')
  for (const [heading, most] of longest) {
    if (row[heading].trim().length > most) problems.push(`${heading}应在${most}字以内`)
  }
  const files = row.文件
    .split(/[;；]/)
    .map((file) => file.trim())
    .filter((file) => file !== '')
  if (files.length === 0) problems.push('没有写明文件')
  if (problems.length > 0 || !line || date === null || retention === null || secrecy === undefined) {
    throw new Failure('invalid', `${problems.join('；')}。请改正登记表中的这一行后重新导入，已归档的不会重复。`)
  }
  return {
    code: row.档号.replaceAll(/\s/g, ''),
    line,
    year: yearOf(date),
    retention,
    fields: {
      documentNumber: row.文号.trim(),
      issuer: row.责任者.trim(),
      title,
      date,
      secrecy,
      pageCount,
      note: row.备注.trim(),
    },
    files,
  }
}

/** The year a row would be filed in, which says by which version of the scheme; null where its date is none. */
export function findRowYear(row: RegisterRow): Year | null {
  const date = readDay(row.日期)
  return date === null ? null : yearOf(date)
}

/** A line by its code, or by its title where only one has it. */
function findLine(text: string, scheme: StoredScheme): StoredLine | null {
  const sought = text.trim()
  const lines = scheme.slots.flatMap((slot) => slot.lines)
  const byCode = lines.find((line) => line.code === sought)
  if (byCode) return byCode
  const byTitle = lines.filter((line) => line.title === sought)
  return byTitle.length === 1 ? (byTitle[0] ?? null) : null
}

function findRetention(text: string, line: StoredLine | null, scheme: StoredScheme): string | null {
  const sought = text.trim()
  if (sought === '') return line?.retention ?? null
  return scheme.retentions.find((each) => each.code === sought || each.title === sought)?.code ?? null
}
