import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MediaType } from '../../../src/core/catalogue/original.ts'
import { paperHeight, paperWidth } from '../../../src/engine/sample/sheet.ts'
import { toSheetSvg } from '../../../src/engine/sample/sheet-svg.ts'
import { openTypeface } from '../../../src/engine/sample/typeface.ts'
import { readPage } from '../../../src/engine/workers/read-page.ts'
import { renderPage } from '../../../src/engine/workers/render-page.ts'
import { forms, setForm } from '../../bench/ocr/forms.ts'
import * as files from '../../support/files.ts'
import { script } from '../../support/scripted-recogniser.ts'
import { taskContext } from '../../support/task-context.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
const recogniser = new URL('../../support/scripted-recogniser.ts', import.meta.url).href
const context = taskContext()
const minutes = '青禾村党支部会议记录\n时间：2024年3月12日，地点：村党群服务中心。Zhou Mingyuan主持，应到5人，实到5人。'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-page-'))
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(() => {
  script.text = null
})

async function read(bytes: Buffer, mediaType: MediaType, frame = 0, by: string | null = recogniser) {
  const path = join(folder, 'original')
  await writeFile(path, bytes)
  return readPage({ path, mediaType, frame, resources, recogniser: by }, context)
}

describe('a PDF page', () => {
  test('with text is taken at its word, each word with its place', async () => {
    const page = await read(await files.goodPdf(['一', minutes]), 'application/pdf', 1)
    expect(page).toMatchObject({ source: 'layer', text: minutes })
    const words = page.lines.flatMap((line) => line.words)
    expect(words.every(({ confidence }) => confidence === 1)).toBe(true)
    const [x = 0, y = 0, width = 0, height = 0] = words[0]?.box ?? []
    // Drawn at 72 points from the left, its baseline 720 points from the bottom, ten characters of 14 points.
    expect(x).toBeCloseTo(72 / 595.28, 2)
    expect(y + height).toBeCloseTo(1 - 720 / 841.89, 2)
    expect(width).toBeCloseTo(140 / 595.28, 2)
    expect(height).toBeLessThan(16 / 841.89)
  })

  test('that is turned has its words where they are seen', async () => {
    const page = await read(await files.goodPdf([minutes], { lying: true }), 'application/pdf')
    const [x = 0, y = 0, width = 0, height = 0] = page.lines[0]?.words[0]?.box ?? []
    // The baseline of the first line is 120 points from the top of the page as it is seen.
    expect(x).toBeCloseTo(72 / 841.89, 2)
    expect(y + height).toBeCloseTo(120 / 595.28, 2)
    expect(width).toBeGreaterThan(height * 5)
  })

  test.each(['', 'Scanned with PageScanner 2024-03-12 09:30:15 page 1 of 12'])(
    'that is a scan with the footer "%s" is recognised',
    async (footer) => {
      script.text = minutes.repeat(3)
      const page = await read(await files.scannedPdf([await files.goodJpeg()], { footer }), 'application/pdf')
      expect(page.source).toBe('recognised')
    },
  )

  test('is shown to the recogniser at 200 dpi, upright', async () => {
    expect((await read(await files.blankPdf(1), 'application/pdf')).text).toBe('1654x2339 left 4')
    expect((await read(await files.goodPdf(['一'], { lying: true }), 'application/pdf')).text).toBe('2339x1654 left 4')
  })

  test('with few words keeps them where recognition finds fewer', async () => {
    script.text = '目'
    expect(await read(await files.goodPdf(['目录']), 'application/pdf')).toMatchObject({
      source: 'layer',
      text: '目录',
    })
    script.text = '目录及附件'
    expect(await read(await files.goodPdf(['目录']), 'application/pdf')).toMatchObject({ source: 'recognised' })
  })
})

