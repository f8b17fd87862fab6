import * as z from 'zod'

export const RowId = z.int().positive()
export type RowId = z.infer<typeof RowId>

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256 = z.infer<typeof Sha256>

/** A one-line name that a person gives: trimmed, not empty, no control characters. */
export function name(max: number) {
  return z
    .string()
    .trim()
    .min(1, { error: '不能为空' })
    .max(max, { error: `最多 ${max} 个字` })
    .refine((text) => !/\p{Cc}/u.test(text), { error: '不能含有换行等控制字符' })
}
