import * as z from 'zod'
import { Sha256 } from './common.ts'

export const MediaType = z.enum(['image/jpeg', 'image/png', 'image/tiff', 'application/pdf'])
export type MediaType = z.infer<typeof MediaType>

export const extensions: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'application/pdf': 'pdf',
}

/** One page, frame or image inside an original. Sizes are pixels (points for PDF). */
export const Frame = z.object({ width: z.number(), height: z.number(), dpi: z.number().nullable() })
export type Frame = z.infer<typeof Frame>

/** 原件: kept bytes, never altered. */
export const Original = z.object({
  sha256: Sha256,
  bytes: z.int(),
  mediaType: MediaType,
  frames: z.array(Frame).min(1),
})
export type Original = z.infer<typeof Original>

/** Where an original lies, relative to the catalogue's folder. */
export function originalPath(original: Pick<Original, 'sha256' | 'mediaType'>): string {
  return `originals/${original.sha256.slice(0, 2)}/${original.sha256}.${extensions[original.mediaType]}`
}
