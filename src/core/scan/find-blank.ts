import type { Raster } from './raster.ts'

/** How far apart the places are that are tried, in parts of the rectangle's height. */
const steps = 8

/** So much of a blank rectangle may be ink: specks of dust. */
const dust = 0.002

/**
 * Where a rectangle of pixels stands on a page without touching its ink (1 in `ink`), the topmost place there is and the
 * rightmost of those, as far from the edge as `margin`; null where there is none.
 */
export function findBlank(
  ink: Raster,
  size: { readonly width: number; readonly height: number },
  margin: number,
): { readonly x: number; readonly y: number } | null {
  const [wide, high] = [Math.ceil(size.width), Math.ceil(size.height)]
  const count = newCounter(ink)
  const step = Math.max(1, Math.floor(high / steps))
  const edge = Math.ceil(margin)
  for (let y = edge; y + high + edge <= ink.height; y += step) {
    for (let x = ink.width - edge - wide; x >= edge; x -= step) {
      if (count(x, y, wide, high) <= wide * high * dust) return { x, y }
    }
  }
  return null
}

/** Whatever is darker by a fifth than the lightest tenth of a page: ink, and pictures and shadows as well. */
export function markDark({ pixels, width, height }: Raster): Raster {
  const histogram = new Uint32Array(256)
  for (const level of pixels) histogram[level] = (histogram[level] ?? 0) + 1
  let paper = 255
  for (let seen = histogram[255] ?? 0; seen < pixels.length / 10 && paper > 0; seen += histogram[paper] ?? 0) paper -= 1
  return { pixels: pixels.map((level) => (level < paper * 0.8 ? 1 : 0)), width, height }
}

/** Counts the ink in any rectangle, by sums over everything above and left of a point. */
function newCounter({ pixels, width, height }: Raster) {
  const across = width + 1
  const sums = new Uint32Array(across * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] ?? 0
      sums[(y + 1) * across + x + 1] = (sums[y * across + x + 1] ?? 0) + row
    }
  }
  const at = (x: number, y: number) => sums[y * across + x] ?? 0
  return (x: number, y: number, wide: number, high: number) =>
    at(x + wide, y + high) - at(x, y + high) - at(x + wide, y) + at(x, y)
}
