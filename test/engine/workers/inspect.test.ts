import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect } from '../../../src/engine/workers/inspect.ts'
import * as files from '../../support/files.ts'
import { taskContext } from '../../support/task-context.ts'

let folder: string
const context = taskContext()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function look(bytes: Buffer | Promise<Buffer>, name: string) {
  const path = join(folder, 'staged')
  await writeFile(path, await bytes)
  return inspect({ path, name }, context)
}

const a5 = { width: 420, height: 595 }
const a4 = { width: 595.28, height: 841.89, dpi: null }

describe('what is whole is accepted', () => {
  test.each([
    ['a JPEG', 'x.jpg', 'image/jpeg', () => files.goodJpeg(), [{ ...a5, dpi: 300 }]],
    ['a progressive JPEG', 'x.JPEG', 'image/jpeg', () => files.goodJpeg({ progressive: true }), [{ ...a5, dpi: 300 }]],
    [
      'a JPEG lying on its side',
      'x.jpg',
      'image/jpeg',
      () => files.goodJpeg({ orientation: 6 }),
      [{ width: 595, height: 420, dpi: 300 }],
    ],
    ['a JPEG of unknown resolution', 'x.jpg', 'image/jpeg', () => files.goodJpeg({ dpi: 72 }), [{ ...a5, dpi: null }]],
    ['a PNG', 'x.png', 'image/png', () => files.goodPng({ dpi: 200 }), [{ ...a5, dpi: 200 }]],
    [
      'a TIFF of three frames',
      'x.tiff',
      'image/tiff',
      () => files.goodTiff(),
      [1, 2, 3].map(() => ({ ...a5, dpi: 300 })),
    ],
    [
      'a black and white TIFF',
      'x.tif',
      'image/tiff',
      () => files.goodTiff({ bilevel: true }),
      [1, 2, 3].map(() => ({ ...a5, dpi: 300 })),
    ],
    ['a PDF', 'x.pdf', 'application/pdf', () => files.goodPdf(['一', '二']), [a4, a4]],
    [
      'a PDF page turned by a quarter',
      'x.pdf',
      'application/pdf',
      () => files.goodPdf(['一'], { lying: true }),
      [{ width: 841.89, height: 595.28, dpi: null }],
    ],
    ['a name without an ending', '会议记录', 'image/jpeg', () => files.goodJpeg(), [{ ...a5, dpi: 300 }]],
    [
      'a name with a point but no ending',
      '会议记录2024.3',
      'image/jpeg',
      () => files.goodJpeg(),
      [{ ...a5, dpi: 300 }],
    ],
    [
      'a phone JPEG with something after its end',
      'x.jpg',
      'image/jpeg',
      async () => Buffer.concat([await files.goodJpeg(), Buffer.alloc(5_000, 7)]),
      [{ ...a5, dpi: 300 }],
    ],
  ])('%s', async (_, name, mediaType, make, frames) => {
    expect(await look(make(), name)).toEqual({ mediaType, frames })
  })

  test('a PDF of ten thousand empty pages', async () => {
    expect((await look(files.blankPdf(10_000), 'x.pdf')).frames).toHaveLength(10_000)
  })
})

