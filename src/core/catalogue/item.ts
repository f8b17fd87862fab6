import * as z from 'zod'
import { Day, Instant, Year } from '../day.ts'
import { Guess } from '../intake/guess-shape.ts'
import { ActivityKind, EvidenceRole } from './activity.ts'
import { name, RowId } from './common.ts'
import { PageSummary } from './page.ts'

/** `inbox`: in 收件箱, waiting for a person. `filed`: numbered and in its place. `deleted`: in 回收站. */
export const ItemState = z.enum(['inbox', 'filed', 'deleted'])
export type ItemState = z.infer<typeof ItemState>

/** 密级. Empty: none marked. Papers from 秘密 upwards never leave in a bundle. */
export const secrecies = ['', '内部', '秘密', '机密', '绝密'] as const
export const Secrecy = z.enum(secrecies)
export type Secrecy = z.infer<typeof Secrecy>

export function isSecret(secrecy: Secrecy): boolean {
  return secrecy !== '' && secrecy !== '内部'
}

/** The fields of 归档文件目录 (DA/T 22—2015, 5.5.2) that a person gives; 序号 and 档号 are derived. */
export const ItemFields = z.object({
  documentNumber: z.string().trim().max(60),
  issuer: z.string().trim().max(100),
  title: name(300),
  date: Day,
  secrecy: Secrecy,
  /** 页数: the count written in the register, which the images are checked against. */
  pageCount: z.int().positive().max(100_000),
  note: z.string().trim().max(500),
})
export type ItemFields = z.infer<typeof ItemFields>

/** Where an item goes: whose it is, its register line, its year and its retention code. */
export const Placement = z.object({ branchId: RowId, lineId: RowId, year: Year, retention: z.string().min(1) })
export type Placement = z.infer<typeof Placement>

/** 件 as a list shows it. In the inbox, whatever nobody has confirmed yet is null. */
export const ItemSummary = z.object({
  id: RowId,
  state: ItemState,
  branchId: RowId,
  lineId: RowId.nullable(),
  year: Year.nullable(),
  retention: z.string().nullable(),
  /** 档号 and 件号; null until filed. */
  code: z.string().nullable(),
  number: z.int().positive().nullable(),
  documentNumber: z.string(),
  issuer: z.string(),
  title: z.string(),
  date: Day.nullable(),
  secrecy: Secrecy,
  pageCount: z.int(),
  note: z.string(),
  /** 不随包: why it is kept out of bundles; empty where it is not. */
  withheld: z.string(),
  /** Pages that are really there, and how many of them have been read. */
  images: z.int(),
  read: z.int(),
  addedAt: Instant,
  filedAt: Instant.nullable(),
})
export type ItemSummary = z.infer<typeof ItemSummary>

/** 件 whole: with pages, the name it came under, the guess for a person to confirm, and its activities. */
export const Item = ItemSummary.extend({
  sourceName: z.string(),
  guess: Guess.nullable(),
  pages: z.array(PageSummary),
  activities: z.array(
    z.object({
      id: RowId,
      date: Day,
      kinds: z.array(ActivityKind),
      groupId: RowId.nullable(),
      topic: z.string(),
      firstPage: z.int(),
      lastPage: z.int(),
      role: EvidenceRole,
    }),
  ),
})
export type Item = z.infer<typeof Item>
