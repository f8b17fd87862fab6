import { type TextLine, toBox } from '../../core/catalogue/page.ts'
import { judgeReading } from '../../core/scan/judge-reading.ts'
import { prepare } from '../../core/scan/prepare.ts'
import { type Raster, toExcerpt } from '../../core/scan/raster.ts'
import { type Quarters, toUnturned, turn } from '../../core/scan/turn.ts'
import type { Recogniser } from './recogniser.ts'

/** A reading below this is not text read badly but text seen from the wrong side, writing by hand, or a picture. */
const doubtful = 0.5

/**
 * Reads a grey page, whichever way up it lies; boxes are fractions of the page as it came. Print reads with a
 * confidence above 0.8, on its side or its head below 0.35: only a page that reads badly is looked at from all sides.
 */
export async function readUpright(page: Raster, recogniser: Recogniser): Promise<TextLine[]> {
  const first = prepare(page)
  const lines = await recogniser.read(first.picture)
  if (judgeReading(lines) >= doubtful) return first.place(lines)
  const quarters = await findUpright(page, recogniser)
  if (quarters === 0) return first.place(lines)
  const turned = prepare(turn(page, quarters))
  return turned.place(await recogniser.read(turned.picture)).map(({ words }) => ({
    words: words.map((word) => {
      const [x, y, width, height] = toUnturned(word.box, quarters)
      return { ...word, box: toBox(x, y, x + width, y + height) }
    }),
  }))
}

/** How far a page must be turned to be read; not at all where no side reads well. */
async function findUpright(page: Raster, recogniser: Recogniser): Promise<Quarters> {
  for (const quarters of [2, 1, 3] as const) {
    const { picture } = prepare(turn(page, quarters))
    if (judgeReading(await recogniser.read(toExcerpt(picture, 640, 480))) >= doubtful) return quarters
  }
  return 0
}
