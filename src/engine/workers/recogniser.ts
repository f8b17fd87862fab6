import type { RecognisedLine } from '../../core/scan/recognised.ts'

/**
 * Reads the text of one picture from top to bottom (PNG or JPEG bytes; `width` and `height` in pixels).
 * Boxes come back as fractions of the image. Another engine takes this one's place by exporting `openRecogniser`.
 */
export interface Recogniser {
  read(image: Uint8Array, size: { readonly width: number; readonly height: number }): Promise<RecognisedLine[]>
  close(): Promise<void>
}

/** What a recogniser's module exports; `resources` is the absolute path of the shipped resources. */
export interface RecogniserModule {
  openRecogniser(resources: string): Promise<Recogniser>
}
