import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Day, Instant, Year } from '../day.ts'
import { Failure } from '../failure.ts'
import { BundleScope } from './scope.ts'

/** A paper that does not leave. */
export const LeftOut = z.object({ code: z.string(), title: z.string(), reason: z.string() }).readonly()
export type LeftOut = z.infer<typeof LeftOut>

/** What a bundle would hold. `bytes` is the sum of the originals, an estimate of the PDF's size. */
export const BundleContents = z.object({
  /** What the bundle would call itself. */
  title: z.string(),
  items: z.int(),
  pages: z.int(),
  bytes: z.int(),
  /** The years that its checklist is of. */
  years: z.array(Year),
  /** Pages whose text nobody has read yet, and which cannot be searched for numbers to cover. */
  unread: z.int(),
  /** Papers that do not leave, each with its reason. */
  leftOut: z.array(LeftOut),
})
export type BundleContents = z.infer<typeof BundleContents>

export const FitMegabytes = z.int().min(5).max(1_000_000)

/** The largest PDF, in megabytes, that usual viewers open: pdf.js, which Firefox has, reads nothing beyond 2 GiB of a file. */
export const openableMegabytes = 2000

/** What a person asks a bundle to be: which papers, and what is done to them. */
export const BundleAsked = BundleScope.extend({
  /** Whether the originals lie beside the PDF. */
  withOriginals: z.boolean().default(false),
  /** Whether identity and telephone numbers are covered; never together with the originals. */
  coverNumbers: z.boolean().default(false),
  /** Whether each item bears 归档章 on its first page. */
  withStamps: z.boolean().default(false),
  /** Whether each 本, 盒 and 证 is a PDF of its own, and how large a PDF may get, in megabytes (null: as it comes). */
  bySlot: z.boolean().default(false),
  volumeMegabytes: z.int().min(20).max(100_000).nullable().default(openableMegabytes),
  /** Pictures with more dots per inch on paper are made smaller; null: they stay as they are. */
  imageDpi: z.int().min(72).max(600).nullable().default(null),
  /** Megabytes that the whole bundle may have: pictures are made as small as that takes. Null: as it comes. */
  fitMegabytes: FitMegabytes.nullable().default(null),
  /** Who makes it, as its cover says; empty: nobody is named. */
  madeBy: z.string().trim().max(40).default(''),
})
export type BundleAsked = z.infer<typeof BundleAsked>

/** Throws `Failure('invalid')` where what is asked contradicts itself. */
export function refuseContradiction({
  withOriginals,
  coverNumbers,
  imageDpi = null,
  fitMegabytes = null,
}: Partial<Pick<BundleAsked, 'withOriginals' | 'coverNumbers' | 'imageDpi' | 'fitMegabytes'>>): void {
  if (withOriginals && coverNumbers) {
    throw new Failure('invalid', '原始扫描件上的号码没有遮盖，遮盖号码时不能同时放入原始扫描件。请只选其中一项。')
  }
  if (imageDpi === null || fitMegabytes === null) return
  throw new Failure('invalid', '限定总大小时，图像缩到多小由程序决定，不能同时指定每英寸点数。请只选其中一项。')
}

/** 迎检包 as the list of bundles made shows it. */
export const BundleRecord = z.object({
  id: RowId,
  folder: z.string(),
  title: z.string(),
  /** Null for one that an older program made. */
  asked: BundleAsked.nullable(),
  on: Day,
  items: z.int(),
  pages: z.int(),
  bytes: z.int(),
  /** SHA-256 of the bundle's tag manifest: names the whole bundle. */
  fingerprint: z.string(),
  madeAt: Instant,
})
export type BundleRecord = z.infer<typeof BundleRecord>
