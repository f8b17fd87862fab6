import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openNoise } from '../../src/cli/demo/noise.ts'
import { Failure } from '../../src/core/failure.ts'
import { openEngine, resultOf } from '../support/engine.ts'
import { goodJpeg, goodPdf, goodPng, goodTiff } from '../support/files.ts'
import { mutate } from './mutate.ts'

const tiny = { width: 60, height: 85 }

/** What became of the files: taken in, refused with a reason, known already; and the most memory used, in MiB. */
export interface Fuzzed {
  readonly inbox: number
  readonly failed: number
  readonly duplicates: number
  readonly peak: number
  /** Failures without a reason that a person could use. */
  readonly unexplained: readonly string[]
  readonly problems: readonly string[]
}

/** Imports `cases` mutated PDFs and images, and verifies what came of it. The same seed makes the same files. */
export async function fuzzFiles(cases: number, seed: string): Promise<Fuzzed> {
  const root = await mkdtemp(join(tmpdir(), 'ledger-fuzz-'))
  const engine = openEngine()
  try {
    await writeCases(join(root, 'files'), cases, openNoise(seed))
    const { client } = engine
    const { branches, folder } = await client.catalogue.create({ folder: join(root, 'catalogue'), branch: '试验支部' })
    const asked = { paths: [join(root, 'files')], branchId: branches[0]?.id ?? 0 }
    const { inbox, failed, duplicates } = await resultOf(engine, 'import', await client.intake.start(asked))
    const read = await resultOf(engine, 'read', await client.reading.start({}))
    const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
    const unexplained = failed
      .filter(({ kind }) => kind === 'internal')
      .map(({ file, message }) => `${file}: ${message}`)
    if (read.pages < inbox) throw new Failure('internal', `only ${read.pages} pages of ${inbox} items were looked at`)
    const peak = await readPeak(engine.process.pid ?? 0)
    return {
      inbox,
      failed: failed.length,
      duplicates: duplicates.length,
      peak,
      unexplained,
      problems: problems.map(({ message }) => message),
    }
  } finally {
    await engine.close()
    await rm(root, { recursive: true, force: true })
  }
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
