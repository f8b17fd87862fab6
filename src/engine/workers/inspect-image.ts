import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { Frame } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { damagedImage, decoded, openImage, requireBounded, toDpi } from './image.ts'

/**
 * Complaints of the decoder that say nothing about the picture: it is whole, and readers show it.
 * Everything else it complains of means lost data.
 */
const harmless =
  /unknown JFIF revision|Adobe color transform|extraneous bytes before marker 0xd9|Unknown field with tag/

/** The one frame of a JPEG file. Every byte of the scan is decoded. */
export async function inspectJpeg(path: string): Promise<Frame[]> {
  const frame = await readHeader(path)
  await requireDecodable(path, 0, frame.stored)
  return [frame.frame]
}

/** The one frame of a PNG file. Each chunk's checksum is verified (PNG 3rd edition, 5.3). */
export async function inspectPng(path: string): Promise<Frame[]> {
  const { frame } = await readHeader(path)
  requireWholeChunks(await readFile(path))
  return [frame]
}

interface Stored {
  readonly width: number
  readonly height: number
}

async function readHeader(path: string): Promise<{ frame: Frame; stored: Stored }> {
  // Only the header is read here; without a limit of its own, so that the refusal can name the size.
  const { width, height, density, autoOrient } = await decoded(openImage(path, { limitInputPixels: false }).metadata())
  requireBounded(width, height)
  return { frame: { ...autoOrient, dpi: toDpi(density) }, stored: { width, height } }
}

/**
 * Decodes one frame to its end and keeps only its last pixel. About a third of what a full decode into memory costs,
 * and it finds as much; decoding at an eighth of the size is a little cheaper but misses lost data.
 */
export async function requireDecodable(path: string, page: number, { width, height }: Stored): Promise<void> {
  const decode = (failOn: 'warning' | 'error') =>
    openImage(path, { page, failOn })
      .extract({ left: width - 1, top: height - 1, width: 1, height: 1 })
      .raw()
      .toBuffer()
  try {
    await decode('warning').catch((error: unknown) => {
      if (error instanceof Error && harmless.test(error.message)) return decode('error')
      throw error
    })
  } catch (error) {
    throw damagedImage(error)
  }
}

function requireWholeChunks(file: Buffer): void {
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw damagedImage()
    if (file.toString('latin1', at + 4, at + 8) === 'IEND') return
    at = end + 4
  }
  throw new Failure('unreadable', 'PNG 图像没有结尾：文件没有传完。请从原来的设备上重新复制后再导入。')
}
