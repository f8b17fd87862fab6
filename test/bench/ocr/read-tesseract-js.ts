import { fileURLToPath } from 'node:url'
import tesseract from 'tesseract.js'
import { megabytes, peakMegabytes, type Reading, report } from './reading.ts'

/* Reads pages with one tesseract.js worker at its defaults: the file as it is, the language data that is shipped. */

const langPath = fileURLToPath(new URL('../../../resources/ocr', import.meta.url))

async function read(files: readonly string[]): Promise<Reading> {
  const worker = await tesseract.createWorker('chi_sim', undefined, { langPath, cacheMethod: 'none' })
  try {
    await worker.recognize(files[0] ?? '')
    const began = performance.now()
    const texts: string[] = []
    const after: number[] = []
    for (const file of files) {
      texts.push((await worker.recognize(file)).data.text)
      after.push(megabytes())
    }
    const seconds = (performance.now() - began) / 1000
    return { texts, seconds, peakMegabytes: peakMegabytes(), megabytes: after }
  } finally {
    await worker.terminate()
  }
}

await report(read)
