import type { Raster } from './raster.ts'

/** A place in a picture, in pixels. */
export type Point = readonly [x: number, y: number]

/** A picture turned back, and where its points lay before. */
export interface Straightened {
  readonly grey: Raster
  toBefore(point: Point): Point
}

/** Fractions of a pixel are counted in 1/256: the eye and the recogniser see no finer. */
const one = 256

/**
 * Turns a grey picture whose lines fall to the right by `tilt` degrees so that they are level, about its centre. The
 * size stays; what comes in from outside is white.
 */
export function straighten(grey: Raster, tilt: number): Straightened {
  const { width, height, pixels } = grey
  const [sin, cos] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const toBefore = ([x, y]: Point): Point => [
    middleX + (x - middleX) * cos - (y - middleY) * sin,
    middleY + (x - middleX) * sin + (y - middleY) * cos,
  ]
  const turned = new Uint8Array(pixels.length).fill(255)
  const [stepX, stepY] = [Math.round(cos * one * one), Math.round(sin * one * one)]
  const [lastX, lastY] = [(width - 1) * one, (height - 1) * one]
  for (let y = 0, at = 0; y < height; y += 1) {
    const [startX, startY] = toBefore([0, y])
    let [fineX, fineY] = [Math.round(startX * one * one), Math.round(startY * one * one)]
    for (let x = 0; x < width; x += 1, at += 1, fineX += stepX, fineY += stepY) {
      // Beyond 32 bits for the widest pages, so divided rather than shifted.
      const [fromX, fromY] = [Math.floor(fineX / one), Math.floor(fineY / one)]
      if (fromX < 0 || fromY < 0 || fromX >= lastX || fromY >= lastY) continue
      const first = (fromY >> 8) * width + (fromX >> 8)
      const [right, down] = [fromX & 255, fromY & 255]
      const upper = (pixels[first] ?? 0) * (one - right) + (pixels[first + 1] ?? 0) * right
      const lower = (pixels[first + width] ?? 0) * (one - right) + (pixels[first + width + 1] ?? 0) * right
      turned[at] = (upper * (one - down) + lower * down + 32_768) >> 16
    }
  }
  return { grey: { pixels: turned, width, height }, toBefore }
}
