import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { MediaType } from '../../../src/core/catalogue/original.ts'
import { openPool, type Pool } from '../../../src/engine/workers/pool.ts'
import type { RunOptions } from '../../../src/engine/workers/thread.ts'
import { goodJpeg } from '../../support/files.ts'
import * as hostile from '../../support/hostile-files.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const recogniser = new URL('../../support/scripted-recogniser.ts', import.meta.url).href
let folder: string
let pool: Pool

/** They take a second or two, and as many minutes on a machine that is busy with much else. */
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'))
  await writeFile(join(folder, 'good'), await goodJpeg())
  pool = openPool({ entry: new URL('../../../src/engine/workers/worker.ts', import.meta.url), size: 1 })
})
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  return () => vi.restoreAllMocks()
})

function read(name: string, mediaType: MediaType, options: RunOptions = {}) {
  return pool.run('readPage', { path: join(folder, name), mediaType, frame: 0, resources, recogniser }, options)
}

/** Reads a bad page and, queued behind it, a good one; how each ended. */
async function readBoth(bytes: Buffer, mediaType: MediaType, options?: RunOptions) {
  await writeFile(join(folder, 'bad'), bytes)
  const [bad, good] = await Promise.allSettled([read('bad', mediaType, options), read('good', 'image/jpeg')])
  expect(good).toMatchObject({ status: 'fulfilled', value: { source: 'recognised' } })
  return bad
}

const mebibytes = () => process.memoryUsage.rss() / 2 ** 20

test('a page that takes for ever to draw is given up, with its reason, and the next one is read', async () => {
  expect(await readBoth(hostile.pdfOfRectangles(), 'application/pdf', { limit: 2_000 })).toMatchObject({
    status: 'rejected',
    reason: { kind: 'unreadable', message: expect.stringContaining('用时过长') },
  })
})

test('a page that spreads out without end is given up before it takes the memory, and the next one is read', async () => {
  const before = mebibytes()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, mebibytes())
  }, 20)
  const bad = await readBoth(hostile.pdfOfNestedForms(), 'application/pdf')
  clearInterval(watch)
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { kind: 'unreadable', message: expect.stringContaining('内存太多') },
  })
  expect(peak - before).toBeLessThan(1_100)
})

test.each([
  ['a PDF with an image of 144 million pixels', 'application/pdf', () => hostile.pdfOfVastImage()],
  ['a PNG of 64 million pixels', 'image/png', () => hostile.vastImage('png')],
  ['a TIFF of 64 million pixels', 'image/tiff', () => hostile.vastImage('tiff')],
] as const)('%s is read in little memory', async (_, mediaType, make) => {
  const bytes = await make()
  expect(bytes.length).toBeLessThan(1_000_000)
  const before = mebibytes()
  expect(await readBoth(bytes, mediaType)).toMatchObject({ status: 'fulfilled' })
  expect(mebibytes() - before).toBeLessThan(200)
})
