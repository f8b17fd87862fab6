import type { Raster } from '../../core/scan/raster.ts'
import type { RecognisedLine } from '../../core/scan/recognised.ts'

/**
 * Reads the text of one grey picture from top to bottom. Boxes come back as fractions of it.
 * Another engine takes this one's place by exporting `openRecogniser`.
 */
export interface Recogniser {
  read(picture: Raster): Promise<RecognisedLine[]>
  close(): Promise<void>
}

/** What a recogniser's module exports; `resources` is the absolute path of the shipped resources. */
export interface RecogniserModule {
  openRecogniser(resources: string): Promise<Recogniser>
}
