import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { toReaderCount } from '../../../src/engine/reader-count.ts'
import { openPool } from '../../../src/engine/workers/pool.ts'
import { megabytes, peakMegabytes, type Reading, report } from './reading.ts'

/* Reads pages as the engine does: the same task in the same pool, as many side by side as the engine starts with. */

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))

async function read(files: readonly string[]): Promise<Reading> {
  const size = Number(process.env.LEDGER_READERS ?? toReaderCount(availableParallelism()))
  const pool = openPool({ entry: new URL('../../../src/engine/workers/worker.ts', import.meta.url), size })
  const readFile = (path: string) =>
    pool.run('readPage', { path, mediaType: 'image/jpeg', frame: 0, resources, recogniser: null })
  const after: number[] = []
  try {
    // The first page also starts the recogniser; it is read once more.
    await Promise.all(files.slice(0, size).map(readFile))
    const began = performance.now()
    const texts = await Promise.all(
      files.map(async (file) => {
        const { text } = await readFile(file)
        after.push(megabytes())
        return text
      }),
    )
    const seconds = (performance.now() - began) / 1000
    return { texts, seconds, peakMegabytes: peakMegabytes(), megabytes: after }
  } finally {
    await pool.close()
  }
}

await report(read)
