import sharp from 'sharp'
import { openNoise } from './noise.ts'
import type { Tone } from './paper.ts'
import { paperHeight, paperWidth, type Sheet } from './sheet.ts'
import { type Lie, toSheetSvg } from './sheet-svg.ts'
import type { Typeface } from './typeface.ts'

export const scanDpi = 200
const width = Math.round((paperWidth / 72) * scanDpi)
const height = Math.round((paperHeight / 72) * scanDpi)
const grainSize = 1 << 16

/** Pixels of one scanned page: one channel, or three in colour. */
export interface Scan {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
}

/** The sheet as a flatbed scanner would give it: tilted a little, tinted, grainy. The same seed gives the same bytes. */
export async function scan(sheet: Sheet, typeface: Typeface, tone: Tone, seed: string): Promise<Scan> {
  const noise = openNoise(seed)
  const svg = toSheetSvg(sheet, typeface, toLie(tone, noise), width, height)
  const image = sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).blur(0.7)
  const flat = tone === 'colour' ? image.toColourspace('srgb') : image.grayscale().toColourspace('b-w')
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true })
  const channels = info.channels === 1 ? 1 : 3
  if (tone === 'bitonal') threshold(data, noise)
  else age(data, channels, noise)
  return { pixels: data, width, height, channels }
}

function toLie(tone: Tone, noise: () => number): Lie {
  const side = noise() < 0.5 ? -1 : 1
  return {
    tilt: side * (0.3 + noise() * (tone === 'bitonal' ? 0.5 : 0.8)),
    shift: [(noise() - 0.5) * 6, (noise() - 0.5) * 6],
    paper: tone === 'colour' ? '#f9f6ec' : '#f4f4f4',
    lid: tone === 'bitonal' ? '#ffffff' : '#dcdcd8',
  }
}

/** Sensor grain over the page and a soft shade towards one side, where the paper did not lie flat. */
function age(pixels: Buffer, channels: number, noise: () => number): void {
  const grain = Int8Array.from({ length: grainSize }, () => Math.round((noise() + noise() - 1) * 7))
  const shade = Float32Array.from({ length: width }, (_, x) => 1 - 0.1 * Math.exp(-x / (width * 0.05)))
  let at = 0
  for (let y = 0; y < height; y++) {
    let grainAt = Math.floor(noise() * grainSize)
    for (let x = 0; x < width; x++) {
      const added = grain[grainAt++ & (grainSize - 1)] ?? 0
      const factor = shade[x] ?? 1
      for (let channel = 0; channel < channels; channel++, at++) {
        const value = (pixels[at] ?? 0) * factor + added
        pixels[at] = Math.max(0, Math.min(255, value))
      }
    }
  }
}

/** Black and white, with uneven edges and a few specks of dust. */
function threshold(pixels: Buffer, noise: () => number): void {
  const limit = Uint8Array.from({ length: grainSize }, () => 140 + noise() * 40)
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = (pixels[at] ?? 0) < (limit[at & (grainSize - 1)] ?? 0) ? 0 : 255
  for (let speck = 0; speck < 24; speck++) {
    const at = Math.floor(noise() * (pixels.length - width - 2))
    for (const next of [0, 1, width]) pixels[at + next] = 0
  }
}
