import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Original, originalPath } from '../../../src/core/catalogue/original.ts'
import { findStrangers, verifyOriginals } from '../../../src/engine/workers/verify-originals.ts'
import { taskContext } from '../../support/task-context.ts'

type Kept = Pick<Original, 'sha256' | 'mediaType' | 'bytes'>

let folder: string
const context = taskContext()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-originals-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function keep(text: string): Promise<Kept> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const original: Kept = { sha256, mediaType: 'image/jpeg', bytes: Buffer.byteLength(text) }
  await write(originalPath(original), text)
  return original
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

test('finds nothing in a sound catalogue, and counts on the way', async () => {
  const originals = [await keep('一'), await keep('二')]
  const steps: unknown[] = []
  const progress = (done: number, total: number) => steps.push([done, total])
  expect(await verifyOriginals({ folder, originals }, { ...context, progress })).toEqual({ checked: 2, problems: [] })
  expect(steps).toEqual([
    [1, 2],
    [2, 2],
  ])
})

test('names what is missing, altered in size, altered in content and strange, each once', async () => {
  const [sound, gone, longer, other] = [await keep('好'), await keep('没了'), await keep('变长'), await keep('变样')]
  await rm(join(folder, originalPath(gone)))
  await write(originalPath(longer), '变长了')
  await write(originalPath(other), '变祥')
  await write('originals/ab/stranger.jpg', 'x')
  await write('originals/loose.txt', 'x')
  await write('originals/.tmp/half-copied', 'x')
  const originals = [sound, gone, longer, other]
  const { checked, problems } = await verifyOriginals({ folder, originals }, context)
  expect(checked).toBe(4)
  expect(problems.map(({ kind, path }) => [kind, path])).toEqual([
    ['missing', originalPath(gone)],
    ['altered', originalPath(longer)],
    ['altered', originalPath(other)],
  ])
  expect((await findStrangers({ folder, originals }, context)).map(({ kind, path }) => [kind, path])).toEqual([
    ['stranger', 'originals/ab/stranger.jpg'],
    ['stranger', 'originals/loose.txt'],
  ])
  expect(problems[1]?.message).toContain('9 字节')
})

test('a folder in an original’s place does not stop the rest', async () => {
  const [bad, gone] = [await keep('一'), await keep('二')]
  await rm(join(folder, originalPath(bad)))
  await mkdir(join(folder, originalPath(bad)))
  await rm(join(folder, originalPath(gone)))
  const { problems } = await verifyOriginals({ folder, originals: [bad, gone] }, context)
  expect(problems.map(({ kind }) => kind)).toEqual(['altered', 'missing'])
})

test('without a folder of originals every one is missing', async () => {
  const original = await keep('一')
  await rm(join(folder, 'originals'), { recursive: true })
  const { problems } = await verifyOriginals({ folder, originals: [original] }, context)
  expect(problems).toMatchObject([{ kind: 'missing' }])
})

test('stops when cancelled', async () => {
  const originals = [await keep('一')]
  await expect(verifyOriginals({ folder, originals }, { ...context, signal: AbortSignal.abort() })).rejects.toThrow(
    /abort/i,
  )
})
