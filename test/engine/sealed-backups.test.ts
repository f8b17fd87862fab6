import { execFileSync } from 'node:child_process'
import { appendFile, cp, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSealedBytes } from '../../src/core/backup/seal.ts'
import { sealFile, unsealFile } from '../../src/engine/seal/age-file.ts'
import { makeKey, openKey } from '../../src/engine/seal/key.ts'
import { resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPng } from '../support/files.ts'
import { hasTool } from './pdf/tools.ts'

const passphrase = '江边的梧桐又落叶了 1978'
const never = new AbortController().signal

/** A catalogue with two originals, and a place sealed for it that holds one backup. */
async function layOut() {
  const root = await temporaryFolder()
  await mkdir(join(root, 'scans'))
  await writeFile(join(root, 'scans/a.jpg'), await goodJpeg({ size: { width: 60, height: 85 } }))
  await writeFile(join(root, 'scans/b.png'), await goodPng({ seed: 3 }))
  const started = await startWithCatalogue(root)
  const { engine, client, branch } = started
  await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id }))
  const place = join(root, 'disk')
  await client.backups.setPlan({ place, schedule: 'asked' })
  await client.backups.seal({ passphrase })
  const backUp = async () => resultOf(engine, 'backup', await client.backups.start({}))
  return { root, place, backUp, made: await backUp(), ...started }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function tooMuchSaid(folder: string): Promise<string[]> {
  const said: string[] = []
  for (const file of await filesIn(folder)) {
    const bytes = await readFile(file)
    for (const open of ['试验支部', 'SQLite format', '\u0089PNG', '\xff\xd8\xff']) {
      if (bytes.includes(open) || bytes.includes(Buffer.from(open, 'latin1'))) said.push(`${file}: ${open}`)
    }
  }
  return said
}

