import type { TextLine, Turn, Word } from '../catalogue/page.ts'
import type { Raster } from './raster.ts'

/** How many quarters a picture is turned clockwise. */
export type Quarters = Turn

/** Turns a picture clockwise. */
export function turn(raster: Raster, quarters: Quarters): Raster {
  if (quarters === 0) return raster
  const { pixels, width, height } = raster
  const turned = new Uint8Array(pixels.length)
  if (quarters === 2) return { pixels: turned.map((_, at) => pixels[pixels.length - 1 - at] ?? 0), width, height }
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, from += 1) {
      const to = quarters === 1 ? x * height + height - 1 - y : (width - 1 - x) * height + y
      turned[to] = pixels[from] ?? 0
    }
  }
  return { pixels: turned, width: height, height: width }
}

/** Where a box of a picture that was turned so lies in the picture as it was; boxes are fractions. */
export function toUnturned([x, y, width, height]: Word['box'], quarters: Quarters): Word['box'] {
  if (quarters === 1) return [y, 1 - x - width, height, width]
  if (quarters === 2) return [1 - x - width, 1 - y - height, width, height]
  if (quarters === 3) return [1 - y - height, x, height, width]
  return [x, y, width, height]
}

/** Lines of a picture as they lie once it is turned. */
export function turnLines(lines: readonly TextLine[], quarters: Quarters): readonly TextLine[] {
  if (quarters === 0) return lines
  const back = quarters === 1 ? 3 : quarters === 3 ? 1 : 2
  return lines.map(({ words }) => ({ words: words.map((word) => ({ ...word, box: toUnturned(word.box, back) })) }))
}
