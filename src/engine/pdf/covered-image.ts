import sharp from 'sharp'
import type { Word } from '../../core/catalogue/page.ts'
import { sourceOf } from './byte-source.ts'
import { decode, type PdfImage, type Raster, writeJpeg, writePacked } from './image.ts'
import { parseJpegHeader } from './jpeg.ts'
import type { PdfFile } from './pdf-file.ts'

type Box = Word['box']

/**
 * Writes one frame with parts of it blacked out (fractions of the upright image); nothing of what
 * they cover is in the file. A JPEG is encoded anew, anything else packed without loss.
 */
export async function writeCoveredImage(
  file: PdfFile,
  bytes: Buffer,
  frame: number,
  boxes: readonly Box[],
): Promise<PdfImage> {
  const raster = await decode(bytes, frame)
  for (const box of boxes) blacken(raster, box)
  const image = parseJpegHeader(bytes) && writeJpeg(file, sourceOf(await toJpeg(raster)))
  return image ?? writePacked(file, raster)
}

/** Whole pixels, those too that a part only touches. */
function blacken({ data, width, height }: Raster, [x, y, w, h]: Box): void {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  const [left, right] = [within(Math.floor(x * width), width), within(Math.ceil((x + w) * width), width)]
  const [top, bottom] = [within(Math.floor(y * height), height), within(Math.ceil((y + h) * height), height)]
  for (let row = top; row < bottom; row += 1) data.fill(0, (row * width + left) * 3, (row * width + right) * 3)
}

async function toJpeg({ data, width, height }: Raster): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer()
}
