import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import type { TextLine } from '../../src/core/catalogue/page.ts'
import { waitForJob } from '../../src/core/client.ts'
import { connect } from '../../src/engine/connect.ts'
import { openDatabase } from '../../src/engine/store/database.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { savePageText } from '../../src/engine/store/pages.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { minutesPages } from './minutes-text.ts'
import { drawScans } from './scans.ts'

export type Sources = 'jpeg' | 'pdf' | 'mixed'

/** Pages of one item. */
const itemPages = 10

/** A year's share of the pages: 2023 has a quarter of them, 2024 the rest. */
export const quarterYear = 2023

/**
 * A catalogue of `pages` filed pages with text read, and beside it the same pages as PDF files of ten pages each (what
 * qpdf merges). JPEG items hold ten files of one page, PDF items one file of ten.
 */
export async function makeArchive(folder: string, sources: Sources, pages: number): Promise<{ readonly pdfs: string }> {
  const [scans, pdfs] = [join(folder, 'scans'), join(folder, 'pdfs')]
  await mkdir(scans)
  await mkdir(pdfs)
  const scan = await drawScans()
  const rows = []
  for (let item = 0; item < pages / itemPages; item++) {
    const numbers = Array.from({ length: itemPages }, (_, index) => item * itemPages + index)
    const pdf = await toPdf(numbers.map(scan))
    const name = `${String(item).padStart(6, '0')}.pdf`
    await writeFile(join(pdfs, name), pdf)
    const asPdf = sources === 'pdf' || (sources === 'mixed' && item % 2 === 0)
    const files = asPdf ? [name] : numbers.map((number) => `${number}.jpg`)
    if (asPdf) await writeFile(join(scans, name), pdf)
    else for (const number of numbers) await writeFile(join(scans, `${number}.jpg`), scan(number))
    const date = item * itemPages * 4 < pages ? `${quarterYear}-05-06` : `${quarterYear + 1}-05-06`
    rows.push(
      registerRow({ 题名: `会议记录之${item + 1}`, 日期: date, 页数: String(itemPages), 文件: files.join(';') }),
    )
  }
  await writeCsvRegister(join(folder, 'register.csv'), rows)
  await fileAll(folder, pages)
  writeTexts(join(folder, 'catalogue'))
  return { pdfs }
}

async function toPdf(jpegs: readonly Buffer[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const jpeg of jpegs) {
    const image = await document.embedJpg(jpeg)
    document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

async function fileAll(folder: string, pages: number): Promise<void> {
  const engine = connect()
  try {
    const { branches } = await engine.client.catalogue.create({ folder: join(folder, 'catalogue'), branch: '支部' })
    const { jobId } = await engine.client.intake.start({
      paths: [join(folder, 'scans')],
      branchId: branches[0]?.id ?? 0,
      registerFile: join(folder, 'register.csv'),
    })
    const { result } = await waitForJob(engine, jobId)
    if (result?.kind !== 'import' || result.filed !== pages / itemPages) {
      throw new Error(`not everything was filed: ${JSON.stringify(result).slice(0, 400)}`)
    }
  } finally {
    await engine.close()
  }
}

/** Every page gets minutes-like text, each word with its box, as recognition would leave it. */
function writeTexts(catalogue: string): void {
  const db = openDatabase(
    catalogue,
    readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url))),
  )
  const ids = db.prepare<[], { id: number }>('SELECT id FROM pages').all()
  const texts = minutesPages(ids.length)
  db.transaction(() => {
    for (const { id } of ids) {
      const text = texts.next().value ?? ''
      savePageText(db, id, { source: 'recognised', text, lines: toLines(text) })
    }
  })()
  db.close()
}

/** Twenty-eight characters a line, a word every two of them. */
function toLines(text: string): TextLine[] {
  const characters = [...text.replaceAll('\n', '')]
  const lines = Math.ceil(characters.length / 28)
  return Array.from({ length: lines }, (_, row) => ({
    words: Array.from({ length: 14 }, (_, column) => {
      const at = row * 28 + column * 2
      const word = characters.slice(at, at + 2).join('')
      const y = 0.05 + (row * 0.9) / lines
      return {
        text: word,
        box: [0.08 + column * 0.06, y, 0.058, 0.02] as [number, number, number, number],
        confidence: 0.93,
      }
    }).filter(({ text: word }) => word !== ''),
  }))
}
