import sharp, { type Sharp } from 'sharp'
import type { Tone } from './paper.ts'
import { type Scan, scanDpi } from './scan.ts'

export function toJpeg(page: Scan): Promise<Buffer> {
  return open(page).jpeg({ quality: 72 }).withMetadata({ density: scanDpi }).toBuffer()
}

/** Bitonal pages take one bit a pixel; grey ones are cut to 16 shades, as office scanners do. */
export function toPng(page: Scan, tone: Tone): Promise<Buffer> {
  const colours = tone === 'bitonal' ? 2 : 16
  return open(page).png({ palette: true, colours, dither: 0, effort: 3 }).withMetadata({ density: scanDpi }).toBuffer()
}

/** All pages as frames of one file: fax compression for bitonal ones. Pages must be of one size and tone. */
export function toTiff(pages: readonly Scan[], tone: Tone): Promise<Buffer> {
  const [first] = pages
  if (!first) throw new Error('a TIFF needs at least one page')
  const { width, height, channels } = first
  const stack = Buffer.concat(pages.map((page) => page.pixels))
  const image = sharp(stack, { raw: { width, height: height * pages.length, channels, pageHeight: height } })
  const resolution = { xres: scanDpi / 25.4, yres: scanDpi / 25.4 }
  return tone === 'bitonal'
    ? image
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1, ...resolution })
        .toBuffer()
    : image.tiff({ compression: 'deflate', ...resolution }).toBuffer()
}

function open({ pixels, width, height, channels }: Scan): Sharp {
  const image = sharp(pixels, { raw: { width, height, channels } })
  return channels === 1 ? image.toColourspace('b-w') : image
}
