import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { encryptedPdf, goodJpeg, goodPdf, goodPng, goodTiff, truncated } from '../support/files.ts'

async function importAll(engine: EngineConnection, paths: string[], branchId: number) {
  return resultOf(engine, 'import', await engine.client.intake.start({ paths, branchId }))
}

describe('importing a folder', () => {
  it('takes every kind of scan to the inbox, each page counted', async () => {
    const folder = await temporaryFolder()
    const scans = join(folder, 'scans')
    await mkdir(join(scans, 'sub'), { recursive: true })
    await writeFile(join(scans, '20250321党员大会会议记录.jpg'), await goodJpeg())
    await writeFile(join(scans, 'sub/b.png'), await goodPng())
    await writeFile(join(scans, 'sub/c.tif'), await goodTiff())
    await writeFile(join(scans, 'd.pdf'), await goodPdf(['第一页', '第二页']))
    const { engine, client, branch } = await startWithCatalogue(folder)
    const result = await importAll(engine, [scans], branch.id)
    expect(result).toMatchObject({ inbox: 4, filed: 0, duplicates: [], failed: [] })
    const items = await client.items.list({ state: 'inbox' })
    expect(items.map((item) => item.images).sort()).toEqual([1, 1, 2, 3])
    const named = items.find((item) => item.title.includes('党员大会'))
    expect(named && (await client.items.get({ id: named.id })).guess?.date).toEqual({
      value: '2025-03-21',
      from: [{ place: 'name', words: '20250321' }],
    })
  })

  it('keeps the bytes as they were, under their SHA-256', async () => {
    const folder = await temporaryFolder()
    const bytes = await goodJpeg()
    await writeFile(join(folder, 'a.jpg'), bytes)
    const { engine, branch, folder: catalogue } = await startWithCatalogue(folder)
    await importAll(engine, [join(folder, 'a.jpg')], branch.id)
    const [kept] = await listOriginals(catalogue)
    expect(kept && (await readFile(kept))).toEqual(bytes)
    expect(await readdir(join(catalogue, 'originals/.tmp'))).toEqual([])
  })

  it('reports the same bytes as a duplicate of what holds them, in one run and in the next', async () => {
    const folder = await temporaryFolder()
    const bytes = await goodJpeg()
    for (const name of ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg'])
      await writeFile(join(folder, name), bytes)
    const { engine, branch } = await startWithCatalogue(folder)
    const first = await importAll(
      engine,
      // More than are looked at side by side.
      ['a.jpg', 'b.jpg', 'd.jpg', 'e.jpg', 'f.jpg'].map((name) => join(folder, name)),
      branch.id,
    )
    const of = 'a.jpg'
    expect(first).toMatchObject({ inbox: 1, duplicates: [{ of }, { of }, { of }, { of }], failed: [] })
    expect(await importAll(engine, [join(folder, 'c.jpg')], branch.id)).toMatchObject({
      inbox: 0,
      duplicates: [{ of: 'a.jpg' }],
    })
  })

  it('lists each bad file with kind and sentence, and takes the others', async () => {
    const folder = await temporaryFolder()
    const scans = join(folder, 'scans')
    await mkdir(scans)
    const jpeg = await goodJpeg()
    const bad: Record<string, [string | Buffer, string]> = {
      'empty.jpg': ['', 'invalid|unreadable'],
      'half.jpg': [truncated(jpeg), 'unreadable'],
      'half.pdf': [truncated(await goodPdf(['页'])), 'unreadable'],
      'half.tif': [truncated(await goodTiff()), 'unreadable'],
      'locked.pdf': [await encryptedPdf(), 'unsupported|unreadable'],
      'really-a-pdf.jpg': [await goodPdf(['别页']), 'invalid'],
      'note.txt': ['hello', 'unsupported'],
    }
    for (const [name, [bytes]] of Object.entries(bad)) await writeFile(join(scans, name), bytes)
    await writeFile(join(scans, 'good\n🙂.jpg'), jpeg)
    await symlink(scans, join(scans, 'loop'))
    const { engine, branch } = await startWithCatalogue(folder)
    const long = join(scans, `${'长'.repeat(300)}.jpg`)
    const result = await importAll(engine, [scans, long, join(folder, 'gone.jpg')], branch.id)
    expect(result.inbox).toBe(1)
    const kinds = new Map(result.failed.map((failure) => [basename(failure.file), failure.kind]))
    expect(kinds.size).toBe(Object.keys(bad).length + 2)
    for (const [name, [, kind]] of Object.entries(bad))
      expect(`${name} ${kinds.get(name)}`).toMatch(new RegExp(`(${kind})$`))
    expect(kinds.get(basename(long))).toBe('invalid')
    expect(kinds.get('gone.jpg')).toBe('not-found')
    for (const failure of result.failed) expect(failure.message).toMatch(/[一-龥].*。$/)
  })

  it('can be cancelled, and leaves nothing half done', async () => {
    const folder = await temporaryFolder()
    const paths: string[] = []
    for (let index = 0; index < 40; index++) {
      const path = join(folder, `${index}.png`)
      await writeFile(path, await goodPng({ seed: index }))
      paths.push(path)
    }
    const { engine, client, branch, folder: catalogue } = await startWithCatalogue(folder)
    const { jobId } = await client.intake.start({ paths, branchId: branch.id })
    await client.jobs.cancel({ id: jobId })
    await expect(resultOf(engine, 'import', { jobId })).rejects.toThrow('cancelled')
    expect(await readdir(join(catalogue, 'originals/.tmp'))).toEqual([])
    const { ok } = await resultOf(engine, 'verify', await client.verify.start({ path: catalogue }))
    expect(ok).toBe(true)
  })
})

async function listOriginals(catalogue: string): Promise<string[]> {
  const entries = await readdir(join(catalogue, 'originals'), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
