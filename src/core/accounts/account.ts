import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'

/** What a person may do: keep the accounts too, keep papers, or only read. */
export const Role = z.enum(['管理员', '立卷人', '查阅人'])
export type Role = z.infer<typeof Role>

export const PersonName = name(30)

/** 经办人, or nobody yet. */
export const ClerkName = z.union([z.literal(''), PersonName])

/** A new password. Long rather than odd: a sentence is easier to keep than signs. */
export const Password = z.string().min(8, { error: '口令至少 8 个字符' }).max(200, { error: '口令最多 200 个字符' })

/** 账户. Its name stands in the log beside what the person did. */
export const Account = z.object({ id: RowId, name: z.string(), role: Role })
export type Account = z.infer<typeof Account>

export const idleMinutes = { least: 1, most: 240 } as const

/** Who sits at the catalogue. */
export const Seat = z.object({
  /** Whether the catalogue has accounts; without, whoever opens it may do everything. */
  isOn: z.boolean(),
  /** Who is signed in; null while locked, and always without accounts. */
  account: Account.nullable(),
  /** 经办人: the name that the log gets without accounts; empty until somebody says it. */
  clerk: z.string(),
  /** After so many minutes without a hand on it, the window locks. */
  idleMinutes: z.int().min(idleMinutes.least).max(idleMinutes.most),
})
export type Seat = z.infer<typeof Seat>
