import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawPages } from './ocr/draw-pages.ts'
import { openFaces } from './ocr/faces.ts'
import { readIn } from './ocr/read-in.ts'
import { round, type Table } from './table.ts'

/** Whether memory stays as it is while many pages are read: two drawn pages of each kind, over and over. */
export async function benchSoak(asked: number | null): Promise<Table[]> {
  const count = asked ?? 500
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  try {
    const drawn = await drawPages(folder, 2, openFaces().faces)
    const files = Array.from({ length: count }, (_, index) => drawn[index % drawn.length]?.file ?? '')
    const { seconds, peakMegabytes, megabytes } = await readIn('read-ours.ts', files)
    const after = (share: number) => Math.round(megabytes[Math.ceil(count * share) - 1] ?? 0)
    const moments = [0.1, 0.25, 0.5, 0.75, 1]
    return [
      {
        title: `soak: resident memory in MB while ${count} pages are read`,
        columns: ['seconds a page', ...moments.map((share) => `after ${Math.ceil(count * share)}`), 'at the most'],
        rows: [[round(seconds / count), ...moments.map(after), Math.round(peakMegabytes ?? 0)]],
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