describe('an image', () => {
  test('is shown to the recogniser upright and at the size it reads best', async () => {
    const size = { width: 1_240, height: 1_754 }
    expect((await read(await files.goodJpeg({ dpi: 150, size }), 'image/jpeg')).text).toBe('1653x2339 left 3')
    expect((await read(await files.goodJpeg({ dpi: 150, size, orientation: 6 }), 'image/jpeg')).text).toBe(
      '2339x1653 left 3',
    )
    expect((await read(await files.goodJpeg({ dpi: 72, size }), 'image/jpeg')).text).toBe('1653x2338 left 3')
    expect(
      (await read(await files.goodPng({ dpi: 300, size: { width: 2_480, height: 3_508 } }), 'image/png')).text,
    ).toBe('1653x2339 left 3')
  })

  test('of several frames is read frame by frame', async () => {
    const tiff = await files.goodTiff({ frames: 2 })
    const [first, second] = [await read(tiff, 'image/tiff', 0), await read(tiff, 'image/tiff', 1)]
    expect([first.text, second.text]).toEqual(['1650x2338 left 3', '1650x2338 left 1'])
  })

  test('that is transparent stands on white paper', async () => {
    const clear = { width: 420, height: 595, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    expect((await read(await sharp({ create: clear }).png().toBuffer(), 'image/png')).text).toMatch(/left 4$/)
  })
})

describe('when it cannot be read', () => {
  test.each([
    ['a JPEG cut short', async () => files.truncated(await files.goodJpeg()), 'image/jpeg', 'unreadable'],
    ['a PDF with a password', () => files.encryptedPdf(), 'application/pdf', 'unsupported'],
    ['a page beyond the last', () => files.blankPdf(1), 'application/pdf', 'unreadable'],
  ] as const)('%s', async (name, make, mediaType, kind) => {
    await expect(read(await make(), mediaType, name.includes('beyond') ? 5 : 0)).rejects.toMatchObject({
      name: 'Failure',
      kind,
    })
  })

  test('a file that is gone', async () => {
    const gone = { path: join(folder, 'gone'), frame: 0, resources, recogniser }
    await expect(readPage({ ...gone, mediaType: 'image/jpeg' }, context)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(readPage({ ...gone, mediaType: 'application/pdf' }, context)).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  test('a recogniser that broke is replaced for the next page', async () => {
    await read(await files.goodJpeg(), 'image/jpeg')
    const opened = script.opened
    script.text = 'throw'
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await expect(read(await files.goodJpeg(), 'image/jpeg')).rejects.toMatchObject({
      name: 'Failure',
      kind: 'unreadable',
    })
    expect(log.mock.calls.join()).toContain('recognition broke')
    log.mockRestore()
    script.text = '好'
    expect((await read(await files.goodJpeg(), 'image/jpeg')).text).toBe('好')
    expect(script.opened).toBe(opened + 1)
    expect(script.closed).toBeGreaterThan(0)
  })
})

test('the recogniser that is shipped reads Chinese print', async () => {
  const [pdf, out] = [join(folder, 'print.pdf'), join(folder, 'print.jpg')]
  await writeFile(pdf, await files.goodPdf(['青禾村党支部会议记录\n二〇二四年三月十二日召开支部委员会']))
  await renderPage({ path: pdf, mediaType: 'application/pdf', frame: 0, out, maxPixels: 2_339 }, context)
  const page = await readPage({ path: out, mediaType: 'image/jpeg', frame: 0, resources, recogniser: null }, context)
  expect(page.source).toBe('recognised')
  expect(page.text).toMatch(/^青禾村党支部会议记录\n.*三月十二日召开支部委员会$/)
  const [x = 0, y = 0] = page.lines[0]?.words[0]?.box ?? []
  expect(x).toBeCloseTo(72 / 595.28, 1)
  expect(y).toBeCloseTo(1 - 732 / 841.89, 1)
})

test.each([90, 180, 270])(
  'a page that lies turned by %i° is read all the same, its words where they lie',
  async (angle) => {
    const [pdf, out] = [join(folder, 'print.pdf'), join(folder, 'print.jpg')]
    await writeFile(pdf, await files.goodPdf(['青禾村党支部会议记录\n二〇二四年三月十二日召开支部委员会']))
    await renderPage({ path: pdf, mediaType: 'application/pdf', frame: 0, out, maxPixels: 2_339 }, context)
    const turned = await sharp(out).rotate(angle).jpeg().toBuffer()
    const page = await read(turned, 'image/jpeg', 0, null)
    expect(page.text).toMatch(/^青禾村党支部会议记录\n.*三月十二日召开支部委员会$/)
    // Upright, the first word begins at a tenth of the page from the left and from the top.
    const [x = 0, y = 0, width = 0, height = 0] = page.lines[0]?.words[0]?.box ?? []
    const corner = { 90: [x + width, y], 180: [x + width, y + height], 270: [x, y + height] }[angle] ?? []
    const wanted = { 90: [0.87, 0.12], 180: [0.88, 0.87], 270: [0.13, 0.88] }[angle] ?? []
    expect(Math.abs((corner[0] ?? 0) - (wanted[0] ?? 0))).toBeLessThan(0.03)
    expect(Math.abs((corner[1] ?? 0) - (wanted[1] ?? 0))).toBeLessThan(0.03)
  },
)

test('a ruled form that lay aslant is read row by row, each word in its place', async () => {
  const typeface = openTypeface(join(resources, 'fonts/NotoSansSC-Regular.ttf'))
  const sheet = setForm(forms.registration(1), typeface)
  const lie = { tilt: 1.7, shift: [0, 0], paper: '#f8f7f2', lid: '#dcdcd8' } as const
  const svg = toSheetSvg(sheet, typeface, lie, 1_654, 2_339)
  const page = await read(await sharp(Buffer.from(svg)).jpeg({ quality: 75 }).toBuffer(), 'image/jpeg', 0, null)
  const lines = page.text.split('\n')
  expect(lines[0]).toBe('民主评议党员登记表')
  expect(lines.find((line) => line.startsWith('民族'))).toMatch(/^民族 汉族 学历 本科 入党时间 /)
  const summary = lines.findIndex((line) => line.startsWith('个人总结'))
  expect(lines.slice(summary, summary + 6).join('')).toContain('冬季上门为行动不便的用户检查阀门')
  const word = page.lines.flatMap(({ words }) => words).find(({ text }) => text.startsWith('入'))
  const mark = sheet.marks.find((each) => each.kind === 'text' && each.text === '入党时间')
  if (word === undefined || mark?.kind !== 'text') throw new Error('the form has no 入党时间')
  const turn = (lie.tilt * Math.PI) / 180
  const [x, y] = [mark.x - paperWidth / 2, mark.y - mark.size * 0.38 - paperHeight / 2]
  const [left, middle] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)]
  expect(word.box[0]).toBeCloseTo(0.5 + left / paperWidth, 2)
  expect(word.box[1] + word.box[3] / 2).toBeCloseTo(0.5 + middle / paperHeight, 2)
})
