import type { Raster } from './raster.ts'

/** Rows of ink are summed in strips of this many columns; within one, a tilt of 5° moves a line by less than a pixel. */
const strip = 8

const steps = { most: 5, coarse: 0.5, fine: 0.05 } as const

/**
 * By how many degrees the lines of a page fall to the right (negative: rise), at most 5; 0 where no angle stands out.
 * Seen along its lines a page alternates sharply between ink and paper; seen at any other angle it blurs.
 */
export function findTilt(ink: Raster): number {
  const strips = toStrips(ink)
  const coarse = angles(-steps.most, steps.most, steps.coarse).map((angle) => ({ angle, ...judge(ink, strips, angle) }))
  const best = coarse.reduce((a, b) => (b.sharpness > a.sharpness ? b : a))
  const fine = angles(best.angle - steps.coarse, best.angle + steps.coarse, steps.fine).map((angle) => ({
    angle,
    ...judge(ink, strips, angle),
  }))
  const { angle, sharpness } = fine.reduce((a, b) => (b.sharpness > a.sharpness ? b : a))
  const mean = coarse.reduce((sum, each) => sum + each.sharpness, 0) / coarse.length
  return sharpness > mean * 1.05 ? Math.round(angle * 100) / 100 : 0
}

function angles(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
}

/** Ink in each row of each strip: strip by strip, rows from the top. */
function toStrips({ pixels, width, height }: Raster): Uint8Array {
  const strips = new Uint8Array(Math.ceil(width / strip) * height)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (pixels[at] === 1) {
        const index = Math.floor(x / strip) * height + y
        strips[index] = (strips[index] ?? 0) + 1
      }
    }
  }
  return strips
}

/** The sum of squared steps between neighbouring rows, when rows run at this angle. */
function judge({ width, height }: Raster, strips: Uint8Array, angle: number): { sharpness: number } {
  const slope = Math.tan((angle * Math.PI) / 180)
  const reach = Math.ceil(Math.abs(slope) * width) + 1
  const rows = new Int32Array(height + 2 * reach)
  for (let from = 0, x = strip / 2; from < strips.length; from += height, x += strip) {
    const shift = reach - Math.round(slope * x)
    for (let y = 0; y < height; y += 1) rows[y + shift] = (rows[y + shift] ?? 0) + (strips[from + y] ?? 0)
  }
  let sharpness = 0
  for (let y = 1; y < rows.length; y += 1) sharpness += ((rows[y] ?? 0) - (rows[y - 1] ?? 0)) ** 2
  return { sharpness }
}
