import sharp from 'sharp'
import { imagePaper } from '../../core/layout/paper.ts'

/** A picture to print in place of another, and its resolution (null where the first one's was unknown). */
export type Reduced = { readonly jpeg: Buffer; readonly dpi: number | null }

/**
 * A frame of an image with no more than `most` dots per inch on the paper it is printed on; null where it has no more, or
 * is black and white, which is small as it is. `dpi` is what the file says of itself.
 */
export async function reduceImage(
  bytes: Uint8Array,
  frame: number,
  dpi: number | null,
  most: number,
  quality: number,
): Promise<Reduced | null> {
  const image = sharp(bytes, { page: frame, failOn: 'error' })
  const { autoOrient, bitsPerSample } = await image.metadata()
  const paper = imagePaper(autoOrient.width, autoOrient.height, dpi)
  const scale = (most * paper.width) / 72 / autoOrient.width
  if (scale >= 1 || bitsPerSample === 1) return null
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: Math.max(1, Math.round(autoOrient.width * scale)) })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, dpi: dpi === null ? null : (dpi * info.width) / autoOrient.width }
}
