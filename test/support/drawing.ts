import type { Raster } from '../../src/core/scan/raster.ts'
import type { Area } from '../../src/core/scan/tables.ts'

/** A sheet to draw on: white paper as grey. */
export function paper(width: number, height: number): Raster {
  return { pixels: new Uint8Array(width * height).fill(245), width, height }
}

/** Fills an area with one level. */
export function fill({ pixels, width }: Raster, { left, top, right, bottom }: Area, level = 30): void {
  for (let y = top; y < bottom; y += 1) pixels.fill(level, y * width + left, y * width + right)
}

/** A rule of two pixels from one corner to the other: along a row or a column, or slightly aslant. */
export function rule(raster: Raster, x1: number, y1: number, x2: number, y2: number, level = 30): void {
  const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))
  for (let step = 0; step <= steps; step += 1) {
    const x = Math.round(x1 + ((x2 - x1) * step) / steps)
    const y = Math.round(y1 + ((y2 - y1) * step) / steps)
    fill(raster, { left: x, top: y, right: x + 2, bottom: y + 2 }, level)
  }
}

/** Something that looks like a word: upright strokes with gaps, `count` of them, 26 pixels high. */
export function scribble(raster: Raster, left: number, top: number, count: number): Area {
  for (let index = 0; index < count; index += 1) {
    fill(raster, { left: left + index * 10, top, right: left + index * 10 + 5, bottom: top + 26 })
  }
  return { left, top, right: left + count * 10 - 5, bottom: top + 26 }
}
