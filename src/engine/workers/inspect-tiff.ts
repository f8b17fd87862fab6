import type { Frame } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { type ByteSource, withByteSource } from '../pdf/byte-source.ts'
import { type Directory, readDirectories } from '../pdf/tiff.ts'
import { damagedImage, requireBounded } from './image.ts'
import { requireDecodable } from './inspect-image.ts'

/** Decoding a frame walks every directory before it, so the cost grows with the square of their number. */
const maxFrames = 300

/** Tags of TIFF 6.0, section 8, and section 15 for tiles. */
const tag = {
  width: 256,
  height: 257,
  stripOffsets: 273,
  orientation: 274,
  stripByteCounts: 279,
  xResolution: 282,
  resolutionUnit: 296,
  tileOffsets: 324,
  tileByteCounts: 325,
} as const

/** The frames of a TIFF file, in order. Strips and tiles must lie inside the file, and every frame must decode. */
export async function inspectTiff(path: string, signal: AbortSignal): Promise<Frame[]> {
  const { size, directories } = await withByteSource(path, readChain)
  if (directories.length === 0) throw damagedImage()
  if (directories.length > maxFrames) {
    throw new Failure('unsupported', `这个 TIFF 文件超过 ${maxFrames} 页。请拆成几个文件后再导入。`)
  }
  const frames: Frame[] = []
  for (const [page, directory] of directories.entries()) {
    signal.throwIfAborted()
    const stored = { width: first(directory, tag.width), height: first(directory, tag.height) }
    requireBounded(stored.width, stored.height)
    requireInside(directory, size)
    await requireDecodable(path, page, stored)
    frames.push(toFrame(directory, stored))
  }
  return frames
}

function readChain(source: ByteSource): { readonly size: number; readonly directories: readonly Directory[] } {
  try {
    return { size: source.size, directories: readDirectories(source, maxFrames) }
  } catch (error) {
    throw error instanceof RangeError ? damagedImage(error) : error
  }
}

function requireInside(directory: Directory, size: number): void {
  const offsets = directory.get(tag.stripOffsets) ?? directory.get(tag.tileOffsets) ?? []
  const counts = directory.get(tag.stripByteCounts) ?? directory.get(tag.tileByteCounts) ?? []
  const inside = offsets.length > 0 && offsets.every((offset, index) => offset + (counts[index] ?? 0) <= size)
  if (!inside) throw damagedImage()
}

function toFrame(directory: Directory, { width, height }: { width: number; height: number }): Frame {
  const dpi = toDpi(directory)
  const lying = first(directory, tag.orientation) >= 5
  return lying ? { width: height, height: width, dpi } : { width, height, dpi }
}

/** ResolutionUnit: 1 none, 2 inch (also when absent), 3 centimetre. */
function toDpi(directory: Directory): number | null {
  const resolution = first(directory, tag.xResolution)
  const unit = directory.get(tag.resolutionUnit)?.[0] ?? 2
  if (!(resolution > 1 && resolution < 100_000) || unit === 1) return null
  return Math.round(unit === 3 ? resolution * 2.54 : resolution)
}

function first(directory: Directory, name: number): number {
  return directory.get(name)?.[0] ?? 0
}
