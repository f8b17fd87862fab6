import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { waitForJob } from '../../src/core/client.ts'
import { Failure, fromFailureReport } from '../../src/core/failure.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { openEngine, resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'

/** A real disk of a few megabytes, gone when the test is over. */
async function mountDisk(root: string, size: string): Promise<string> {
  const disk = join(root, 'small')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
  onTestFinished(() => void spawnSync('umount', ['-l', disk]))
  return disk
}

const remount = (disk: string, how: string) => execFileSync('mount', ['-o', `remount,${how}`, disk])

/** Mounting takes root on Linux; without, these cannot be tried, and that is said by skipping them. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0

async function writeScans(folder: string, count: number): Promise<void> {
  await mkdir(folder)
  for (let seed = 500; seed < 500 + count; seed += 1) {
    await writeFile(join(folder, `${seed}.jpg`), await goodJpeg({ seed }))
  }
}

/** What a call, or the job that it began, was refused with. */
async function refusal(engine: EngineConnection, asked: Promise<unknown>): Promise<Failure> {
  try {
    const answer = await asked
    if (typeof answer === 'object' && answer !== null && 'jobId' in answer) {
      const { failure } = await waitForJob(engine, Number(answer.jobId))
      if (failure) return fromFailureReport(failure)
    }
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('it was not refused')
}

it.runIf(canMount)(
  'a target that is full, read-only or gone gets nothing under a final name, and serves again later',
  {
    timeout: 300_000,
  },
  async () => {
    const root = await temporaryFolder()
    const { engine, client, branch, folder } = await startWithCatalogue(root)
    await writeScans(join(root, 'scans'), 6)
    await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id }))
    const [item] = await client.items.list({ state: 'inbox' })
    const line = (await client.scheme.get({})).slots[0]?.lines[0]
    const placement = { branchId: branch.id, lineId: line?.id ?? 0, year: 2025, retention: 'Y' }
    const fields = {
      documentNumber: '',
      issuer: '',
      title: '记录',
      date: '2025-03-01',
      secrecy: '' as const,
      pageCount: 1,
      note: '',
    }
    await client.items.file({ id: item?.id ?? 0, placement, fields })
    const { folder: backup } = await resultOf(
      engine,
      'backup',
      await client.backups.start({ place: join(root, 'large') }),
    )
    const disk = await mountDisk(root, '400k')
    const [version] = await client.scheme.versions({})
    const asks: Record<string, () => Promise<unknown>> = {
      backup: () => client.backups.start({ place: join(disk, 'backups') }),
      restore: () => client.backups.restore({ backup, folder: join(disk, 'restored') }),
      export: () => client.bundles.make({ out: join(disk, 'bundle'), on: '2026-01-01' }),
      checks: () => client.checks.print({ year: 2025, on: '2026-01-01', out: join(disk, 'checks') }),
      succession: () => client.succession.print({ on: '2026-01-01', out: join(disk, 'succession') }),
      history: () => client.history.export({ out: join(disk, 'history.xlsx') }),
      scheme: () => client.scheme.exportFile({ id: version?.id ?? 0, out: join(disk, 'scheme.xlsx'), format: 'xlsx' }),
    }
    const tryAll = async (kinds: RegExp, left: readonly string[]) => {
      for (const [name, ask] of Object.entries(asks)) {
        const { kind, message } = await refusal(engine, ask())
        expect(`${name}: ${kind}`).toMatch(kinds)
        expect(message).toMatch(/请/)
      }
      expect((await readdir(disk)).sort()).toEqual(left)
      expect(await client.backups.find({ place: join(disk, 'backups') })).toEqual([])
    }
    await writeFile(join(disk, 'filler'), Buffer.alloc(390 << 10))
    // A place for backups is made ready before the first of them, and stays, empty.
    await tryAll(/no-space/, ['backups', 'filler'])
    await rm(join(disk, 'filler'))
    await client.backups.setPlan({ place: join(disk, 'backups'), schedule: 'asked' })
    remount(disk, 'ro')
    await tryAll(/invalid|unsupported/, ['backups'])
    remount(disk, 'rw,size=40m')
    for (const ask of Object.values(asks)) {
      const answer = await ask()
      if (typeof answer !== 'object' || answer === null || !('jobId' in answer)) continue
      expect(await waitForJob(engine, Number(answer.jobId))).toMatchObject({ state: 'done', failure: null })
    }
    expect((await readdir(disk)).sort()).toEqual([
      'backups',
      'bundle',
      'checks',
      'history.xlsx',
      'restored',
      'scheme.xlsx',
      'succession',
    ])
    execFileSync('umount', ['-l', disk])
    expect(await refusal(engine, client.backups.start({}))).toMatchObject({ kind: 'not-found' })
    expect(await refusal(engine, client.health.heal({}))).toMatchObject({ kind: 'not-found' })
    const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
    expect(problems).toEqual([])
  },
)

it.runIf(canMount)(
  'a disk that a catalogue fills up loses nothing that was acknowledged, and leaves nothing half done',
  {
    timeout: 300_000,
  },
  async () => {
    const root = await temporaryFolder()
    await writeScans(join(root, 'scans'), 30)
    const disk = await mountDisk(root, '3m')
    const first = openEngine()
    const { client, branch, folder } = await startWithCatalogue(disk, first)
    const { jobId } = await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
    const ended = await waitForJob(first, jobId)
    const acknowledged = (await client.items.list({ state: 'inbox' })).map(({ id }) => id)
    expect(acknowledged.length).toBeLessThan(30)
    const refused = ended.failure?.message ?? (ended.result?.kind === 'import' ? ended.result.failed[0]?.message : '')
    expect(refused).toMatch(/空间|请/)
    first.process.kill('SIGKILL')
    remount(disk, 'size=60m')
    const engine = startEngine()
    await engine.client.catalogue.open({ folder })
    expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
    const after = (await engine.client.items.list({ state: 'inbox' })).map(({ id }) => id)
    expect(acknowledged.filter((id) => !after.includes(id))).toEqual([])
    await engine.client.jobs.resume({})
    const again = await engine.client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
    await resultOf(engine, 'import', again)
    expect(await engine.client.items.list({ state: 'inbox' })).toHaveLength(30)
    const { problems } = await resultOf(engine, 'verify', await engine.client.verify.start({ path: folder }))
    expect(problems).toEqual([])
    await engine.client.catalogue.close({})
  },
)
