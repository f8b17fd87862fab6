import * as z from 'zod'
import { Followed } from '../activities/followed.ts'
import { RowId } from '../catalogue/common.ts'
import { type ItemSummary, Secrecy } from '../catalogue/item.ts'
import { Year } from '../day.ts'
import type { StoredLine } from '../scheme/stored.ts'

/** The same for many items; null leaves what each has. `line` is a register line by its code, whatever the version. */
export const BatchValues = z.object({
  line: z.string().nullable().default(null),
  year: Year.nullable().default(null),
  retention: z.string().nullable().default(null),
  issuer: z.string().trim().max(100).nullable().default(null),
  secrecy: Secrecy.nullable().default(null),
})
export type BatchValues = z.infer<typeof BatchValues>

export const batchFields = ['line', 'year', 'retention', 'issuer', 'secrecy'] as const

/** What would become of one item: what differs, as people read it, or why nothing is done to it. */
export const BatchRow = z.object({
  id: RowId,
  code: z.string().nullable(),
  title: z.string(),
  changes: z.array(z.object({ field: z.enum(batchFields), before: z.string(), after: z.string() })),
  refusal: z.string().nullable(),
  /** Retention that a filed item keeps, and that of the line it goes to, where they differ. */
  keeps: z.object({ item: z.string(), line: z.string() }).nullable(),
})
export type BatchRow = z.infer<typeof BatchRow>

/** What was done to one item, and what became of the activity that it shows. */
export const BatchDone = BatchRow.extend({ followed: Followed.nullable() })
export type BatchDone = z.infer<typeof BatchDone>

/** The scheme in force in the year an item is, or would be, of. */
export interface BatchScheme {
  readonly version: string
  readonly lines: readonly Pick<StoredLine, 'id' | 'code' | 'title' | 'retention'>[]
  readonly retentions: readonly { readonly code: string; readonly title: string }[]
}

/** Whether anything is asked for at all. */
export function isEmpty(values: BatchValues): boolean {
  return batchFields.every((field) => values[field] === null)
}

/** What values make of an item, and the row that says so; `line` is a code here, '' where there is none. */
export function planRow(
  item: ItemSummary & { readonly line: string },
  values: BatchValues,
  scheme: BatchScheme,
): { readonly row: BatchRow; readonly lineId: RowId | null } {
  const line = scheme.lines.find(({ code }) => code === (values.line ?? item.line))
  const say = {
    line: (code: string) => `${code} ${scheme.lines.find((each) => each.code === code)?.title ?? ''}`.trim(),
    retention: (code: string) => scheme.retentions.find((each) => each.code === code)?.title ?? code,
  }
  const changes = batchFields.flatMap((field): BatchRow['changes'] => {
    const [was, asked] = [item[field], values[field]]
    if (asked === null || asked === (was ?? '')) return []
    const words = field === 'line' || field === 'retention' ? say[field] : (value: string) => value
    return [{ field, before: words(String(was ?? '')), after: words(String(asked)) }]
  })
  const refusal = findRefusal(item, values, scheme, line !== undefined)
  const isKept = item.state === 'filed' && refusal === null && changes.some(({ field }) => field === 'line')
  const [own, lines] = [item.retention ?? '', line?.retention ?? '']
  const keeps = isKept && own !== lines ? { item: say.retention(own), line: say.retention(lines) } : null
  return {
    row: { id: item.id, code: item.code, title: item.title, changes: refusal === null ? changes : [], refusal, keeps },
    lineId: line?.id ?? null,
  }
}

function findRefusal(item: ItemSummary, values: BatchValues, scheme: BatchScheme, hasLine: boolean): string | null {
  if (item.state === 'deleted') return '在回收站中'
  if (values.line !== null && !hasLine) return `方案“${scheme.version}”中没有清册条目“${values.line}”`
  if (values.retention !== null && !scheme.retentions.some(({ code }) => code === values.retention)) {
    return `方案“${scheme.version}”中没有这个保管期限`
  }
  if (item.state !== 'filed') return null
  const isMoved = (values.year ?? item.year) !== item.year || (values.retention ?? item.retention) !== item.retention
  return isMoved ? '已归档，年度和保管期限写在档号里，不能改' : null
}
