import * as z from 'zod'
import { Day, Instant } from '../day.ts'
import { RowId } from './common.ts'

/** Widths of a box's spine in millimetres (DA/T 22—2015, 6.4). */
export const spineWidths = [20, 30, 40, 50] as const
export const SpineWidth = z.literal(spineWidths)
export type SpineWidth = z.infer<typeof SpineWidth>

const signature = z.string().trim().max(40)

/**
 * 备考表 of one box of the archive (DA/T 22—2015, 6.4), with what else is known of the box. Whatever nobody has filled
 * in yet is empty or null.
 */
export const BoxNoteFields = z.object({
  /** 盒号, in shelving order. */
  boxNumber: z.string().trim().max(20),
  /** The words on its spine; empty: those of the scheme. */
  title: z.string().trim().max(60),
  spineMm: SpineWidth,
  /** 盒内文件情况说明: 缺损、修改、补充、移出、销毁. */
  description: z.string().trim().max(2000),
  /** 整理人, 整理日期. */
  arrangedBy: signature,
  arrangedOn: Day.nullable(),
  /** 检查人, 检查日期. */
  checkedBy: signature,
  checkedOn: Day.nullable(),
  /** 封盒; null while it may be changed. */
  sealedOn: Day.nullable(),
})
export type BoxNoteFields = z.infer<typeof BoxNoteFields>

/**
 * Which box it is: the lowest class (a 档号 up to its 件号) and the 件号 from which it holds that class, up to where the
 * next box begins. The first box of a class begins at 1.
 */
export const BoxPlace = z.object({ class: z.string().min(1).max(200), from: z.int().min(1).max(9999) })
export type BoxPlace = z.infer<typeof BoxPlace>

/** `checkedItems`: what the box held when its check was recorded, at `recordedAt`; null while there is none. */
export const BoxNote = BoxNoteFields.extend({
  ...BoxPlace.shape,
  id: RowId,
  checkedItems: z.array(RowId),
  recordedAt: Instant.nullable(),
})
export type BoxNote = z.infer<typeof BoxNote>

/** What became of a box since it was checked, as 档号: what came in, was corrected, or stands in another box now. */
export const BoxChanges = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  left: z.array(z.string()),
})
export type BoxChanges = z.infer<typeof BoxChanges>

/** Whether anything became of a box since it was checked. */
export function hasChanged({ added, changed, left }: BoxChanges): boolean {
  return added.length + changed.length + left.length > 0
}

export const KnownBoxNote = BoxNote.extend({ changes: BoxChanges })
export type KnownBoxNote = z.infer<typeof KnownBoxNote>

/** Of a box nobody has said anything about. */
export const blankBoxNote: BoxNoteFields = {
  boxNumber: '',
  title: '',
  spineMm: 30,
  description: '',
  arrangedBy: '',
  arrangedOn: null,
  checkedBy: '',
  checkedOn: null,
  sealedOn: null,
}

/** Why the days of a box cannot be, as a sentence; null when they can. */
export function findBoxNoteFault({ arrangedOn, checkedOn, checkedBy, sealedOn }: BoxNoteFields): string | null {
  if (arrangedOn !== null && checkedOn !== null && checkedOn < arrangedOn) {
    return '检查日期早于整理日期，请改正后再保存。'
  }
  if (sealedOn === null) return null
  if (checkedOn === null || checkedBy === '') return '封盒之前请先填写检查人和检查日期。'
  return sealedOn < checkedOn ? '封盒日期早于检查日期，请改正后再保存。' : null
}

/** The parts of 备考表 that were not filled in by a day, in the standard's words. */
export function listUnfilled(note: BoxNoteFields | null, on: Day): string[] {
  const { description, arrangedBy, arrangedOn, checkedBy, checkedOn } = note ?? blankBoxNote
  const filled: readonly [string, boolean][] = [
    ['盒内文件情况说明', description !== ''],
    ['整理人', arrangedBy !== ''],
    ['整理日期', arrangedOn !== null && arrangedOn <= on],
    ['检查人', checkedBy !== ''],
    ['检查日期', checkedOn !== null && checkedOn <= on],
  ]
  return filled.flatMap(([title, isFilled]) => (isFilled ? [] : [title]))
}
