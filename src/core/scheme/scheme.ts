import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { name } from '../catalogue/common.ts'
import { Expects } from './expects.ts'

/** 本 / 盒 / 证. */
export const slotKinds = { book: '本', box: '盒', certificate: '证' } as const
export const SlotKind = z.enum(['book', 'box', 'certificate'])
export type SlotKind = z.infer<typeof SlotKind>

/** A value of the unit's own 保管期限 list; `code` is the part of the 档号 (Y, D30, D10). */
export const Retention = z.object({ code: name(10), title: name(20) })
export type Retention = z.infer<typeof Retention>

/** Sheets join keywords with a semicolon, so none holds one. */
const Keyword = name(40).refine((text) => !/[;；]/.test(text), { error: '不能含有分号' })

/** 清册条目: what ought to be filed. `keywords` are the words in a paper's name or text that point here. */
export const RegisterLine = z.object({
  code: name(20),
  title: name(100),
  retention: name(10),
  /** The kind of activity that a paper filed here shows, when one item is one meeting; null otherwise. */
  activity: ActivityKind.nullable().default(null),
  keywords: z.array(Keyword).default([]),
  /** How often something is filed here; null: something in the year. */
  expects: Expects.nullable().default(null),
})
export type RegisterLine = z.infer<typeof RegisterLine>

export const Slot = z.object({
  kind: SlotKind,
  code: name(20),
  title: name(60),
  /** The words on the spine. */
  spine: z.string().trim().max(60),
  lines: z.array(RegisterLine),
})
export type Slot = z.infer<typeof Slot>

/** 方案: the unit's own data. `note` is shown wherever the scheme is. */
export const Scheme = z
  .object({
    title: name(100),
    version: name(20),
    note: z.string().trim().max(500),
    retentions: z.array(Retention).min(1),
    slots: z.array(Slot).min(1),
  })
  .superRefine((scheme, context) => {
    for (const problem of findSchemeProblems(scheme)) context.addIssue({ code: 'custom', message: problem })
  })
export type Scheme = z.infer<typeof Scheme>

type Shape = { retentions: Retention[]; slots: Slot[] }

/** Sentences about what contradicts itself in a scheme: repeated codes, retentions outside the unit's list. */
export function findSchemeProblems(scheme: Shape): string[] {
  const lines = scheme.slots.flatMap((slot) => slot.lines)
  const known = new Set(scheme.retentions.map((retention) => retention.code))
  return [
    ...repeated(scheme.slots.map((slot) => slot.code)).map((code) => `盒本证代码“${code}”重复`),
    ...repeated(lines.map((line) => line.code)).map((code) => `清册条目代码“${code}”重复`),
    ...repeated(scheme.retentions.map((retention) => retention.code)).map((code) => `保管期限代码“${code}”重复`),
    ...lines
      .filter((line) => !known.has(line.retention))
      .map((line) => `清册条目“${line.code}”的保管期限“${line.retention}”不在本单位保管期限表中`),
  ]
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
