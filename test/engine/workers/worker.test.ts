import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openPool } from '../../../src/engine/workers/pool.ts'
import { goodJpeg, goodPdf, truncated } from '../../support/files.ts'

test('a thread inspects, renders and reads, whatever comes between', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'))
  const pool = openPool({ entry: new URL('../../../src/engine/workers/worker.ts', import.meta.url), size: 1 })
  try {
    const jpeg = join(folder, 'a.jpg')
    const broken = join(folder, 'b.jpg')
    const pdf = join(folder, 'c.pdf')
    await writeFile(jpeg, await goodJpeg())
    await writeFile(broken, truncated(await goodJpeg()))
    await writeFile(pdf, await goodPdf())
    const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
    const recogniser = new URL('../../support/scripted-recogniser.ts', import.meta.url).href
    const out = join(folder, 'page.jpg')
    const results = await Promise.allSettled([
      pool.run('inspect', { path: jpeg, name: 'a.jpg' }),
      pool.run('inspect', { path: broken, name: 'b.jpg' }),
      pool.run('inspect', { path: pdf, name: 'c.pdf' }),
      pool.run('renderPage', { path: pdf, mediaType: 'application/pdf', frame: 0, out, maxPixels: 200 }),
      pool.run('readPage', { path: jpeg, mediaType: 'image/jpeg', frame: 0, resources, recogniser }),
    ])
    expect(results).toMatchObject([
      { value: { mediaType: 'image/jpeg', frames: [{ width: 420, height: 595, dpi: 300 }] } },
      { reason: { name: 'Failure', kind: 'unreadable' } },
      { value: { mediaType: 'application/pdf', frames: [{ dpi: null }] } },
      { value: { width: 141, height: 200, mediaType: 'image/jpeg' } },
      { value: { source: 'recognised' } },
    ])
  } finally {
    await pool.close()
    await rm(folder, { recursive: true })
  }
})
