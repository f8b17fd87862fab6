import type { Raster } from './raster.ts'

/** Paper is judged in squares of this many pixels, so that a shadow across the page does not become ink. */
const square = 64

/** Ink is darker than this part of the paper around it. */
const inkBelow = 0.75

/** How many in a hundred pixels of a square are darker than its paper; print covers less than a fifth of a page. */
const paperRank = 0.8

/** Where a grey picture has ink: darker by a quarter than the paper around it. */
export function toInk(grey: Raster): Raster {
  const { pixels, width, height } = grey
  const paper = toPaper(grey)
  const across = Math.ceil(width / square)
  const ink = new Uint8Array(pixels.length)
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / square) * across
    for (let x = 0; x < width; x += 1, at += 1) {
      ink[at] = (pixels[at] ?? 0) < (paper[row + (x >> 6)] ?? 0) * inkBelow ? 1 : 0
    }
  }
  return { pixels: ink, width, height }
}

/** The paper's grey in each square, row by row; a square that is dark all over takes the lightest beside it. */
function toPaper({ pixels, width, height }: Raster): Uint8Array {
  const [across, down] = [Math.ceil(width / square), Math.ceil(height / square)]
  const own = new Uint8Array(across * down)
  const histogram = new Uint32Array(256)
  for (let index = 0; index < own.length; index += 1) {
    const [left, top] = [(index % across) * square, Math.floor(index / across) * square]
    const [right, bottom] = [Math.min(width, left + square), Math.min(height, top + square)]
    histogram.fill(0)
    for (let y = top; y < bottom; y += 1) {
      for (let at = y * width + left; at < y * width + right; at += 1) {
        const level = pixels[at] ?? 0
        histogram[level] = (histogram[level] ?? 0) + 1
      }
    }
    own[index] = toRank(histogram, (right - left) * (bottom - top) * paperRank)
  }
  return own.map((_, index) => {
    let lightest = 0
    for (const dy of [-1, 0, 1]) {
      for (const dx of [-1, 0, 1]) {
        const [x, y] = [(index % across) + dx, Math.floor(index / across) + dy]
        if (x >= 0 && x < across && y >= 0 && y < down) lightest = Math.max(lightest, own[y * across + x] ?? 0)
      }
    }
    return lightest
  })
}

function toRank(histogram: Uint32Array, rank: number): number {
  let sum = 0
  for (let level = 0; level < 256; level += 1) {
    sum += histogram[level] ?? 0
    if (sum >= rank) return level
  }
  return 255
}
