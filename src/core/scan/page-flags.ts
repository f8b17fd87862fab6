import type { PageFlag } from '../catalogue/page.ts'
import { resemblance, type Shingles } from '../text/shingles.ts'
import type { PageLook } from './page-look.ts'

/** From where on a page is shown to a person. Pages are flagged, never refused. */
export const flagLimits = {
  /** Dots per inch: DA/T 31—2017 asks for at least 200. */
  leastDpi: 200,
  /** Pixels of the long side where no file says the resolution: A5, the smallest usual paper, at 200 dpi. */
  leastLongSide: 1_654,
  /**
   * The steepness of edges (`PageLook`). Print as it is scanned lies above 0.25, blurred by 2 pixels at 0.21 to 0.26,
   * still read well; at 2.5 pixels, 0.15 to 0.19, errors were seen to rise to 5 % and more.
   */
  leastSharpness: 0.2,
  /** The share of ink: three or four characters on A4, or less. */
  leastInk: 0.0002,
  /** Strokes that run out of the picture: one or two may be a staple, a finger or the paper's edge. */
  mostCutStrokes: 3,
  /**
   * What two pages have in common, in percent of their shingles (core/text). One sheet scanned twice
   * keeps above 80 with a character in a hundred misread in either; two sheets of one form differ by more.
   */
  leastAlike: 80,
  /** Shingles of a page; with fewer, two headings are enough to be alike. */
  leastShingles: 30,
} as const

/** The resolution of a page's picture and its long side in pixels; null where it is not known or has none of its own. */
interface PictureSize {
  readonly dpi: number | null
  readonly longSide: number | null
}

/** What a person should look at in a page. */
export function flagPage(look: PageLook, size: PictureSize): PageFlag[] {
  const { leastInk, leastSharpness, mostCutStrokes } = flagLimits
  const isBlank = look.inked < leastInk
  return [
    ...(isCoarse(size) ? (['coarse'] as const) : []),
    ...(isBlank ? (['blank'] as const) : []),
    ...(!isBlank && look.sharpness < leastSharpness ? (['blurred'] as const) : []),
    ...(look.cutStrokes > mostCutStrokes ? (['cut'] as const) : []),
  ]
}

function isCoarse({ dpi, longSide }: PictureSize): boolean {
  if (dpi !== null) return dpi < flagLimits.leastDpi
  return longSide !== null && longSide < flagLimits.leastLongSide
}

/** Whether two pages say so nearly the same that one sheet may have been scanned twice. */
export function isAlike(page: Shingles, other: Shingles): boolean {
  const { leastAlike, leastShingles } = flagLimits
  return Math.min(page.length, other.length) >= leastShingles && resemblance(page, other) >= leastAlike
}
