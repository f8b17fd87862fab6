/** A picture: rows from the top, one byte a pixel. As grey 0 is black and 255 white; as ink 1 is ink and 0 paper. */
export interface Raster {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** Columns become rows: what works along rows works along columns of the transposed picture. */
export function transpose({ pixels, width, height }: Raster): Raster {
  const turned = new Uint8Array(pixels.length)
  const block = 32
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      const [bottom, right] = [Math.min(height, top + block), Math.min(width, left + block)]
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) turned[x * height + y] = pixels[y * width + x] ?? 0
      }
    }
  }
  return { pixels: turned, width: height, height: width }
}
