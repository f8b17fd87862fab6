import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../src/core/failure.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { openNoise } from '../../src/engine/sample/noise.ts'
import { openEngine, resultOf } from '../support/engine.ts'
import { goodJpeg, goodPdf, goodPng, goodTiff } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { fuzzFolders } from './fuzz-folders.ts'
import { fuzzTables } from './fuzz-tables.ts'
import { mutate } from './mutate.ts'

const tiny = { width: 60, height: 85 }

/** What became of the files, the rest being tables, bundles and backups: taken in, refused with a reason, known already; and the most memory used, in MiB. */
export interface Fuzzed {
  readonly inbox: number
  readonly failed: number
  readonly duplicates: number
  readonly tables: number
  readonly folders: number
  readonly peak: number
  /** Failures without a reason that a person could use. */
  readonly unexplained: readonly string[]
  readonly problems: readonly string[]
}

/**
 * `cases` in all, of each sort a share: imports mutated PDFs and images and verifies what came of it; reads mutated tables;
 * verifies and restores spoiled bundles and backups. The same seed makes the same cases.
 */
export async function fuzz(cases: number, seed: string): Promise<Fuzzed> {
  const root = await mkdtemp(join(tmpdir(), 'ledger-fuzz-'))
  const engine = openEngine()
  const [tables, folders] = [Math.round(cases * 0.27), Math.round(cases * 0.1)]
  try {
    await writeCases(join(root, 'files'), cases - tables - folders * 2, openNoise(seed))
    const { client } = engine
    const { branches, folder } = await client.catalogue.create({ folder: join(root, 'catalogue'), branch: '试验支部' })
    const branchId = branches[0]?.id ?? 0
    const given = await makeFolders(engine, root, branchId)
    const asked = { paths: [join(root, 'files')], branchId }
    const { inbox, failed, duplicates } = await resultOf(engine, 'import', await client.intake.start(asked))
    const read = await resultOf(engine, 'read', await client.reading.start({}))
    const unexplained = failed
      .filter(({ kind }) => kind === 'internal')
      .map(({ file, message }) => `${file}: ${message}`)
    if (read.pages < inbox) throw new Failure('internal', `only ${read.pages} pages of ${inbox} items were looked at`)
    const faults = [
      ...(await fuzzTables(engine, branchId, join(root, 'tables'), tables, openNoise(`${seed} tables`))),
      ...(await fuzzFolders(engine, given, join(root, 'folders'), folders, openNoise(`${seed} folders`))),
    ]
    const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
    return {
      inbox,
      failed: failed.length,
      duplicates: duplicates.length,
      tables,
      folders: folders * 2,
      peak: await readPeak(engine.process.pid ?? 0),
      unexplained: [...unexplained, ...faults],
      problems: problems.map(({ message }) => message),
    }
  } finally {
    await engine.close()
    await rm(root, { recursive: true, force: true })
  }
}

/** A bundle and a place of backups, both good. */
async function makeFolders(engine: EngineConnection, root: string, branchId: number) {
  const { client } = engine
  const [bag, place] = [join(root, 'bag'), join(root, 'place')]
  await mkdir(join(root, 'good'))
  await writeFile(join(root, 'good/a.jpg'), await goodJpeg({ size: tiny, seed: 77 }))
  await writeCsvRegister(join(root, 'good.csv'), [registerRow()])
  const register = { paths: [join(root, 'good')], branchId, registerFile: join(root, 'good.csv') }
  await resultOf(engine, 'import', await client.intake.start(register))
  await resultOf(engine, 'export', await client.bundles.make({ out: bag, on: '2026-01-01' }))
  await resultOf(engine, 'backup', await client.backups.start({ place }))
  return { bag, place }
}

async function writeCases(folder: string, cases: number, random: () => number): Promise<void> {
  await mkdir(folder)
  const kinds = [
    ['pdf', await goodPdf(['党员大会会议记录', '第二页'])],
    ['jpg', await goodJpeg({ size: tiny })],
    ['png', await goodPng({ size: tiny })],
    ['tif', await goodTiff({ size: tiny, frames: 2 })],
  ] as const
  for (let index = 0; index < cases; index += 1) {
    const [ending, file] = kinds[index % kinds.length] ?? kinds[0]
    const [, other] = kinds[Math.floor(random() * kinds.length)] ?? kinds[0]
    await writeFile(join(folder, `${index}.${ending}`), mutate(file, other, random))
  }
}

/** The most memory a process had at a time, in MiB; 0 where the system does not tell. */
async function readPeak(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
