import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf } from '../support/engine.ts'
import { faultOf, pick } from './answer.ts'
import { mutate } from './mutate.ts'

type Random = () => number

/**
 * Verifies `cases` bundles, and verifies and restores `cases` backups, that accidents or malice went through. What was
 * not answered, or called whole although a byte of it had changed, in words.
 */
export async function fuzzFolders(
  engine: EngineConnection,
  given: { readonly bag: string; readonly place: string },
  root: string,
  cases: number,
  random: Random,
): Promise<string[]> {
  const faults: (string | null)[] = []
  await mkdir(root)
  for (let index = 0; index < cases; index += 1) {
    const bag = join(root, `bag-${index}`)
    const spoiled = await spoil(given.bag, bag, random)
    faults.push(await faultOf(`bag ${index}, ${spoiled}`, () => refuseWhole(engine, bag)))
    await rm(bag, { recursive: true })
    const place = join(root, `place-${index}`)
    const how = await spoil(given.place, place, random)
    faults.push(await faultOf(`backup ${index}, ${how}`, () => useAll(engine, place, join(root, `restored-${index}`))))
    await rm(place, { recursive: true })
  }
  const left = (await readdir(root)).filter((name) => !name.startsWith('restored-'))
  return [...faults.filter((fault) => fault !== null), ...left.map((name) => `left behind: ${name}`)]
}

/** Throws where a spoiled bundle is found to be whole. */
async function refuseWhole(engine: EngineConnection, bag: string): Promise<void> {
  const { ok } = await resultOf(engine, 'verify', await engine.client.verify.start({ path: bag }))
  if (ok) throw new Error('found whole')
}

/** Everything that reads backups; what is restored must be what it says. */
async function useAll(engine: EngineConnection, place: string, restored: string): Promise<void> {
  const { client } = engine
  const found = await client.backups.find({ place })
  for (const { folder } of found) await client.backups.countChangesSince({ backup: folder })
  const [newest] = found
  if (newest) {
    const job = await client.backups.restore({ backup: newest.folder, folder: restored })
    await resultOf(engine, 'restore', job).catch(passReasons)
  }
  await resultOf(engine, 'verify', await client.verify.start({ path: place }))
}

function passReasons(error: unknown): void {
  if (!/"kind":"(?!internal)/.test(String(error))) throw error
}

/** Copies a folder and spoils one file of it; how. */
async function spoil(from: string, to: string, random: Random): Promise<string> {
  await cp(from, to, { recursive: true })
  const entries = await readdir(to, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.filter((file) => /\.(txt|json|sha256|csv)$/.test(file))
  const [first = ''] = files
  const victim = pick([first, ...(random() < 0.6 ? texts : files)], random)
  const name = relative(to, victim)
  const bytes = await readFile(victim)
  const ways: [string, () => Promise<unknown>][] = [
    ['bytes', async () => writeFile(victim, other(mutate(bytes, bytes, random), bytes))],
    ['words', async () => writeFile(victim, other(Buffer.from(mislead(bytes.toString(), random)), bytes))],
    ['gone', () => rm(victim)],
    ['link to itself', () => relink(victim, victim)],
    ['link to what never ends', () => relink(victim, '/dev/zero')],
    ['link to another file', () => relink(victim, '/etc/hostname')],
    [
      'another name',
      () => rename(victim, join(victim, '..', pick(['a%0Ab', 'a\\..\\b', '%2e%2e%2fx', '‮fdp.exe', ' '], random))),
    ],
    ['a folder', () => rm(victim).then(() => mkdir(victim))],
    ['one more', () => writeFile(join(victim, '..', '..%2fmore'), 'x')],
  ]
  const [way, act] = pick([ways[0] ?? ['', async () => {}], ...ways], random)
  await act()
  return `${name}: ${way}`
}

async function relink(path: string, to: string): Promise<void> {
  await rm(path)
  await symlink(to, path)
}

/** Something else in any case: a mutation may have changed nothing. */
function other(changed: Buffer, before: Buffer): Buffer {
  return changed.equals(before) ? Buffer.concat([before, Buffer.from('\n')]) : changed
}

/** Lists that name what lies elsewhere, twice, or written another way. */
function mislead(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = Math.floor(random() * Math.max(1, lines.length - 1))
  const line = lines[at] ?? ''
  const changed = pick<string>(
    [
      line.replace(/[^ ]+$/, '../../../../etc/hostname'),
      line.replace(/[^ ]+$/, '/etc/hostname'),
      line.replace(/[^ ]+$/, 'C:\\Windows\\win.ini'),
      line.replace('/', '%2F'),
      line.replace('/', '/./'),
      line.replace(/[a-f0-9]/, (sign) => (sign === '0' ? '1' : '0')),
      `${line}\n${line}`,
      line.replace(/\d+/, '99999999999999999999'),
      line.replace(/: .+/, ': null,'),
      '',
    ],
    random,
  )
  return [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n')
}
