import type { Raster } from './raster.ts'
import type { Rule } from './rules.ts'

/** Beside a rule its edge is grey: so many pixels go with it. */
const fringe = 2

/** A stroke crosses a rule where ink stands so many pixels beyond it. */
const beyond = 4

/** The rules of both directions: of columns as of the transposed picture. */
export interface Rules {
  readonly rows: readonly Rule[]
  readonly columns: readonly Rule[]
}

/** Takes rules away from a grey picture and its ink; strokes that cross a rule stay whole. Gives new pictures. */
export function eraseRules(grey: Raster, ink: Raster, rules: Rules): { grey: Raster; ink: Raster } {
  const { width, height } = grey
  const marked = new Uint8Array(ink.pixels.length)
  const mark = (list: readonly Rule[], stepAlong: number, stepAcross: number, across: number): void => {
    for (const { from, top, bottom } of list) {
      for (let at = 0; at < top.length; at += 1) {
        const [first, last] = [Math.max(0, (top[at] ?? 0) - 1), Math.min(across - 1, (bottom[at] ?? 0) + 1)]
        for (let y = first; y <= last; y += 1) marked[(from + at) * stepAlong + y * stepAcross] = 1
      }
    }
  }
  mark(rules.rows, 1, width, height)
  mark(rules.columns, width, 1, width)

  const [greyPixels, inkPixels] = [grey.pixels.slice(), ink.pixels.slice()]
  const isStroke = (index: number): boolean => ink.pixels[index] === 1 && marked[index] === 0
  const erase = (list: readonly Rule[], stepAlong: number, stepAcross: number, across: number): void => {
    for (const { from, top, bottom } of list) {
      for (let at = 0; at < top.length; at += 1) {
        const [first, last] = [top[at] ?? 0, bottom[at] ?? 0]
        const along = (from + at) * stepAlong
        const meets = (edge: number, step: number): boolean => {
          for (let away = 2; away <= beyond; away += 1) {
            const y = edge + away * step
            if (y >= 0 && y < across && isStroke(along + y * stepAcross)) return true
          }
          return false
        }
        const [above, below] = [meets(first, -1), meets(last, 1)]
        if (above && below) continue
        const [start, end] = [
          Math.max(0, first - (above ? 1 : fringe)),
          Math.min(across - 1, last + (below ? 1 : fringe)),
        ]
        for (let y = start; y <= end; y += 1) {
          greyPixels[along + y * stepAcross] = 255
          inkPixels[along + y * stepAcross] = 0
        }
      }
    }
  }
  erase(rules.rows, 1, width, height)
  erase(rules.columns, width, 1, width)
  return { grey: { pixels: greyPixels, width, height }, ink: { pixels: inkPixels, width, height } }
}
