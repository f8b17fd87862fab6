import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

describe('a new catalogue', () => {
  it('has its branch, the sample scheme and an empty inbox', async () => {
    const { client, catalogue } = await startWithCatalogue(await temporaryFolder())
    expect(catalogue.branches.map((branch) => branch.name)).toEqual(['试验支部'])
    expect(catalogue.counts).toEqual({ inbox: 0, filed: 0, pages: 0, unread: 0, failed: 0 })
    const scheme = await client.scheme.get({})
    expect(scheme.title).toContain('示例')
    expect(scheme.note).toContain('请按本单位目录清册核对')
    const kinds = scheme.slots.map((slot) => slot.kind)
    expect(kinds.filter((kind) => kind === 'book')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'box')).toHaveLength(6)
    expect(kinds.filter((kind) => kind === 'certificate')).toHaveLength(1)
  })

  it('opens again with the same identity', async () => {
    const { engine, client, catalogue, folder } = await startWithCatalogue(await temporaryFolder())
    await client.catalogue.close({})
    expect(await client.catalogue.get({})).toBeNull()
    expect((await client.catalogue.open({ folder })).uuid).toBe(catalogue.uuid)
    await engine.close()
  })

  it('asked for twice at once, with another beside it, is left open by none but the last', async () => {
    const root = await temporaryFolder()
    const { client } = await startWithCatalogue(root)
    const [one, other] = [join(root, 'catalogue'), join(root, 'other')]
    await client.catalogue.create({ folder: other, branch: '乙支部' })
    const opened = await Promise.all([one, other, one, other].map((folder) => client.catalogue.open({ folder })))
    expect(opened.map(({ folder }) => folder)).toEqual([one, other, one, other])
    // Nobody else could, were it still locked.
    expect((await startEngine().client.catalogue.open({ folder: one })).folder).toBe(one)
  })

  it('is the same by whatever way it is opened again', async () => {
    const root = await temporaryFolder()
    const { client, catalogue, folder } = await startWithCatalogue(root)
    await symlink(folder, join(root, 'way'))
    expect(await client.catalogue.open({ folder: join(root, 'way') })).toMatchObject({ uuid: catalogue.uuid, folder })
  })

  it('takes a scheme file of the unit', async () => {
    const folder = await temporaryFolder()
    const schemeFile = join(folder, 'scheme.json')
    const line = { code: 'A-1', title: '自编条目', retention: 'Y' }
    const slots = [{ kind: 'box', code: 'A', title: '自编盒', spine: '', lines: [line] }]
    const retentions = [{ code: 'Y', title: '永久' }]
    // With the mark that some editors on Windows begin a text with.
    const scheme = { title: '本单位方案', version: '3', note: '', retentions, slots }
    await writeFile(schemeFile, `\ufeff${JSON.stringify(scheme)}`)
    const { client } = startEngine()
    const made = await client.catalogue.create({ folder: join(folder, 'c'), branch: '甲支部', schemeFile })
    expect(made.scheme).toEqual({ title: '本单位方案', version: '3' })
  })

  it.each([
    ['is no JSON', '{'],
    ['repeats a code', JSON.stringify({ ...scheme(), slots: [slot('A'), slot('A')] })],
    [
      'names a retention outside its own list',
      JSON.stringify({ ...scheme(), retentions: [{ code: 'D10', title: '10年' }] }),
    ],
  ])('is not made from a scheme file that %s', async (_, text) => {
    const folder = await temporaryFolder()
    const schemeFile = join(folder, 'scheme.json')
    await writeFile(schemeFile, text)
    const { client } = startEngine()
    const creating = client.catalogue.create({ folder: join(folder, 'c'), branch: '甲支部', schemeFile })
    await expect(creating).rejects.toMatchObject({ kind: expect.stringMatching(/invalid|unreadable/) })
    await expect(readFile(join(folder, 'c/catalogue.db'))).rejects.toThrow()
  })

  it('is not made in a folder that holds something', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'letter.txt'), 'x')
    const { client } = startEngine()
    await expect(client.catalogue.create({ folder, branch: '甲支部' })).rejects.toMatchObject({ kind: 'conflict' })
  })
})

describe('opening refuses', () => {
  it('a folder without a catalogue', async () => {
    const folder = await temporaryFolder()
    await expect(startEngine().client.catalogue.open({ folder })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it("a stranger's database, byte for byte untouched", async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'catalogue.db')
    const db = new Database(file)
    db.exec('CREATE TABLE songs (name TEXT); PRAGMA user_version = 7')
    db.close()
    const before = await readFile(file)
    await expect(startEngine().client.catalogue.open({ folder })).rejects.toMatchObject({ kind: 'unsupported' })
    expect(await readFile(file)).toEqual(before)
  })

  it('a file that is no database', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'catalogue.db'), 'hello')
    await expect(startEngine().client.catalogue.open({ folder })).rejects.toMatchObject({ kind: 'unsupported' })
  })

  it('a catalogue of a newer program, byte for byte untouched', async () => {
    const { engine, folder } = await startWithCatalogue(await temporaryFolder())
    await engine.close()
    const file = join(folder, 'catalogue.db')
    const db = new Database(file)
    db.pragma('user_version = 999')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const before = await readFile(file)
    await expect(startEngine().client.catalogue.open({ folder })).rejects.toMatchObject({ kind: 'too-new' })
    expect(await readFile(file)).toEqual(before)
  })

  it('a catalogue in use by another engine, until that one is gone', async () => {
    const { engine, folder } = await startWithCatalogue(await temporaryFolder())
    const second = startEngine()
    await expect(second.client.catalogue.open({ folder })).rejects.toMatchObject({ kind: 'busy' })
    await engine.close()
    expect((await second.client.catalogue.open({ folder })).folder).toBe(folder)
  })

  it.skipIf(!canMount())('a catalogue on a read-only disk', async () => {
    const { engine, folder } = await startWithCatalogue(await temporaryFolder())
    await engine.close()
    const disk = await temporaryFolder()
    await mkdir(join(disk, 'at'))
    execFileSync('mount', ['--bind', folder, join(disk, 'at')])
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', join(disk, 'at')])
      const opening = startEngine().client.catalogue.open({ folder: join(disk, 'at') })
      await expect(opening).rejects.toMatchObject({ kind: 'unsupported', message: expect.stringContaining('只读') })
    } finally {
      execFileSync('umount', [join(disk, 'at')])
    }
  })
})

function scheme() {
  return { title: '甲', version: '1', note: '', retentions: [{ code: 'Y', title: '永久' }], slots: [slot('A')] }
}

function slot(code: string) {
  return { kind: 'box', code, title: '盒', spine: '', lines: [{ code: `${code}-1`, title: '条目', retention: 'Y' }] }
}

/** Mounting needs the machine's leave; without it a read-only disk cannot be had. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}