describe('a sealed place', () => {
  it('that is not opened is told as not verified, and others beside it are verified all the same', async () => {
    const { engine, client, root, place } = await layOut()
    await client.catalogue.create({ folder: join(root, 'other'), branch: '石桥镇党支部' })
    await client.backups.setPlan({ place, schedule: 'asked' })
    await resultOf(engine, 'backup', await client.backups.start({}))
    await client.catalogue.close({})
    const fresh = startEngine()
    await fresh.client.catalogue.open({ folder: join(root, 'other') })
    const { ok, checked, problems } = await resultOf(fresh, 'verify', await fresh.client.verify.start({ path: place }))
    expect([ok, checked]).toEqual([false, 1])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/封存，还没有打开，没有核验/)])
  })

  it('holds nothing that tells, takes only what is new, and comes back with the passphrase', async () => {
    const { engine, client, root, place, branch, made } = await layOut()
    expect(made).toMatchObject({ items: 2, originals: 2, copied: 2, damaged: [] })
    expect(await tooMuchSaid(place)).toEqual([])
    await writeFile(join(root, 'c.png'), await goodPng({ seed: 4 }))
    await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'c.png')], branchId: branch.id }))

    // Another day, another start: the passphrase is nowhere on this machine, and the backup goes on.
    await client.catalogue.close({})
    const later = startEngine()
    await later.client.catalogue.open({ folder: join(root, 'catalogue') })
    expect(await later.client.backups.plan({})).toMatchObject({ seal: 'shut' })
    const second = await resultOf(later, 'backup', await later.client.backups.start({}))
    expect(second).toMatchObject({ originals: 3, copied: 1, damaged: [] })
    expect(await tooMuchSaid(place)).toEqual([])
    await later.close()

    const fresh = startEngine()
    const target = { backup: second.folder, folder: join(root, 'restored') }
    expect(await fresh.client.backups.find({ place })).toMatchObject([
      { seal: 'shut', branches: [], items: 3 },
      { seal: 'shut', branches: [], items: 2 },
    ])
    await expect(resultOf(fresh, 'restore', await fresh.client.backups.restore(target))).rejects.toThrow('"locked"')
    await expect(fresh.client.backups.unlock({ path: place, passphrase: '不是这个口令呀呀' })).rejects.toMatchObject({
      kind: 'denied',
    })
    await fresh.client.backups.unlock({ path: place, passphrase })
    expect((await fresh.client.backups.find({ place }))[0]).toMatchObject({ seal: 'open', branches: ['试验支部'] })
    expect(await resultOf(fresh, 'verify', await fresh.client.verify.start({ path: place }))).toMatchObject({
      ok: true,
    })
    const restored = await resultOf(fresh, 'restore', await fresh.client.backups.restore(target))
    expect(restored).toMatchObject({ items: 3, originals: 3, problems: [] })
    await fresh.client.catalogue.open({ folder: restored.folder })
    expect((await fresh.client.catalogue.get({}))?.branches).toMatchObject([{ name: '试验支部' }])
    // Closing the one before shut the place again.
    await expect(resultOf(fresh, 'verify', await fresh.client.verify.start({ path: place }))).rejects.toThrow(
      '"locked"',
    )
  })

  it('that lies damaged is found and mended by the next backup; it heals the catalogue, even with its key lost', async () => {
    const { engine, client, root, folder, place, made, backUp } = await layOut()
    const [victim = ''] = (await filesIn(join(made.folder, '../../originals'))).filter((name) =>
      name.endsWith('.jpg.age'),
    )
    const file = await open(victim, 'r+')
    await file.write(Buffer.from([1, 2, 3, 4]), 0, 4, 400)
    await file.close()
    const found = await resultOf(engine, 'verify', await client.verify.start({ path: place }))
    expect(found.problems).toMatchObject([{ kind: 'altered', path: expect.stringMatching(/\.jpg\.age$/) }])
    expect(await backUp()).toMatchObject({ copied: 1, damaged: [] })

    const [original = ''] = (await filesIn(join(folder, 'originals'))).filter((name) => name.endsWith('.png'))
    const before = await readFile(original)
    await rm(original)
    await rm(join(made.folder, '../../key.age'))
    await client.catalogue.close({})
    await client.catalogue.open({ folder: join(root, 'catalogue') })
    await expect(resultOf(engine, 'heal', await client.health.heal({}))).rejects.toThrow('"locked"')
    await client.backups.unlock({ path: place, passphrase })
    expect(await resultOf(engine, 'heal', await client.health.heal({}))).toMatchObject({ lacking: [] })
    expect(await readFile(original)).toEqual(before)
  })

  it('is trusted no further than the catalogue knows it', async () => {
    const { engine, client, root, place, made, backUp } = await layOut()
    const store = join(made.folder, '../..')
    const mark = join(store, '台账备份.json')
    const { catalogue, recipient } = JSON.parse(await readFile(mark, 'utf8'))
    const thief = await makeKey('somebody else entirely')
    for (const forged of [
      { format: 2, catalogue, recipient: thief.recipient },
      { format: 1, catalogue },
    ]) {
      await writeFile(mark, JSON.stringify(forged))
      await expect(backUp()).rejects.toThrow('封存被改动过')
    }
    // Under another name the disk is known by its key; a key never seen asks for the passphrase.
    await writeFile(mark, JSON.stringify({ format: 2, catalogue, recipient: thief.recipient }))
    await rename(place, join(root, 'moved'))
    const elsewhere = await client.backups.start({ place: join(root, 'moved') })
    await expect(resultOf(engine, 'backup', elsewhere)).rejects.toThrow('"locked"')
    await writeFile(mark.replace(place, join(root, 'moved')), JSON.stringify({ format: 2, catalogue, recipient }))
    const known = await client.backups.start({ place: join(root, 'moved') })
    expect(await resultOf(engine, 'backup', known)).toMatchObject({ copied: 0 })

    await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'plain') }))
    const seal = (where: string) => client.backups.seal({ place: where, passphrase })
    await expect(seal(join(root, 'plain'))).rejects.toMatchObject({ kind: 'conflict' })
    await expect(seal(join(root, 'moved'))).rejects.toMatchObject({ kind: 'conflict' })
    await expect(client.backups.unlock({ path: join(root, 'plain'), passphrase })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('opens, with all backups in it, by its new passphrase alone once that is changed', async () => {
    const { client, root, place, made, backUp } = await layOut()
    const next = '屋后的枇杷今年结得多'
    const ask = { passphrase: `${passphrase}x`, next }
    await expect(client.backups.changePassphrase(ask)).rejects.toMatchObject({ kind: 'denied' })
    await client.backups.changePassphrase({ passphrase, next })
    const second = await backUp()
    expect(second).toMatchObject({ copied: 0 })
    expect((await client.history.list({})).entries.map(({ what }) => what)).toContain('更换封存口令')

    const fresh = startEngine()
    await expect(fresh.client.backups.unlock({ path: place, passphrase })).rejects.toMatchObject({ kind: 'denied' })
    await fresh.client.backups.unlock({ path: place, passphrase: next })
    for (const { folder, name } of [made, second]) {
      const restored = await fresh.client.backups.restore({ backup: folder, folder: join(root, `restored-${name}`) })
      expect(await resultOf(fresh, 'restore', restored)).toMatchObject({ originals: 2, problems: [] })
    }
    // One bad sector must not take all along: the copies beside the backups are the new one too.
    const keys = (await filesIn(place)).filter((file) => file.endsWith('key.age'))
    expect(keys).toHaveLength(3)
    expect(new Set(await Promise.all(keys.map((file) => readFile(file, 'latin1')))).size).toBe(1)
  })

  it('unsealed holds its sealed backups as they were, and new ones that need no passphrase', async () => {
    const { client, root, place, made, backUp } = await layOut()
    await expect(client.backups.unseal({ passphrase: `${passphrase}x` })).rejects.toMatchObject({ kind: 'denied' })
    expect(await client.backups.plan({})).toMatchObject({ seal: 'open' })
    await client.backups.unseal({ passphrase })
    expect(await client.backups.plan({})).toMatchObject({ seal: 'none' })
    const plain = await backUp()
    expect(plain).toMatchObject({ originals: 2, copied: 2, damaged: [] })
    expect((await client.history.list({})).entries.map(({ what }) => what)).toContain('取消封存')
    await expect(client.backups.unseal({ passphrase })).rejects.toMatchObject({ kind: 'not-found' })

    const fresh = startEngine()
    expect((await fresh.client.backups.find({ place })).map(({ seal }) => seal)).toEqual(['none', 'shut'])
    const restore = async (backup: string, folder: string) =>
      resultOf(fresh, 'restore', await fresh.client.backups.restore({ backup, folder: join(root, folder) }))
    expect(await restore(plain.folder, 'of-plain')).toMatchObject({ originals: 2, problems: [] })
    await expect(restore(made.folder, 'of-sealed')).rejects.toThrow('"locked"')
    await fresh.client.backups.unlock({ path: place, passphrase })
    expect(await restore(made.folder, 'of-sealed')).toMatchObject({ originals: 2, problems: [] })
    expect(await resultOf(fresh, 'verify', await fresh.client.verify.start({ path: place }))).toMatchObject({
      ok: true,
    })
  })

  it.skipIf(!hasTool('age'))('opens with the age tool, as it says itself', async () => {
    const folder = await temporaryFolder()
    const { recipient, sealed } = await makeKey(passphrase)
    const identity = await openKey(sealed, passphrase, recipient)
    await writeFile(join(folder, 'key.txt'), `${identity}\n`)
    await writeFile(join(folder, 'plain'), Buffer.alloc(200_000, 'text'))
    await sealFile(join(folder, 'plain'), join(folder, 'sealed.age'), recipient, never)
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'sealed.age')])
    expect(opened.equals(await readFile(join(folder, 'plain')))).toBe(true)
  })
})

