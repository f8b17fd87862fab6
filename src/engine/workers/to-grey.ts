import type { Raw } from 'sharp'
import type { Raster } from '../../core/scan/raster.ts'

/**
 * The luminance of RGB or RGBA rows; but red below the top third counts as paper. A seal there lies across signatures and dates, and without it
 * the text beneath reads as well as on an unsealed page. The top third keeps its red: the issuer's name on a 红头文件.
 */
export function toGrey(pixels: Uint8Array, { width, height, channels }: Raw): Raster {
  const grey = new Uint8Array(width * height)
  const sealsBelow = Math.floor(height / 3) * width
  for (let index = 0, at = 0; index < grey.length; index += 1, at += channels) {
    const red = pixels[at] ?? 0
    const green = pixels[at + 1] ?? 0
    const blue = pixels[at + 2] ?? 0
    const isRed = index >= sealsBelow && red - Math.max(green, blue) > 24
    grey[index] = isRed ? red : (red * 77 + green * 150 + blue * 29) >> 8
  }
  return { pixels: grey, width, height }
}
