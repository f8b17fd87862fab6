import { toInk } from './ink.ts'
import type { Raster } from './raster.ts'

/** What a page's picture is like, apart from its text. */
export interface PageLook {
  /** The share of the page that is ink, 0 to 1; specks do not count. */
  readonly inked: number
  /** How steeply paper becomes ink at the sharper edges: the step between two pixels over the whole contrast, 0 to 1. */
  readonly sharpness: number
  /** Strokes that run out of the picture. */
  readonly cutStrokes: number
}

/** A pixel of ink with fewer of its eight neighbours inked is a speck. */
const companions = 4

/** A stroke or a ruled line at the picture's edge is so many pixels wide; less is the line of a notebook, more a shadow. */
const stroke = { least: 3, most: 60 } as const

/** It shows at the very edge and goes on so many pixels inwards. */
const rim = 3
const inwards = 12

/** Looks at a grey page of 200 dpi. */
export function lookAt(grey: Raster): PageLook {
  const ink = toInk(grey)
  return { inked: countInk(ink) / ink.pixels.length, sharpness: toSharpness(grey, ink), cutStrokes: countCut(ink) }
}

function countInk({ pixels, width, height }: Raster): number {
  let count = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      if (pixels[at] === 1 && countAround(pixels, width, at) >= companions) count += 1
    }
  }
  return count
}

function countAround(pixels: Uint8Array, width: number, at: number): number {
  const row = (from: number): number => (pixels[from - 1] ?? 0) + (pixels[from] ?? 0) + (pixels[from + 1] ?? 0)
  return row(at - width) + row(at) - 1 + row(at + width)
}

function toSharpness({ pixels }: Raster, ink: Raster): number {
  const [steps, inks, papers] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)]
  const count = (histogram: Uint32Array, level: number): void => {
    histogram[level] = (histogram[level] ?? 0) + 1
  }
  for (let at = 1; at < pixels.length; at += 1) {
    const level = pixels[at] ?? 0
    count(ink.pixels[at] === 1 ? inks : papers, level)
    // The step from the end of one row to the beginning of the next is one of thousands.
    if (ink.pixels[at] !== ink.pixels[at - 1]) count(steps, Math.abs(level - (pixels[at - 1] ?? 0)))
  }
  const contrast = toRank(papers, 0.5) - toRank(inks, 0.1)
  return contrast > 0 ? toRank(steps, 0.75) / contrast : 0
}

function toRank(histogram: Uint32Array, share: number): number {
  const wanted = histogram.reduce((sum, count) => sum + count, 0) * share
  let sum = 0
  return histogram.findIndex((count) => {
    sum += count
    return sum >= wanted
  })
}

function countCut(ink: Raster): number {
  const { width, height } = ink
  const last = ink.pixels.length - 1
  return (
    countAlong(ink, 0, 1, width, width, height) +
    countAlong(ink, last, -1, -width, width, height) +
    countAlong(ink, 0, width, 1, height, width) +
    countAlong(ink, last, -width, -1, height, width)
  )
}

/** Strokes along one edge: from `start` by `along` from place to place, by `inside` away from the edge. */
function countAlong({ pixels }: Raster, start: number, along: number, inside: number, length: number, depth: number) {
  const isInked = (place: number, from: number, to: number): boolean => {
    for (let away = from; away < Math.min(to, depth); away += 1) {
      if (pixels[start + place * along + away * inside] === 1) return true
    }
    return false
  }
  let [strokes, dark, run] = [0, 0, 0]
  for (let place = 0; place <= length; place += 1) {
    if (place < length && isInked(place, 0, rim)) {
      dark += 1
      run += 1
      continue
    }
    const middle = place - 1 - (run >> 1)
    if (run >= stroke.least && run <= stroke.most && isInked(middle, inwards - rim, inwards)) strokes += 1
    run = 0
  }
  return dark > length / 2 ? 0 : strokes
}
