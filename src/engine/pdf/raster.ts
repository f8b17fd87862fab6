import { deflateSync } from 'node:zlib'

/** Pixels packed as small as they go without loss: bilevel, indexed, grey or colour. */
export type PackedRaster = {
  readonly colourSpace: string
  readonly bits: 1 | 8
  /** Entries of DecodeParms, empty where no predictor helps. */
  readonly parms: string
  readonly data: Buffer
}

/** Packs `width` × `height` pixels of three bytes each (red, green, blue). */
export function packRaster(pixels: Buffer, width: number, height: number): PackedRaster {
  const colours = countColours(pixels)
  if (colours !== null && [...colours.keys()].every((colour) => colour === 0 || colour === 0xffffff)) {
    return { colourSpace: '/DeviceGray', bits: 1, parms: '', data: deflateSync(packBits(pixels, width, height)) }
  }
  if (isGrey(pixels)) return predicted('/DeviceGray', everyThird(pixels), width, height, 1)
  if (colours !== null) {
    const palette = Buffer.concat(
      [...colours.keys()].map((colour) => Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255])),
    )
    const space = `[/Indexed /DeviceRGB ${colours.size - 1} <${palette.toString('hex')}>]`
    return { colourSpace: space, bits: 8, parms: '', data: deflateSync(indexed(pixels, colours)) }
  }
  return predicted('/DeviceRGB', pixels, width, height, 3)
}

/** Each colour with its place, in order of appearance; null where there are more than 256. */
function countColours(pixels: Buffer): Map<number, number> | null {
  const colours = new Map<number, number>()
  let last = -1
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3)
    if (colour === last) continue
    last = colour
    if (colours.has(colour)) continue
    if (colours.size === 256) return null
    colours.set(colour, colours.size)
  }
  return colours
}

function isGrey(pixels: Buffer): boolean {
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false
  }
  return true
}

function everyThird(pixels: Buffer): Buffer {
  const grey = Buffer.alloc(pixels.length / 3)
  for (let index = 0; index < grey.length; index += 1) grey[index] = pixels[index * 3] ?? 0
  return grey
}

function packBits(pixels: Buffer, width: number, height: number): Buffer {
  const stride = Math.ceil(width / 8)
  const packed = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (pixels[(y * width + x) * 3] === 0) continue
      const at = y * stride + (x >> 3)
      packed[at] = (packed[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return packed
}

function indexed(pixels: Buffer, colours: ReadonlyMap<number, number>): Buffer {
  const out = Buffer.alloc(pixels.length / 3)
  for (let index = 0; index < out.length; index += 1) out[index] = colours.get(pixels.readUIntBE(index * 3, 3)) ?? 0
  return out
}

/** Rows with PNG's Sub filter, which suits scans, and compressed. */
function predicted(colourSpace: string, samples: Buffer, width: number, height: number, colours: 1 | 3): PackedRaster {
  const stride = width * colours
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    const [from, to] = [y * stride, y * (stride + 1)]
    rows[to] = 1
    for (let x = 0; x < stride; x += 1) {
      const left = x < colours ? 0 : (samples[from + x - colours] ?? 0)
      rows[to + 1 + x] = (samples[from + x] ?? 0) - left
    }
  }
  const parms = `/Predictor 15 /Colors ${colours} /BitsPerComponent 8 /Columns ${width}`
  return { colourSpace, bits: 8, parms, data: deflateSync(rows) }
}
