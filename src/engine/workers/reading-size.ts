/** At this resolution print of 9 to 22 points reads best and fastest; larger text is read worse. */
const readingDpi = 200

/** The long side of A4, for pages that do not say how large they are. */
const a4Inches = 11.69

/** Pages between A6 and A2 are scanned; what claims to be smaller or larger carries a wrong resolution. */
const inches = { least: 5.8, most: 24 } as const

/** A2 at 200 dpi; beyond it recognition takes minutes. */
const mostPixels = 15_500_000

/** The size in pixels at which a page of `width` by `height` pixels (or points, with `dpi` 72) is recognised. */
export function toReadingSize(page: { readonly width: number; readonly height: number; readonly dpi: number | null }): {
  readonly width: number
  readonly height: number
} {
  const long = Math.max(page.width, page.height)
  const claimed = page.dpi === null ? 0 : long / page.dpi
  const real = claimed >= inches.least && claimed <= inches.most ? claimed : a4Inches
  const wanted = (real * readingDpi) / long
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (page.width * page.height)))
  return { width: Math.max(1, Math.round(page.width * scale)), height: Math.max(1, Math.round(page.height * scale)) }
}
