import * as z from 'zod'
import { Failure } from '../failure.ts'
import type { BundleOrder } from './order.ts'

/** How pictures are made smaller: dots per inch at the most, and the quality of a JPEG (1 to 100). */
export const Shrink = z.object({ dpi: z.int(), quality: z.int() })
export type Shrink = z.infer<typeof Shrink>

/** From hardly to be seen to barely to be read. */
export const shrinks: readonly Shrink[] = [
  { dpi: 300, quality: 80 },
  { dpi: 200, quality: 75 },
  { dpi: 150, quality: 70 },
  { dpi: 120, quality: 60 },
  { dpi: 100, quality: 50 },
  { dpi: 72, quality: 40 },
]

/** What a bundle of a size takes. Bytes are estimates: a few pages were tried, and stand for the rest. */
export const Fit = z.object({
  /** The most it may have, in bytes. */
  most: z.int(),
  /** As it would be with all pictures as they are. */
  before: z.int(),
  after: z.int(),
  /** Null where nothing has to be made smaller. */
  shrink: Shrink.nullable(),
  /** Pages whose pictures can be made smaller, and those of which nothing is taken: real text, black and white. */
  pictures: z.int(),
  untouched: z.int(),
})
export type Fit = z.infer<typeof Fit>

/** What was found of the pages that a bundle would have. */
export interface Measured {
  /** Bytes of whatever is never made smaller, originals beside the PDF included. */
  readonly fixed: number
  /** Bytes of the pictures that can be. */
  readonly pictures: number
  /** By how much the tried ones shrink, a factor for each of `shrinks`. */
  readonly factors: readonly number[]
  readonly counts: { readonly pictures: number; readonly untouched: number }
}

/** An estimate may fall short by so much. */
const slack = 1.04

/** The least that keeps a bundle within `most` bytes. Throws `Failure('invalid')` where nothing does. */
export function planFit({ fixed, pictures, factors, counts }: Measured, most: number): Fit {
  const sizeAt = (factor: number) => Math.round((fixed + pictures * factor) * slack)
  const before = Math.round(fixed + pictures)
  if (sizeAt(1) <= most) return { most, before, after: before, shrink: null, ...counts }
  const place = shrinks.findIndex((_, index) => sizeAt(factors[index] ?? 1) <= most)
  const shrink = shrinks[place]
  if (!shrink) throw tooSmall(most, sizeAt(factors.at(-1) ?? 1))
  return { most, before, after: sizeAt(factors[place] ?? 1), shrink, ...counts }
}

type Images = Pick<BundleOrder, 'imageDpi' | 'imageQuality'>

/** What to try, one after another, from a plan on: an estimate can be wrong. */
export function attemptsFrom({ imageDpi, imageQuality }: Images): Images[] {
  const smaller = shrinks.filter(({ dpi }) => imageDpi === null || dpi < imageDpi)
  return [{ imageDpi, imageQuality }, ...smaller.map((shrink) => toImages(shrink, { imageDpi, imageQuality }))]
}

/** How an order says it; without anything to make smaller, what it said before. */
export function toImages(shrink: Shrink | null, usual: Images): Images {
  if (shrink === null) return { imageDpi: usual.imageDpi, imageQuality: usual.imageQuality }
  return { imageDpi: shrink.dpi, imageQuality: shrink.quality }
}

/** `least` is how small it would be at the smallest. */
export function tooSmall(most: number, least: number): Failure {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1e6)
  return new Failure(
    'invalid',
    `放不进 ${Math.floor(most / 1e6)} MB：图像缩到最小也约有 ${megabytes(least)} MB。请少选年度或条目，或把大小放宽到 ${megabytes(least)} MB 以上。`,
    { most, least },
  )
}
