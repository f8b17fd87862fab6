import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openableMegabytes } from '../../src/core/bundle/contents.ts'
import { waitForJob } from '../../src/core/client.ts'
import { connect } from '../../src/engine/connect.ts'
import { type ByteSource, withByteSource } from '../../src/engine/pdf/byte-source.ts'
import { withPdfSource } from '../../src/engine/workers/pdf-document.ts'
import { drawPage, withPage } from '../../src/engine/workers/pdf-page.ts'
import { pieceBytes, withPdfJs } from '../support/pdf-js.ts'
import { makeArchive, quarterYear, type Sources } from './export-archive.ts'
import { quantile, round, type Table } from './table.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Making a bundle, text layer on, against qpdf merging the same pages and `cp` of the bundle's bytes. */
export async function benchExport(asked: number | null): Promise<Table[]> {
  const pages = Math.ceil((asked ?? 1000) / 40) * 40
  // The engine is measured as it ships: from source it would hold what strips the types, too.
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  const tables: Table[] = []
  for (const sources of ['jpeg', 'pdf', 'mixed'] as const) tables.push(await measure(sources, pages))
  return tables
}

async function measure(sources: Sources, pages: number): Promise<Table> {
  const rounds = pages > 2000 ? 1 : 3
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  try {
    const { pdfs } = await makeArchive(folder, sources, pages)
    const catalogue = join(folder, 'catalogue')
    const quarter = await exportOnce(catalogue, join(folder, 'quarter'), quarterYear)
    const ours: Exported[] = []
    const merged: number[] = []
    const copied: number[] = []
    let copiedBytes = 0
    let firstPage: readonly (readonly [string, number])[] = []
    for (let round = 0; round < rounds; round++) {
      const out = join(folder, 'bundle')
      ours.push(await exportOnce(catalogue, out, null))
      merged.push(
        time('sh', ['-c', 'qpdf --empty --pages "$1"/*.pdf -- "$2" && sync "$2"', 'sh', pdfs, join(folder, 'q.pdf')]),
      )
      const pdf = execFileSync('sh', ['-c', 'ls "$1"/data/*.pdf', 'sh', out], { encoding: 'utf8' }).trim()
      copiedBytes = statSync(pdf).size
      if (copiedBytes <= openableMegabytes * 1e6) {
        firstPage = [
          ['PDFium', await fetchedByPdfium(pdf)],
          ['pdf.js', await fetchedByPdfJs(pdf)],
        ]
      }
      copied.push(time('sh', ['-c', 'cp "$1" "$2" && sync "$2"', 'sh', pdf, join(folder, 'copy.pdf')]))
      for (const made of ['bundle', 'q.pdf', 'copy.pdf']) await rm(join(folder, made), { recursive: true })
    }
    const [mine, qpdf, cp] = [
      quantile(
        ours.map((one) => one.seconds),
        0.5,
      ),
      quantile(merged, 0.5),
      quantile(copied, 0.5),
    ]
    const peak = Math.max(...ours.map((one) => one.peakMegabytes))
    const rate = (seconds: number) => round(copiedBytes / 1e6 / seconds, 1)
    return {
      title: `export: ${pages} pages from ${sources}, ${round(copiedBytes / 1e6)} MB, text layer on, median of ${rounds} rounds`,
      columns: ['way', 'seconds', 'MB/s', 'peak MB'],
      rows: [
        ['ours: the whole bundle, sealed', round(mine), rate(mine), round(peak)],
        ['ours, a quarter of the pages', round(quarter.seconds), '', round(quarter.peakMegabytes)],
        ['qpdf --empty --pages, then sync', round(qpdf), rate(qpdf), ''],
        ['cp of our PDF, then sync', round(cp), rate(cp), ''],
        ['ratio to qpdf', round(mine / qpdf), '', ''],
        ['ratio to cp', round(mine / cp), '', ''],
        ...firstPage.map(([reader, bytes]) => [`${fetched} (${reader})`, '', '', round(bytes / 1e6)]),
        ['memory, all to a quarter', '', '', round(peak / quarter.peakMegabytes)],
      ],
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const fetched = `MB fetched to draw the first page, ${pieceBytes / 1024} KiB at a time`

function fetchedByPdfJs(path: string): Promise<number> {
  return withPdfJs(path, async (pdf) => {
    await pdf.paint(1, 1)
    return pdf.fetched()
  })
}

/** Bytes that PDFium fetches by ranges, each piece once, to open a PDF and draw its first page. */
function fetchedByPdfium(path: string): Promise<number> {
  const pieces = new Set<number>()
  return withByteSource(path, async (file) => {
    const source: ByteSource = {
      size: file.size,
      read(position, target) {
        const last = Math.floor((position + target.length - 1) / pieceBytes)
        for (let piece = Math.floor(position / pieceBytes); piece <= last; piece++) pieces.add(piece)
        return file.read(position, target)
      },
    }
    await withPdfSource(source, (document) =>
      withPage(document, 0, (page) => drawPage(document, page, { width: 595, height: 842 })),
    )
    return pieces.size * pieceBytes
  })
}

type Exported = { readonly seconds: number; readonly peakMegabytes: number }

/** One export by a fresh engine as built: its seconds, and the most memory its process ever held. */
async function exportOnce(catalogue: string, out: string, year: number | null): Promise<Exported> {
  const engine = connect({}, join(root, 'out/main/engine.js'))
  try {
    await engine.client.catalogue.open({ folder: catalogue })
    const began = performance.now()
    const years = year === null ? [] : [year]
    const { jobId } = await engine.client.bundles.make({ out, years, volumeMegabytes: null, on: '2025-01-15' })
    const { result } = await waitForJob(engine, jobId)
    const seconds = (performance.now() - began) / 1000
    if (result?.kind !== 'export' || result.warnings.length > 0) {
      throw new Error(`the export fell short: ${JSON.stringify(result).slice(0, 400)}`)
    }
    const status = readFileSync(`/proc/${engine.process.pid}/status`, 'utf8')
    return { seconds, peakMegabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000 }
  } finally {
    await engine.close()
  }
}

function time(command: string, args: readonly string[]): number {
  const began = performance.now()
  execFileSync(command, args)
  return (performance.now() - began) / 1000
}
