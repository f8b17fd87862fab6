import { toTurn } from '../../core/catalogue/page.ts'
import type { SourceObjects } from './source/open-objects.ts'
import { toNumber, type Value } from './source/value.ts'

/** x0, y0, x1, y1 with x0 < x1 and y0 < y1. */
export type Box = readonly [number, number, number, number]

/** Six numbers of a transformation (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

/** Four numbers of a rectangle in order, or null where there are none or it is empty. */
export function toBox(value: Value | undefined, objects: SourceObjects): Box | null {
  const numbers = toNumbers(value, objects)
  const [a, b, c, d] = numbers ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[2] > box[0] && box[3] > box[1] ? box : null
}

export function toMatrix(value: Value | undefined, objects: SourceObjects): Matrix {
  const [a, b, c, d, e, f] = toNumbers(value, objects) ?? []
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) {
    return [1, 0, 0, 1, 0, 0]
  }
  return [a, b, c, d, e, f]
}

function toNumbers(value: Value | undefined, objects: SourceObjects): number[] | null {
  const array = objects.resolve(value)
  if (array?.kind !== 'array') return null
  const numbers = array.values.map((each) => toNumber(objects.resolve(each)) ?? Number.NaN)
  return numbers.every(Number.isFinite) ? numbers : null
}

/** Where the two overlap, or the second alone where they do not. */
export function overlap(inner: Box | null, outer: Box): Box {
  if (!inner) return outer
  const box: Box = [
    Math.max(inner[0], outer[0]),
    Math.max(inner[1], outer[1]),
    Math.min(inner[2], outer[2]),
    Math.min(inner[3], outer[3]),
  ]
  return box[2] > box[0] && box[3] > box[1] ? box : outer
}

/** The matrix that turns a page's own space upright with its visible box at the origin; `rotate` is clockwise. */
export function uprightPage(box: Box, rotate: number, unit: number): { matrix: Matrix; width: number; height: number } {
  const [x0, y0, x1, y1] = box
  const [width, height] = [(x1 - x0) * unit, (y1 - y0) * unit]
  const u = unit
  switch (toTurn(Math.round(rotate / 90))) {
    case 1:
      return { matrix: [0, -u, u, 0, -y0 * u, x1 * u], width: height, height: width }
    case 2:
      return { matrix: [-u, 0, 0, -u, x1 * u, y1 * u], width, height }
    case 3:
      return { matrix: [0, u, -u, 0, y1 * u, -x0 * u], width: height, height: width }
    default:
      return { matrix: [u, 0, 0, u, -x0 * u, -y0 * u], width, height }
  }
}

/** The matrix that fits an annotation's appearance into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
export function fitAppearance(box: Box, matrix: Matrix, rect: Box): Matrix | null {
  const [a, b, c, d, e, f] = matrix
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  if (width <= 0 || height <= 0) return null
  const [sx, sy] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height]
  return [sx, 0, 0, sy, rect[0] - left * sx, rect[1] - bottom * sy]
}