describe('what is cut short or damaged is refused', () => {
  const makers = {
    'x.jpg': () => files.goodJpeg(),
    'x.png': () => files.goodPng(),
    'x.tif': () => files.goodTiff(),
    'x.pdf': async () => files.scannedPdf([await files.goodJpeg()]),
  }
  const cases = Object.entries(makers).flatMap(([name, make]) =>
    [0.02, 0.3, 0.5, 0.9].map((share) => ({ name, make, share })),
  )

  test.each(cases)('$name of which $share is there', async ({ name, make, share }) => {
    await expect(look(files.truncated(await make(), share), name)).rejects.toMatchObject({
      name: 'Failure',
      kind: 'unreadable',
    })
  })

  test.each(Object.entries(makers))('%s without its last two bytes', async (name, make) => {
    const whole = await make()
    await expect(look(whole.subarray(0, -2), name)).rejects.toMatchObject({ kind: 'unreadable' })
  })

  test.each(Object.entries(makers))('%s with a piece missing from its middle', async (name, make) => {
    await expect(look(files.cut(await make()), name)).rejects.toMatchObject({ kind: 'unreadable' })
  })

  test.each([
    ['x.jpg', () => files.goodJpeg()],
    ['x.jpg', () => files.goodJpeg({ progressive: true })],
    ['x.png', () => files.goodPng()],
    ['x.tif', () => files.goodTiff()],
    ['x.tif', () => files.goodTiff({ bilevel: true })],
  ])('%s with its middle overwritten', async (name, make) => {
    await expect(look(files.damaged(await make(), { bytes: 4_096 }), name)).rejects.toMatchObject({
      kind: 'unreadable',
    })
  })

  test('an empty file', async () => {
    await expect(look(Buffer.alloc(0), 'x.pdf')).rejects.toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('0 字节'),
    })
  })

  test('a file whose first bytes are gone', async () => {
    await expect(look(Buffer.alloc(5_000, 3), 'x.jpg')).rejects.toMatchObject({ kind: 'unreadable' })
  })

  test('a TIFF whose directories lead in a circle', async () => {
    const tiff = await files.goodTiff({ frames: 1 })
    const first = tiff.readUInt32LE(4)
    tiff.writeUInt32LE(first, first + 2 + tiff.readUInt16LE(first) * 12)
    await expect(look(tiff, 'x.tif')).rejects.toMatchObject({ kind: 'unreadable' })
  })
})

describe('what is not filed is refused with its reason', () => {
  test.each([
    ['a PDF named .jpg', 'x.jpg', 'invalid', /PDF.*\.pdf/, () => files.goodPdf()],
    ['a JPEG named .pdf', 'x.pdf', 'invalid', /JPEG.*\.jpg/, () => files.goodJpeg()],
    ['a text named .pdf', 'x.pdf', 'invalid', /文本文件/, () => Buffer.from('你好，世界')],
    ['a text', 'x.txt', 'unsupported', /文本文件.*转成/, () => Buffer.from('你好，世界')],
    [
      'a WebP image',
      'x.webp',
      'unsupported',
      /WebP/,
      () =>
        sharp({ create: { ...a5, channels: 3, background: 'red' } })
          .webp()
          .toBuffer(),
    ],
    ['something unknown', 'x.dat', 'unsupported', /认不出/, () => Buffer.alloc(5_000, 3)],
    ['a PDF with a password', 'x.pdf', 'unsupported', /密码/, () => files.encryptedPdf()],
    ['a PDF of too many pages', 'x.pdf', 'unsupported', /10001 页.*拆/, () => files.blankPdf(10_001)],
    ['a TIFF of too many frames', 'x.tif', 'unsupported', /300 页.*拆/, () => files.tiffOfDirectories(1_000)],
  ] as const)('%s', async (_, name, kind, message, make) => {
    await expect(look(make(), name)).rejects.toMatchObject({
      name: 'Failure',
      kind,
      message: expect.stringMatching(message),
    })
  })

  test.each(['png', 'jpeg', 'tiff'] as const)(
    'a %s of 30,000 by 30,000 pixels, without decoding it',
    async (format) => {
      const small = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } })
        .toFormat(format)
        .toBuffer()
      const before = process.memoryUsage().rss
      await expect(look(files.claimingSize(small, 30_000), `x.${format}`)).rejects.toMatchObject({
        kind: 'unsupported',
        message: expect.stringContaining('30000×30000'),
      })
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1_024 * 1_024)
    },
  )

  test('a file that is not there', async () => {
    await expect(inspect({ path: join(folder, 'none'), name: 'x.jpg' }, context)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})

test('stops between frames when cancelled', async () => {
  const path = join(folder, 'staged')
  await writeFile(path, await files.goodTiff())
  await expect(inspect({ path, name: 'x.tif' }, { ...context, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  })
})
