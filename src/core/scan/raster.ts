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

/** The part of a grey picture around the middle of its ink: at most `width` by `height` pixels. */
export function toExcerpt(grey: Raster, width: number, height: number): Raster {
  const [ownWidth, ownHeight] = [Math.min(width, grey.width), Math.min(height, grey.height)]
  let [darkness, sumX, sumY] = [0, 0, 0]
  for (let y = 0; y < grey.height; y += 4) {
    for (let x = 0; x < grey.width; x += 4) {
      const dark = (grey.pixels[y * grey.width + x] ?? 255) < 128 ? 1 : 0
      darkness += dark
      sumX += dark * x
      sumY += dark * y
    }
  }
  const within = (middle: number, own: number, whole: number): number =>
    Math.round(Math.max(0, Math.min(whole - own, middle - own / 2)))
  const left = within(darkness === 0 ? 0 : sumX / darkness, ownWidth, grey.width)
  const top = within(darkness === 0 ? 0 : sumY / darkness, ownHeight, grey.height)
  const pixels = new Uint8Array(ownWidth * ownHeight)
  for (let y = 0; y < ownHeight; y += 1) {
    const from = (top + y) * grey.width + left
    pixels.set(grey.pixels.subarray(from, from + ownWidth), y * ownWidth)
  }
  return { pixels, width: ownWidth, height: ownHeight }
}
