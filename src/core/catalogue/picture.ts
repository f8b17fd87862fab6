import type { Sha256 } from './common.ts'

/** How large a page is drawn to be looked at. */
export type PictureSize = 'page' | 'thumbnail'

/** Where pages drawn to be looked at lie in a catalogue's folder: on shelves, like the originals they are drawn from. */
export const picturesFolder = 'derived/pages'

export function shelfOf(sha256: Sha256): string {
  return sha256.slice(0, 2)
}

/** Where the picture of a page lies, relative to the catalogue's folder and without its ending. */
export function toPictureStem(
  { sha256, frame }: { readonly sha256: Sha256; readonly frame: number },
  size: PictureSize,
): string {
  return `${picturesFolder}/${shelfOf(sha256)}/${sha256}-${frame}${size === 'page' ? '' : '-small'}`
}

/** The original that a picture is drawn from, by the picture's name. */
export function drawnFrom(name: string): string {
  return name.slice(0, 64)
}
