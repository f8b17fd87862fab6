import * as z from 'zod'
import { BoxPlace, type SpineWidth } from '../catalogue/box-note.ts'
import { RowId } from '../catalogue/common.ts'
import type { ItemSummary } from '../catalogue/item.ts'
import { type Day, Year } from '../day.ts'

/** What can be printed of the archive's boxes, by what its file is called. */
export const formTitles = {
  spines: '盒脊标签',
  covers: '档案盒封面',
  notes: '备考表',
  registers: '归档文件目录',
  handOver: '移交清单',
} as const
export const FormKind = z.enum(['spines', 'covers', 'notes', 'registers', 'handOver'])
export type FormKind = z.infer<typeof FormKind>

/** The sheet that labels and covers are cut from: only A3 holds a box's full height of 310 mm. */
export const CutSheet = z.enum(['A4', 'A3'])
export type CutSheet = z.infer<typeof CutSheet>

/** Which boxes: those named, or all of a branch and a year; null stands for every branch or year. */
export const FormChoice = z.object({
  branchId: RowId.nullable().default(null),
  year: Year.nullable().default(null),
  boxes: z.array(BoxPlace).min(1).nullable().default(null),
  sheet: CutSheet,
})
export type FormChoice = z.infer<typeof FormChoice>

/** A box as its forms state it. Whatever nobody has filled in is empty, and stays so on paper, to be filled in there. */
export interface FormBox {
  /** The branches whose papers it holds. */
  readonly unit: string
  /** 全宗号. */
  readonly fonds: string
  readonly year: Year
  /** 保管期限, in words. */
  readonly retention: string
  /** 档号 of the first and the last item. */
  readonly codes: readonly [string, string]
  /** 起止件号. */
  readonly numbers: readonly [number, number]
  readonly boxNumber: string
  /** The words on the spine. */
  readonly title: string
  readonly spineMm: SpineWidth
  readonly description: string
  readonly arrangedBy: string
  readonly arrangedOn: Day | null
  readonly checkedBy: string
  readonly checkedOn: Day | null
  /** By 件号. */
  readonly items: readonly ItemSummary[]
}
