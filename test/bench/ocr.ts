import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrawnPage, drawPages, kinds } from './ocr/draw-pages.ts'
import { countEdits, toCounted } from './ocr/error-rate.ts'
import { openFaces } from './ocr/faces.ts'
import { readIn } from './ocr/read-in.ts'
import type { Reading } from './ocr/reading.ts'
import { round, type Table } from './table.ts'

interface Reader {
  readonly name: string
  readonly reading: Reading
}

/**
 * Recognition of drawn pages: our reading task against one tesseract.js worker at its defaults and against the
 * `tesseract` command (where it is installed, with its Chinese data), on the same files. `asked` counts pages a kind.
 */
export async function benchOcr(asked: number | null): Promise<Table[]> {
  const count = asked ?? 4
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  try {
    const { faces, missing } = openFaces()
    if (missing.length > 0) console.error(`without these typefaces: ${missing.join(', ')}`)
    const pages = await drawPages(folder, count, faces)
    const files = pages.map(({ file }) => file)
    const readers: Reader[] = [
      { name: 'ours', reading: await readIn('read-ours.ts', files) },
      { name: 'tesseract.js, defaults, one worker', reading: await readIn('read-tesseract-js.ts', files) },
    ]
    if (hasCommand()) readers.push({ name: 'tesseract command, defaults', reading: readByCommand(files) })
    else console.error('the tesseract command with chi_sim is not installed: not compared')
    const drawn = faces.map(({ name }) => name).join(', ')
    return [toErrorTable(pages, readers, `${count} pages a kind, ${drawn}, 200 and 300 dpi`), toCostTable(readers)]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function hasCommand(): boolean {
  try {
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).includes('chi_sim')
  } catch {
    return false
  }
}

function readByCommand(files: readonly string[]): Reading {
  const began = performance.now()
  const texts = files.map((file) =>
    execFileSync('tesseract', [file, '-', '-l', 'chi_sim'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  return { texts, seconds: (performance.now() - began) / 1000, peakMegabytes: null, megabytes: [] }
}

function toErrorTable(pages: readonly DrawnPage[], readers: readonly Reader[], what: string): Table {
  return {
    title: `ocr: character errors in %, letters and digits only after NFKC; ${what}`,
    columns: ['kind', 'characters', ...readers.map(({ name }) => name)],
    rows: kinds.map(({ name: kind }) => {
      const own = pages.flatMap((page, index) => (page.kind === kind ? [{ page, index }] : []))
      const characters = own.reduce((sum, { page }) => sum + toCounted(page.text).length, 0)
      const rates = readers.map(({ reading }) => {
        const edits = own.reduce((sum, { page, index }) => sum + countEdits(reading.texts[index] ?? '', page.text), 0)
        return round((edits / characters) * 100)
      })
      return [kind, characters, ...rates]
    }),
  }
}

function toCostTable(readers: readonly Reader[]): Table {
  const [ours] = readers
  return {
    title: 'ocr: cost',
    columns: ['reader', 'seconds a page', 'pages an hour', 'peak memory, MB', 'its time / ours'],
    rows: readers.map(({ name, reading: { texts, seconds, peakMegabytes } }) => [
      name,
      round(seconds / texts.length),
      Math.round((texts.length / seconds) * 3600),
      peakMegabytes === null ? '–' : Math.round(peakMegabytes),
      round(seconds / (ours?.reading.seconds ?? seconds)),
    ]),
  }
}
