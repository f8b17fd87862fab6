import * as z from 'zod'
import { ActivityKind, activityTitles } from '../catalogue/activity.ts'
import { readExpects } from './read-expects.ts'
import { RegisterLine, Retention, Scheme, Slot, SlotKind, slotKinds } from './scheme.ts'
import { type LineHeading, laterHeadings, type SchemeSheets, type SheetRow, sheetNames } from './sheet.ts'

/** What is wrong with a scheme file; `row` counts the headings as row 1 and is null where no single row is at fault. */
export const SheetProblem = z.object({ sheet: z.string(), row: z.int().nullable(), message: z.string() })
export type SheetProblem = z.infer<typeof SheetProblem>

export interface ReadScheme {
  /** Null where there are problems. */
  readonly scheme: Scheme | null
  readonly problems: readonly SheetProblem[]
}

type Tell = (sheet: string, row: number | null, message: string) => void
type Row = SheetRow<LineHeading>

/**
 * Reads a scheme from the rows of its sheets and names what is wrong by row. Sheets that are missing are taken from
 * `before`, the version the file is to replace. A row whose slot cells are all empty goes with the row above.
 */
export function fromSheets(sheets: SchemeSheets, before: Scheme): ReadScheme {
  const problems: SheetProblem[] = []
  const tell: Tell = (sheet, row, message) => void problems.push({ sheet, row, message })
  const retentions = readRetentions(sheets, before, tell)
  const slots = readSlots(sheets.lines, retentions, tell)
  const about = sheets.about?.[0]?.cells
  const { title, version, note } = before
  const whole = Scheme.safeParse({
    ...(about ? { title: about.方案名称, version: about.版本, note: about.说明 } : { title, version, note }),
    retentions,
    slots,
  })
  if (problems.length === 0 && !whole.success) {
    for (const issue of whole.error.issues) {
      const field =
        issue.path.length === 1 ? { title: '方案名称', version: '版本', note: '说明' }[String(issue.path[0])] : null
      if (field) tell(sheetNames.about, sheets.about?.[0]?.row ?? null, `${field}${issue.message}`)
      else tell(sheetNames.lines, null, issue.message)
    }
  }
  return { scheme: problems.length === 0 && whole.success ? whole.data : null, problems }
}

function readRetentions({ retentions: rows }: SchemeSheets, before: Scheme, tell: Tell): readonly Retention[] {
  if (rows === null) return before.retentions
  const known = new Map<string, number>()
  return rows.flatMap(({ row, cells }) => {
    const read = Retention.safeParse({ code: cells.代码, title: cells.名称 })
    if (!read.success) return tellIssues(read.error, { code: '代码', title: '名称' }, sheetNames.retentions, row, tell)
    const taken = known.get(read.data.code)
    if (taken === undefined) known.set(read.data.code, row)
    else tell(sheetNames.retentions, row, `保管期限代码“${read.data.code}”与第${taken}行重复`)
    return [read.data]
  })
}

interface OpenSlot extends Slot {
  readonly row: number
}

function readSlots(rows: readonly Row[], retentions: readonly Retention[], tell: Tell): OpenSlot[] {
  const slots: OpenSlot[] = []
  const lines = new Map<string, number>()
  let last: OpenSlot | null = null
  for (const given of rows) {
    const slot: OpenSlot | null = findSlot(given, slots, last, tell)
    if (slot && !slots.includes(slot)) slots.push(slot)
    last = slot ?? last
    const line = readLine(given, retentions, tell)
    if (line === null) continue
    const taken = lines.get(line.code)
    if (taken === undefined) lines.set(line.code, given.row)
    else tell(sheetNames.lines, given.row, `清册条目代码“${line.code}”与第${taken}行重复`)
    slot?.lines.push(line)
  }
  return slots
}

/** The slot a row names: the one above, one named before, or a new one; null where its cells are wrong. */
function findSlot(given: Row, slots: readonly OpenSlot[], last: OpenSlot | null, tell: Tell): OpenSlot | null {
  const { 类型, 代码, 名称, 脊背文字 } = given.cells
  if ([类型, 代码, 名称, 脊背文字].every((cell) => cell.trim() === '') && last) return last
  const kind = SlotKind.options.find((each) => slotKinds[each] === 类型.trim())
  if (kind === undefined) tell(sheetNames.lines, given.row, `类型“${类型}”应为本、盒或证`)
  const read = Slot.safeParse({ kind: kind ?? 'box', code: 代码, title: 名称, spine: 脊背文字, lines: [] })
  if (!read.success) {
    tellIssues(read.error, { code: '代码', title: '名称', spine: '脊背文字' }, sheetNames.lines, given.row, tell)
    return null
  }
  const same = slots.find((slot) => slot.code === read.data.code)
  if (!same) return { ...read.data, row: given.row }
  const isOther = same.kind !== read.data.kind || same.title !== read.data.title || same.spine !== read.data.spine
  if (isOther && kind !== undefined) {
    tell(sheetNames.lines, given.row, `代码“${same.code}”与第${same.row}行重复，而类型、名称或脊背文字不同`)
  }
  return same
}

function readLine({ row, cells }: Row, retentions: readonly Retention[], tell: Tell): RegisterLine | null {
  const own = [
    cells.条目代码,
    cells.条目名称,
    cells.保管期限,
    cells.活动类别,
    cells.关键词,
    ...laterHeadings.map((heading) => cells[heading]),
  ]
  if (own.every((cell) => cell.trim() === '')) return null
  const retention = findRetention(cells.保管期限.trim(), retentions)
  if (retention === null) tell(sheetNames.lines, row, `保管期限“${cells.保管期限}”不在保管期限表中`)
  const activity = findActivity(cells.活动类别.trim())
  if (activity === undefined) tell(sheetNames.lines, row, `活动类别“${cells.活动类别}”不在程序认识的类别中`)
  const expects = readExpects(cells, (message) => tell(sheetNames.lines, row, message))
  const read = RegisterLine.safeParse({
    code: cells.条目代码,
    title: cells.条目名称,
    retention: retention ?? '?',
    activity: activity ?? null,
    keywords: cells.关键词.split(/[;；]/).filter((word) => word.trim() !== ''),
    expects,
  })
  if (read.success) return read.data
  tellIssues(read.error, { code: '条目代码', title: '条目名称', keywords: '关键词' }, sheetNames.lines, row, tell)
  return null
}

/** By code, or by a title that only one bears. */
function findRetention(word: string, retentions: readonly Retention[]): string | null {
  const titled = retentions.filter((each) => each.title === word)
  return retentions.find((each) => each.code === word)?.code ?? (titled.length === 1 ? (titled[0]?.code ?? null) : null)
}

/** By title or code; null for none, undefined for a word that means nothing. */
function findActivity(word: string): ActivityKind | null | undefined {
  if (word === '') return null
  return ActivityKind.options.find((kind) => activityTitles[kind] === word || kind === word)
}

function tellIssues(
  error: z.ZodError,
  headings: Readonly<Record<string, string>>,
  sheet: string,
  row: number,
  tell: Tell,
): never[] {
  for (const issue of error.issues) tell(sheet, row, `${headings[String(issue.path[0])] ?? ''}${issue.message}`)
  return []
}
