import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitForJob } from '../../src/core/client.ts'
import { connect } from '../../src/engine/connect.ts'
import { drawScans } from './scans.ts'
import { quantile, round, type Table } from './table.ts'

const rounds = 3

/** Importing a folder of scans (one page, about 0.6 MB each) against `cp` and `sha256sum` of the same files. */
export async function benchImport(asked: number | null): Promise<Table[]> {
  const files = asked ?? 150
  const folder = await mkdtemp(join(tmpdir(), 'ledger-bench-'))
  try {
    const bytes = await writeScans(join(folder, 'scans'), files)
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round++) {
      theirs.push(copyAndHash(join(folder, 'scans'), join(folder, `copy-${round}`)))
      ours.push(await importFolder(join(folder, `catalogue-${round}`), join(folder, 'scans'), files))
    }
    const megabytes = bytes / 1e6
    const [mine, limit] = [quantile(ours, 0.5), quantile(theirs, 0.5)]
    return [
      {
        title: `import: ${files} JPEG scans, ${round(megabytes)} MB, median of ${rounds} rounds`,
        columns: ['way', 'seconds', 'MB/s', 'files/s'],
        rows: [
          ['ours: copy, hash, decode, fsync, record', round(mine), round(megabytes / mine, 1), round(files / mine, 1)],
          ['cp -r, then sha256sum, then sync', round(limit), round(megabytes / limit, 1), round(files / limit, 1)],
          ['ratio of the times', round(mine / limit), '', ''],
        ],
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeScans(folder: string, files: number): Promise<number> {
  await mkdir(folder)
  const scan = await drawScans()
  let bytes = 0
  for (let n = 0; n < files; n++) {
    const jpeg = scan(n)
    bytes += jpeg.length
    await writeFile(join(folder, `scan-${n}.jpg`), jpeg)
  }
  return bytes
}

function copyAndHash(from: string, to: string): number {
  const began = performance.now()
  execFileSync('sh', ['-c', 'cp -r "$1" "$2" && sha256sum "$2"/* > /dev/null && sync "$2"/*', 'sh', from, to])
  return (performance.now() - began) / 1000
}

async function importFolder(catalogue: string, scans: string, files: number): Promise<number> {
  const engine = connect()
  try {
    const { branches } = await engine.client.catalogue.create({ folder: catalogue, branch: '支部' })
    const branchId = branches[0]?.id ?? 0
    const began = performance.now()
    const { jobId } = await engine.client.intake.start({ paths: [scans], branchId })
    const { result } = await waitForJob(engine, jobId)
    const seconds = (performance.now() - began) / 1000
    if (result?.kind !== 'import' || result.inbox !== files)
      throw new Error(`not all files went in: ${JSON.stringify(result)}`)
    return seconds
  } finally {
    await engine.close()
  }
}
