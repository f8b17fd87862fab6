import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { Failure } from '../../core/failure.ts'

/**
 * The most pixels an image may have: an A0 drawing at 300 dpi. Beyond it decoding could take the machine's memory.
 */
const maxPixels = 150_000_000

/** What software writes as the resolution of an image whose resolution it does not know (Exif 2.3, 4.6.4 A). */
const unknownDensity = 72

// Each thread works on one image at a time, and a cached handle would keep the file locked on Windows.
sharp.cache(false)
sharp.concurrency(1)

/** Opens an image for one pass from top to bottom, its pixels bounded. Frames count from 0. */
export function openImage(path: string, options: SharpOptions = {}): Sharp {
  return sharp(path, { limitInputPixels: maxPixels, sequentialRead: true, ...options })
}

/** Dots per inch as the file says; null when it does not. `density` is sharp's. */
export function toDpi(density: number | undefined): number | null {
  return density === undefined || density === unknownDensity ? null : density
}

/** Throws `unsupported` when an image of this size would not be read. */
export function requireBounded(width: number, height: number): void {
  if (width * height <= maxPixels) return
  throw new Failure(
    'unsupported',
    `图像有 ${width}×${height} 像素，超过可处理的上限（${maxPixels / 100_000_000} 亿像素）。请按 300 dpi 左右重新扫描后再导入。`,
  )
}

export function damagedImage(cause?: unknown): Failure {
  return new Failure(
    'unreadable',
    '图像数据不完整或已损坏，无法完整显示。请重新扫描，或从原来的设备上重新复制后再导入。',
    undefined,
    { cause },
  )
}

/** Awaits what sharp makes of an image; its complaint means that the image is damaged. */
export function decoded<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw damagedImage(error)
  })
}
