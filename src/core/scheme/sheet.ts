import { activityTitles } from '../catalogue/activity.ts'
import { everyTitles, perTitles } from './expects.ts'
import { type RegisterLine, type Scheme, type Slot, slotKinds } from './scheme.ts'

/** Names of the sheets of a scheme's workbook, the register lines first. */
export const sheetNames = { lines: '清册条目', retentions: '保管期限', about: '方案' } as const

export const lineHeadings = [
  '类型',
  '代码',
  '名称',
  '脊背文字',
  '条目代码',
  '条目名称',
  '保管期限',
  '活动类别',
  '关键词',
  '应有次数',
  '周期',
  '对象',
  '应有材料',
] as const
export type LineHeading = (typeof lineHeadings)[number]

/** Columns that a file may lack: earlier versions of the program did not write them. */
export const laterHeadings: readonly LineHeading[] = ['应有次数', '周期', '对象', '应有材料']

export const retentionHeadings = ['代码', '名称'] as const
export type RetentionHeading = (typeof retentionHeadings)[number]

export const aboutHeadings = ['方案名称', '版本', '说明'] as const
export type AboutHeading = (typeof aboutHeadings)[number]

/** A row of a sheet by heading; `row` is its number in the file, the headings being row 1. */
export interface SheetRow<Heading extends string> {
  readonly row: number
  readonly cells: Readonly<Record<Heading, string>>
}

/** A scheme as rows of tables. Where a file has no sheet of retentions or about the scheme, they are null. */
export interface SchemeSheets {
  readonly lines: readonly SheetRow<LineHeading>[]
  readonly retentions: readonly SheetRow<RetentionHeading>[] | null
  readonly about: readonly SheetRow<AboutHeading>[] | null
}

/** A row a line; a slot without lines has a row of its own. `fromSheets` gives the same scheme back. */
export function toSheets(scheme: Scheme): SchemeSheets {
  const rows = scheme.slots.flatMap((slot) =>
    slot.lines.length === 0 ? [toRow(slot, null, scheme)] : slot.lines.map((line) => toRow(slot, line, scheme)),
  )
  return {
    lines: numbered(rows),
    retentions: numbered(scheme.retentions.map(({ code, title }) => ({ 代码: code, 名称: title }))),
    about: numbered([{ 方案名称: scheme.title, 版本: scheme.version, 说明: scheme.note }]),
  }
}

function toRow(slot: Slot, line: RegisterLine | null, scheme: Scheme): Record<LineHeading, string> {
  return {
    类型: slotKinds[slot.kind],
    代码: slot.code,
    名称: slot.title,
    脊背文字: slot.spine,
    条目代码: line?.code ?? '',
    条目名称: line?.title ?? '',
    保管期限: line === null ? '' : retentionWord(line.retention, scheme),
    活动类别: line === null || line.activity === null ? '' : activityTitles[line.activity],
    关键词: line?.keywords.join('；') ?? '',
    应有次数: line?.expects ? String(line.expects.times) : '',
    周期: line?.expects ? everyTitles[line.expects.every] : '',
    对象: line?.expects ? perTitles[line.expects.per] : '',
    应有材料: line?.expects?.papers.join('；') ?? '',
  }
}

/** The title, which people know, where it says which one is meant; else the code. */
function retentionWord(code: string, { retentions }: Scheme): string {
  const title = retentions.find((each) => each.code === code)?.title ?? code
  const isPlain =
    retentions.filter((each) => each.title === title).length === 1 && !retentions.some((each) => each.code === title)
  return isPlain ? title : code
}

function numbered<Cells>(rows: readonly Cells[]): { row: number; cells: Cells }[] {
  return rows.map((cells, index) => ({ row: index + 2, cells }))
}
