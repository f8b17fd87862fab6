import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import { ItemSummary } from '../catalogue/item.ts'
import { type Day, Instant, Year } from '../day.ts'
import type { RetentionEnd } from './retention-end.ts'

/** 回收站: an item as it was, who deleted it and why, and whether it may be destroyed. */
export const DeletedItem = ItemSummary.extend({
  deletedAt: Instant,
  deletedBy: z.string(),
  deletedReason: z.string(),
  /** Why it may not be destroyed on the day asked about, as a sentence; null where it may. */
  kept: z.string().nullable(),
})
export type DeletedItem = z.infer<typeof DeletedItem>

/** An item as 销毁清册 lists it. */
export const DestroyedItem = z.object({
  itemId: RowId,
  branch: z.string(),
  code: z.string(),
  documentNumber: z.string(),
  issuer: z.string(),
  title: z.string(),
  date: z.string(),
  year: Year.nullable(),
  retention: z.string(),
  pageCount: z.int(),
  reason: z.string(),
})
export type DestroyedItem = z.infer<typeof DestroyedItem>

/** What a person says of a destruction: who approved it, who does it, and on what grounds. */
export const DestructionFields = z.object({ approver: name(40), by: name(40), reason: name(300) })
export type DestructionFields = z.infer<typeof DestructionFields>

/** 销毁清册. */
export const Destruction = DestructionFields.extend({
  id: RowId,
  at: Instant,
  items: z.array(DestroyedItem),
})
export type Destruction = z.infer<typeof Destruction>

/** Why an item may not be destroyed on a day; null where it may. */
export function whyKept(end: RetentionEnd, on: Day): string | null {
  if (end.kind === 'unfiled') return null
  if (end.kind === 'never') return '保管期限为永久，不能销毁'
  if (end.kind === 'unknown') return '看不出保管期限有几年，不能销毁'
  return end.day > on ? `保管期限未满，${end.day}起才能销毁` : null
}

export const destructionColumns = [
  '序号',
  '档号',
  '文号',
  '责任者',
  '题名',
  '日期',
  '保管期限',
  '页数',
  '删除原因',
] as const

/** An item as a row of 销毁清册; `index` counts from 0. */
export function toDestructionRow(item: DestroyedItem, index: number): string[] {
  return [
    String(index + 1),
    item.code === '' ? '（未归档）' : item.code,
    item.documentNumber,
    item.issuer,
    item.title,
    item.date,
    item.retention,
    String(item.pageCount),
    item.reason,
  ]
}
