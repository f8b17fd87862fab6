import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MediaType } from '../../../src/core/catalogue/original.ts'
import { renderPage } from '../../../src/engine/workers/render-page.ts'
import * as files from '../../support/files.ts'
import { taskContext } from '../../support/task-context.ts'

const context = taskContext()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'render-page-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function render(bytes: Buffer, mediaType: MediaType, { frame = 0, maxPixels = 1_600 } = {}) {
  const path = join(folder, 'original')
  const out = join(folder, 'pages', 'page')
  await writeFile(path, bytes)
  const rendered = await renderPage({ path, mediaType, frame, out, maxPixels }, context)
  const written = await sharp(await readFile(out)).metadata()
  expect(`image/${written.format}`).toBe(rendered.mediaType)
  expect([written.width, written.height]).toEqual([rendered.width, rendered.height])
  expect(written.orientation).toBeUndefined()
  expect(await readdir(join(folder, 'pages'))).toEqual(['page'])
  return rendered
}

test.each([
  ['a JPEG smaller than asked', () => files.goodJpeg(), 'image/jpeg', {}, [420, 595, 'image/jpeg']],
  ['a JPEG larger than asked', () => files.goodJpeg(), 'image/jpeg', { maxPixels: 119 }, [84, 119, 'image/jpeg']],
  ['a JPEG on its side', () => files.goodJpeg({ orientation: 6 }), 'image/jpeg', {}, [595, 420, 'image/jpeg']],
  ['a PNG', () => files.goodPng(), 'image/png', {}, [420, 595, 'image/jpeg']],
  [
    'the second frame of a black and white TIFF',
    () => files.goodTiff({ bilevel: true }),
    'image/tiff',
    { frame: 1 },
    [420, 595, 'image/png'],
  ],
  ['a PDF page', () => files.goodPdf(['一']), 'application/pdf', {}, [1_131, 1_600, 'image/jpeg']],
  [
    'a PDF page, as large as drawn at most',
    () => files.goodPdf(['一']),
    'application/pdf',
    { maxPixels: 9_999 },
    [1_654, 2_339, 'image/jpeg'],
  ],
  [
    'a turned PDF page',
    () => files.goodPdf(['一'], { lying: true }),
    'application/pdf',
    {},
    [1_600, 1_131, 'image/jpeg'],
  ],
] as const)('%s', async (_, make, mediaType, options, [width, height, written]) => {
  expect(await render(await make(), mediaType, options)).toEqual({ width, height, mediaType: written })
})

test('a PDF page shows its ink and its paper', async () => {
  await render(await files.goodPdf(['支部会议记录']), 'application/pdf')
  const { channels } = await sharp(join(folder, 'pages', 'page')).stats()
  expect(channels).toHaveLength(3)
  expect(channels.every(({ min, max, mean }) => min < 60 && max === 255 && mean > 245)).toBe(true)
})

test('what is left of a damaged picture is shown', async () => {
  expect(await render(files.truncated(await files.goodJpeg()), 'image/jpeg')).toMatchObject({ width: 420, height: 595 })
})

test.each([
  ['a picture without a header', () => Buffer.alloc(500, 7), 'image/jpeg', 'unreadable'],
  ['a PDF that is none', () => Buffer.alloc(500, 7), 'application/pdf', 'unreadable'],
] as const)('%s is refused and nothing is written', async (_, make, mediaType, kind) => {
  const [path, out] = [join(folder, 'bad'), join(folder, 'bad-pages', 'page')]
  await writeFile(path, make())
  await expect(renderPage({ path, mediaType, frame: 0, out, maxPixels: 100 }, context)).rejects.toMatchObject({
    name: 'Failure',
    kind,
  })
  expect(await readdir(join(folder, 'bad-pages')).catch(() => [])).toEqual([])
})

test('a file that is gone', async () => {
  const gone = { path: join(folder, 'gone'), frame: 0, out: join(folder, 'x'), maxPixels: 100 }
  await expect(renderPage({ ...gone, mediaType: 'image/png' }, context)).rejects.toMatchObject({ kind: 'not-found' })
})
