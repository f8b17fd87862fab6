import type { Raster } from '../../core/scan/raster.ts'

/** A hundred dots an inch of A4: a hairline is still seen. */
const most = 1170

/** A frame of an image as a small grey picture, upright. Throws what the decoder throws where it cannot be read. */
export async function greyPage(bytes: Uint8Array, frame: number): Promise<Raster> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(bytes, { page: frame })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
    .greyscale()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { pixels: data, width: info.width, height: info.height }
}
