import * as z from 'zod'
import { Instant } from '../day.ts'
import { name, RowId } from './common.ts'

/**
 * `waiting`: not read yet. `layer`: the PDF page had real text. `recognised`: read from the image.
 * `failed`: could not be read; `failure` says why.
 */
export const TextSource = z.enum(['waiting', 'layer', 'recognised', 'failed'])
export type TextSource = z.infer<typeof TextSource>

/** Quarter turns to the right, by which a person had a page shown upright. */
export const Turn = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type Turn = z.infer<typeof Turn>

/** Quarter turns, whichever way and however many, as turns to the right. */
export function toTurn(quarters: number): Turn {
  const turns: readonly Turn[] = [0, 1, 2, 3]
  return turns[((quarters % 4) + 4) % 4] ?? 0
}

/** A word and where it stands: x, y, width, height as fractions (0 to 1) of the upright page image. */
export const Word = z.object({
  text: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** 0 to 1; 1 for a text layer. */
  confidence: z.number(),
})
export type Word = z.infer<typeof Word>

/** x, y, width, height within the page, to the fourth place: a tenth of a millimetre would do on A4. */
export function toBox(left: number, top: number, right: number, bottom: number): Word['box'] {
  const [x, y] = [toPlace(left), toPlace(top)]
  return [x, y, toPlace(Math.max(0, toPlace(right) - x)), toPlace(Math.max(0, toPlace(bottom) - y))]
}

function toPlace(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 10_000
}

/** One line of words, in reading order; a blank word stands for a gap, as between the cells of a table. */
export const TextLine = z.object({ words: z.array(Word) })
export type TextLine = z.infer<typeof TextLine>

/** 更正: who wrote a page's text anew, and when. */
export const Correction = z.object({ by: name(40), at: Instant })
export type Correction = z.infer<typeof Correction>

/** Everything known of a page's text. */
export const PageText = z.object({
  source: TextSource,
  /** The text that counts: a person's where there is one, otherwise what was read. */
  text: z.string(),
  /** What was read, and where each word of it stands. */
  read: z.string(),
  lines: z.array(TextLine),
  correction: Correction.nullable(),
})
export type PageText = z.infer<typeof PageText>

/**
 * What a person should look at: `coarse` too few dots per inch, `blurred`, `blank` hardly any ink, `cut` strokes run out
 * of the picture, `repeated` the same picture as another page or nearly the same text as the page before.
 */
export const PageFlag = z.enum(['coarse', 'blurred', 'blank', 'cut', 'repeated'])
export type PageFlag = z.infer<typeof PageFlag>

/** 页: one image with its text, as lists and the viewer need it. Sizes are pixels, or points for a PDF page. */
export const PageSummary = z.object({
  id: RowId,
  /** Counts from 1 within the item. */
  page: z.int().positive(),
  width: z.number(),
  height: z.number(),
  /** Dots per inch as the file says; null when it does not. */
  dpi: z.number().nullable(),
  turn: Turn,
  source: TextSource,
  failure: z.string().nullable(),
  /** Known once the page has been read. */
  flags: z.array(PageFlag),
  /** The page that a `repeated` one repeats, by its picture or nearly by its text; `title` is null where that is of the same item. */
  sameAs: z
    .object({ by: z.enum(['picture', 'text']), title: z.string().nullable(), page: z.int().positive() })
    .nullable(),
})
export type PageSummary = z.infer<typeof PageSummary>
