/** ISO 216 A4 in points. */
const short = 595.28
const long = 841.89

/** Millimetres as points. */
export function mm(value: number): number {
  return (value * 72) / 25.4
}

/** A sheet and the space left empty round its body, in points. The head and foot stand inside the margins. */
export type Paper = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly side: number
}

export const portrait: Paper = { width: short, height: long, top: 78, bottom: 66, side: 68 }
export const landscape: Paper = { width: long, height: short, top: 70, bottom: 58, side: 56 }

/** A1's long side: a scan that claims to be larger has a wrong resolution. */
const largest = 2384
const smallest = 100

/**
 * The size in points of a page that shows an image of `width` by `height` pixels: its own size where the resolution is
 * known and believable, otherwise the largest that fits A4.
 */
export function imagePaper(width: number, height: number, dpi: number | null): { width: number; height: number } {
  if (dpi !== null && dpi > 0) {
    const own = { width: (width * 72) / dpi, height: (height * 72) / dpi }
    const [less, more] = [Math.min(own.width, own.height), Math.max(own.width, own.height)]
    if (more <= largest && less >= smallest) return own
  }
  const [wide, high] = width > height ? [long, short] : [short, long]
  const scale = Math.min(wide / width, high / height)
  return { width: Math.max(width * scale, 3), height: Math.max(height * scale, 3) }
}
