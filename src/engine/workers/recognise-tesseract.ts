import { join } from 'node:path'
import tesseract from 'tesseract.js'
import type { Word } from '../../core/catalogue/page.ts'
import type { RecognisedLine } from '../../core/scan/recognised.ts'
import type { Recogniser } from './recogniser.ts'

/**
 * Opens Tesseract (LSTM, simplified Chinese) in a thread of its own, with the language file that is shipped.
 * Nothing is fetched and nothing cached.
 */
export async function openRecogniser(resources: string): Promise<Recogniser> {
  const worker = await tesseract.createWorker('chi_sim', tesseract.OEM.LSTM_ONLY, {
    langPath: join(resources, 'ocr'),
    gzip: true,
    cacheMethod: 'none',
    // A job's promise rejects anyway; without a handler the library would also throw where nobody can catch it.
    errorHandler: () => {},
  })
  // One block: minutes and forms are read row by row, as a person would. Tesseract's own layout analysis now and then
  // drops a whole line of a plain page. Images arrive at 200 dpi; said here, it is not guessed from the picture.
  await worker.setParameters({ tessedit_pageseg_mode: tesseract.PSM.SINGLE_BLOCK, user_defined_dpi: '200' })

  return {
    async read(image, { width, height }) {
      const { data } = await worker.recognize(Buffer.from(image), {}, { text: false, blocks: true })
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
      const toBox = ({ x0, y0, x1, y1 }: tesseract.Bbox): Word['box'] => [
        x0 / width,
        y0 / height,
        (x1 - x0) / width,
        (y1 - y0) / height,
      ]
      return lines.map(
        ({ words }): RecognisedLine => ({
          words: words.map(({ text, confidence, bbox, symbols }) => ({
            text,
            box: toBox(bbox),
            confidence: confidence / 100,
            characters: symbols.map((symbol) => ({ text: symbol.text, box: toBox(symbol.bbox) })),
          })),
        }),
      )
    },
    async close() {
      await worker.terminate()
    },
  }
}