describe('a sealed file', () => {
  it('is as long as foreseen, comes back the same, and is nothing at all once a byte changed', async () => {
    const folder = await temporaryFolder()
    const { recipient, identity } = await makeKey(passphrase)
    const at = (name: string) => join(folder, name)
    const sizes = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 1_048_576, 1_048_577))
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), async (size, where) => {
        const bytes = Buffer.alloc(size, 7)
        for (const name of ['plain', 'sealed', 'opened']) await rm(at(name), { force: true })
        await writeFile(at('plain'), bytes)
        const sealed = await sealFile(at('plain'), at('sealed'), recipient, never)
        const written = await readFile(at('sealed'))
        expect(written.length).toBe(toSealedBytes(size))
        expect(await unsealFile(at('sealed'), at('opened'), identity, never)).toEqual({
          sha256: sealed.sha256,
          bytes: size,
        })
        expect((await readFile(at('opened'))).equals(bytes)).toBe(true)
        const place = where % written.length
        written[place] = (written[place] ?? 0) ^ 1
        await writeFile(at('sealed'), written)
        expect((await unsealFile(at('sealed'), null, identity, never)).sha256).toBe('')
      }),
      { numRuns: 25 },
    )
  })

  it('cut short, lengthened, of another place, or never sealed opens to nothing', async () => {
    const folder = await temporaryFolder()
    const [own, other] = [await makeKey(passphrase), await makeKey(`${passphrase}x`)]
    await writeFile(join(folder, 'plain'), Buffer.alloc(200_000, 1))
    await sealFile(join(folder, 'plain'), join(folder, 'sealed'), own.recipient, never)
    const hashOf = async (name: string, identity: string) =>
      (await unsealFile(join(folder, name), join(folder, 'out'), identity, never)).sha256
    expect(await hashOf('sealed', other.identity)).toBe('')
    expect(await hashOf('plain', own.identity)).toBe('')
    await cp(join(folder, 'sealed'), join(folder, 'longer'))
    await appendFile(join(folder, 'longer'), 'x')
    expect(await hashOf('longer', own.identity)).toBe('')
    await writeFile(join(folder, 'shorter'), (await readFile(join(folder, 'sealed'))).subarray(0, 150_000))
    expect(await hashOf('shorter', own.identity)).toBe('')
    expect(await readdir(folder)).not.toContain('out')
  })
})
