import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import * as fontkit from 'fontkit'
import { degrees, PDFDocument } from 'pdf-lib'
import sharp, { type Sharp } from 'sharp'

const fontPath = new URL('../../resources/fonts/NotoSansSC-Regular.ttf', import.meta.url)

interface Size {
  readonly width: number
  readonly height: number
}

/** Smaller than a scan, but a page: A5 at 72 dpi. */
const small: Size = { width: 420, height: 595 }

/** A picture with enough in it that every part of the file matters: grey noise from a fixed pattern. */
function picture({ width, height }: Size, seed = 1, lightness = 160): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  let state = seed
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[at] = lightness + (state >>> 26)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export function goodJpeg({
  dpi = 300,
  orientation = 1,
  size = small,
  seed = 1,
  progressive = false,
} = {}): Promise<Buffer> {
  return picture(size, seed).jpeg({ quality: 80, progressive }).withMetadata({ density: dpi, orientation }).toBuffer()
}

export function goodPng({ dpi = 300, size = small, seed = 1 } = {}): Promise<Buffer> {
  return picture(size, seed).png().withMetadata({ density: dpi }).toBuffer()
}

/** Every second frame is dark; `bilevel` as scanners write black and white (CCITT Group 4). */
export async function goodTiff({ frames = 3, size = small, dpi = 300, bilevel = false } = {}): Promise<Buffer> {
  const pictures = Array.from({ length: frames }, (_, index) => picture(size, index + 1, index % 2 === 0 ? 160 : 60))
  const pages = await Promise.all(pictures.map((page) => page.png().toBuffer()))
  const joined = frames === 1 ? sharp(pages[0]) : sharp(pages, { join: { animated: true } })
  const image = bilevel ? joined.toColourspace('b-w').threshold(190) : joined
  return image
    .tiff({
      compression: bilevel ? 'ccittfax4' : 'lzw',
      xres: dpi / 25.4,
      yres: dpi / 25.4,
      ...(bilevel ? { bitdepth: 1 } : {}),
    })
    .toBuffer()
}

/** A4 pages of real text, one string a page, lines split at line breaks; `lying` on its side, turned up by /Rotate. */
export async function goodPdf(
  pages: readonly string[] = ['石桥镇青禾村党支部\n会议记录'],
  { lying = false } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(await readFile(fontPath), { subset: true })
  for (const text of pages) {
    const page = document.addPage([595.28, 841.89])
    if (lying) page.setRotation(degrees(90))
    const place = lying ? { x: 120, y: 72, rotate: degrees(90) } : { x: 72, y: 720 }
    page.drawText(text, { ...place, size: 14, lineHeight: 24, font })
  }
  return Buffer.from(await document.save())
}

/** Pages that are one image each; `footer` is what a scanner program prints on every page as text. */
export async function scannedPdf(images: readonly Buffer[], { footer = '' } = {}): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (const bytes of images) {
    const image = bytes[0] === 0xff ? await document.embedJpg(bytes) : await document.embedPng(bytes)
    const page = document.addPage([595.28, 841.89])
    page.drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 })
    if (footer !== '') page.drawText(footer, { x: 72, y: 20, size: 8 })
  }
  return Buffer.from(await document.save())
}

/** Opens only with the password 123456. */
export async function encryptedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([595.28, 841.89])
  document.encrypt({ userPassword: '123456', ownerPassword: '654321' })
  return Buffer.from(await document.save())
}

export async function blankPdf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) document.addPage([595.28, 841.89])
  return Buffer.from(await document.save())
}

/** The first part of a file, as a copy that was interrupted leaves it. */
export function truncated(file: Buffer, share = 0.5): Buffer {
  return file.subarray(0, Math.floor(file.length * share))
}

/** Some bytes in the middle overwritten, as a bad sector leaves them. */
export function damaged(file: Buffer, { at = 0.5, bytes = 512, value = 0 } = {}): Buffer {
  const copy = Buffer.from(file)
  const from = Math.floor(file.length * at)
  return copy.fill(value, from, Math.min(from + bytes, copy.length))
}

/** Some bytes in the middle gone. */
export function cut(file: Buffer, { at = 0.5, bytes = 512 } = {}): Buffer {
  const from = Math.floor(file.length * at)
  return Buffer.concat([file.subarray(0, from), file.subarray(from + bytes)])
}

/** The same image with a header that claims `side` by `side` pixels. */
export function claimingSize(image: Buffer, side: number): Buffer {
  const copy = Buffer.from(image)
  if (copy[0] === 0x89) {
    copy.writeUInt32BE(side, 16)
    copy.writeUInt32BE(side, 20)
    copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  } else if (copy[0] === 0xff) {
    const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
    copy.writeUInt16BE(side, frame + 5)
    copy.writeUInt16BE(side, frame + 7)
  } else {
    const directory = copy.readUInt32LE(4)
    for (let entry = directory + 2; entry < directory + 2 + copy.readUInt16LE(directory) * 12; entry += 12) {
      if (copy.readUInt16LE(entry) === 256 || copy.readUInt16LE(entry) === 257) {
        copy.writeUInt16LE(4, entry + 2)
        copy.writeUInt32LE(side, entry + 8)
      }
    }
  }
  return copy
}

/** A TIFF of `count` frames of one black pixel, written by hand (TIFF 6.0, section 3). */
export function tiffOfDirectories(count: number): Buffer {
  const entries = [
    [256, 1],
    [257, 1],
    [258, 1],
    [259, 1],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, 1],
    [279, 1],
  ] as const
  const size = 2 + entries.length * 12 + 4
  const file = Buffer.alloc(10 + count * size)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(10, 4)
  for (let index = 0; index < count; index += 1) {
    const at = 10 + index * size
    file.writeUInt16LE(entries.length, at)
    for (const [position, [tag, value]] of entries.entries()) {
      const entry = at + 2 + position * 12
      file.writeUInt16LE(tag, entry)
      file.writeUInt16LE(4, entry + 2)
      file.writeUInt32LE(1, entry + 4)
      file.writeUInt32LE(value, entry + 8)
    }
    file.writeUInt32LE(index + 1 < count ? at + size : 0, at + size - 4)
  }
  return file
}
