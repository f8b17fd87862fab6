import { type ByteSource, readPart } from './byte-source.ts'
import { parseFax } from './fax.ts'
import { parseJpegHeader } from './jpeg.ts'
import type { PdfFile } from './pdf-file.ts'
import { parsePng } from './png.ts'
import { packRaster } from './raster.ts'

/** An image in the file: its object, its size in pixels as stored, and how to turn it upright (EXIF, 1 to 8). */
export type PdfImage = {
  readonly id: number
  readonly width: number
  readonly height: number
  readonly orientation: number
}

/**
 * Writes one frame of an image file. JPEG, and PNG and faxes where PDF can carry them, go in byte for byte; anything else is
 * decoded and packed without loss. Throws what the decoder throws where the image cannot be read.
 */
export async function writeImage(file: PdfFile, source: ByteSource, frame: number): Promise<PdfImage> {
  const passed = writeJpeg(file, source) ?? writeFax(file, source, frame)
  if (passed) return passed
  const bytes = readPart(source, 0, source.size)
  return writePng(file, bytes) ?? writePacked(file, await decode(bytes, frame))
}

/** An upright picture: red, green and blue, a byte each. */
export type Raster = { readonly data: Buffer; readonly width: number; readonly height: number }

const deviceOf = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const

/** A JPEG's headers end within so many bytes, but for one that carries a large profile or preview. */
const headerBytes = 1 << 16

export function writeJpeg(file: PdfFile, source: ByteSource): PdfImage | null {
  const head = readPart(source, 0, Math.min(headerBytes, source.size))
  if (head.length < 2 || head.readUInt16BE(0) !== 0xffd8) return null
  const jpeg = parseJpegHeader(head) ?? parseJpegHeader(readPart(source, 0, source.size))
  if (!jpeg) return null
  const { width, height, orientation } = jpeg
  const decode = jpeg.inverted ? ' /Decode [1 0 1 0 1 0 1 0]' : ''
  const entries = `${common(width, height, deviceOf[jpeg.components], 8)}${decode} /Filter /DCTDecode`
  return { id: file.putStreamFrom(entries, source, 0, source.size), width, height, orientation }
}

function writeFax(file: PdfFile, source: ByteSource, frame: number): PdfImage | null {
  const fax = parseFax(source, frame)
  if (!fax) return null
  const { width, height, orientation, parms, data } = fax
  const entries = `${common(width, height, deviceOf[1], 1)} /Filter /CCITTFaxDecode /DecodeParms << ${parms} >>`
  return { id: file.putStream(entries, data), width, height, orientation }
}

function writePng(file: PdfFile, bytes: Buffer): PdfImage | null {
  const png = parsePng(bytes)
  if (!png) return null
  const { width, height, bits, colours, palette } = png
  const space = palette
    ? `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${palette.toString('hex')}>]`
    : deviceOf[colours]
  const parms = `/Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width}`
  const entries = `${common(width, height, space, bits)} /Filter /FlateDecode /DecodeParms << ${parms} >>`
  return { id: file.putStream(entries, png.data), width, height, orientation: 1 }
}

export async function decode(bytes: Buffer, frame: number): Promise<Raster> {
  // Loaded by the first image that has to be decoded: most archives have none, and it is large.
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes, { page: frame, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels !== 3) throw new Error(`decoded to ${channels} channels`)
  return { data, width, height }
}

export function writePacked(file: PdfFile, { data, width, height }: Raster): PdfImage {
  const packed = packRaster(data, width, height)
  const parms = packed.parms === '' ? '' : ` /DecodeParms << ${packed.parms} >>`
  const entries = `${common(width, height, packed.colourSpace, packed.bits)} /Filter /FlateDecode${parms}`
  return { id: file.putStream(entries, packed.data), width, height, orientation: 1 }
}

function common(width: number, height: number, space: string, bits: number): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${bits}`
}

/** The matrix that draws an image upright into `width` × `height` points at (x, y), by EXIF orientation. */
export function uprightMatrix(
  orientation: number,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly number[] {
  const { x, y, width: w, height: h } = area
  const turned: Readonly<Record<number, readonly number[]>> = {
    2: [-w, 0, 0, h, x + w, y],
    3: [-w, 0, 0, -h, x + w, y + h],
    4: [w, 0, 0, -h, x, y + h],
    5: [0, -h, -w, 0, x + w, y + h],
    6: [0, -h, w, 0, x, y + h],
    7: [0, h, w, 0, x, y],
    8: [0, h, -w, 0, x + w, y],
  }
  return turned[orientation] ?? [w, 0, 0, h, x, y]
}
