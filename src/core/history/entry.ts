import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Day, Instant } from '../day.ts'

/** What a change was about, as the log's subjects begin. */
export const subjectKinds = {
  item: '档案',
  page: '更正文字',
  activity: '活动',
  member: '名册',
  certificate: '证件',
  term: '任期',
  branch: '支部',
  waiver: '说明',
  'box-note': '备考表',
  destruction: '销毁清册',
  scheme: '方案',
  rule: '规则',
  bundle: '迎检包',
  backup: '备份',
  catalogue: '目录库',
  account: '账户',
  other: '其他',
} as const
export const SubjectKind = z.enum([
  'item',
  'page',
  'activity',
  'member',
  'certificate',
  'term',
  'branch',
  'waiver',
  'box-note',
  'destruction',
  'scheme',
  'rule',
  'bundle',
  'backup',
  'catalogue',
  'account',
  'other',
])
export type SubjectKind = z.infer<typeof SubjectKind>

/** An entry of the log as it is kept. */
export interface LogEntry {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly subject: string
  readonly detail: unknown
  /** In whose name; null where nobody said it. */
  readonly who: string | null
}

/** A field of what was changed, before and after, in words; empty where there was nothing. */
export const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type FieldChange = z.infer<typeof FieldChange>

/** An entry of 操作记录 in words that a clerk reads. */
export const HistoryEntry = z.object({
  id: RowId,
  at: Instant,
  kind: SubjectKind,
  /** The item that it is about, if it is about one that is there. */
  itemId: RowId.nullable(),
  what: z.string(),
  /** What it was done to: a 档号 with its title, a day, a name. */
  title: z.string(),
  /** Who did it; empty where nobody said. */
  by: z.string(),
  changes: z.array(FieldChange),
  canUndo: z.boolean(),
  /** Why a change of a kind that can be taken back cannot be, with what to do; null for others. */
  whyNot: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
export type SaidEntry = Omit<HistoryEntry, 'canUndo' | 'whyNot'>

/** What 操作记录 is narrowed to; days are local. */
export const HistoryFilter = z.object({
  itemId: RowId.nullable().default(null),
  kinds: z.array(SubjectKind).default([]),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Words that stand in what was changed. */
  text: z.string().trim().max(100).default(''),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

export function toSubjectKind(subject: string): SubjectKind {
  const [name = ''] = subject.split(':')
  return SubjectKind.safeParse(name).data ?? 'other'
}
