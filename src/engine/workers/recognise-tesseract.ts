import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isMainThread } from 'node:worker_threads'
import { gunzip } from 'node:zlib'
import * as z from 'zod'
import type { Word } from '../../core/catalogue/page.ts'
import type { Raster } from '../../core/scan/raster.ts'
import type { RecognisedLine } from '../../core/scan/recognised.ts'
import type { Recogniser } from './recogniser.ts'
import { openTesseract } from './tesseract-core.ts'

const language = 'chi_sim'

/**
 * One block: minutes and forms are read row by row, as a person would; Tesseract's own layout analysis now and then
 * drops a whole line of a plain page. Pictures arrive at 200 dpi; said here, it is not guessed from the picture.
 */
const settings = { tessedit_pageseg_mode: '6', user_defined_dpi: '200' }

const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
const Symbols = z.array(z.object({ text: z.string(), bbox: Box }))
const Words = z.array(z.object({ text: z.string(), confidence: z.number(), bbox: Box, symbols: Symbols }))
const Paragraphs = z.array(z.object({ lines: z.array(z.object({ words: Words })) }))
const Found = z.object({ blocks: z.array(z.object({ paragraphs: Paragraphs })) })

/**
 * Opens Tesseract (LSTM, simplified Chinese) in this thread, with the language file that is shipped. Nothing is fetched.
 * It dies with the thread, and the thread with it: what kills one page's recogniser fails that page, and no other.
 */
export async function openRecogniser(resources: string): Promise<Recogniser> {
  // Readers may take every processor: what a person waits for goes first. On Linux this is the thread's own priority.
  if (!isMainThread) setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const core = await openTesseract()
  const packed = await readFile(join(resources, 'ocr', `${language}.traineddata.gz`))
  core.FS.writeFile(`${language}.traineddata`, await promisify(gunzip)(packed))
  const api = new core.TessBaseAPI()
  if (api.Init(null, language, 1) !== 0) throw new Error('Tesseract did not take its language data')
  core.FS.unlink(`${language}.traineddata`)
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value)

  return {
    async read(picture) {
      core.FS.writeFile('/input', toPgm(picture))
      if (api.SetImageFile(1, 0) !== 0) throw new Error('Tesseract did not take the picture')
      if (api.Recognize(null) !== 0) throw new Error('Tesseract gave the picture up')
      const { blocks } = Found.parse(JSON.parse(api.GetJSONText()))
      api.Clear()
      return blocks.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.map((line) => toLine(line.words, picture))),
      )
    },
    async close() {
      api.End()
    },
  }
}

/** A picture in the plainest form that Tesseract takes (netpbm's PGM). */
function toPgm({ pixels, width, height }: Raster): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels])
}

function toLine(words: z.infer<typeof Words>, { width, height }: Raster): RecognisedLine {
  const toBox = ({ x0, y0, x1, y1 }: z.infer<typeof Box>): Word['box'] => [
    x0 / width,
    y0 / height,
    (x1 - x0) / width,
    (y1 - y0) / height,
  ]
  return {
    words: words.map(({ text, confidence, bbox, symbols }) => ({
      text,
      box: toBox(bbox),
      confidence: confidence / 100,
      characters: symbols.map((symbol) => ({ text: symbol.text, box: toBox(symbol.bbox) })),
    })),
  }
}
