import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { api } from '../../src/core/api.ts'
import { waitForJob } from '../../src/core/client.ts'
import { fromFailureReport } from '../../src/core/failure.ts'
import { faultOf } from '../fuzz/answer.ts'
import { arbitraryOf, type Leaves, nearly } from '../support/arbitrary.ts'
import { furnished } from './calls/world.ts'

/** Runs of each call; accounts last, for they lock the rest out. */
const runs = 6
const calls = Object.entries(api)
  .flatMap(([group, each]) => Object.entries(each).map(([name, { input }]) => ({ group, name, input })))
  .toSorted((one, other) => Number(one.group === 'accounts') - Number(other.group === 'accounts'))

it('what has a call’s own shape, or nearly, is answered by a value or a failure, and touches nothing else on the disk', {
  timeout: 600_000,
}, async () => {
  const { engine, client, root, folder } = await furnished()
  const canary = join(root, 'canary')
  await mkdir(join(root, 'out'))
  await mkdir(canary)
  await writeFile(join(canary, 'a.txt'), 'not yours')
  await cp(join(root, 'b.jpg'), join(canary, 'b.jpg'))
  await symlink(canary, join(root, 'link'))
  const [before, inCanary] = [await readdir(root), await readdir(canary)]
  const leaves: Leaves = {
    text: fc.oneof(fc.constantFrom('甲', '2025', '../..', '=1+1', 'H4-01', '"', '%'), fc.string({ maxLength: 12 })),
    path: fc.oneof(
      fc.uuid().map((name) => join(root, 'out', name)),
      fc.constantFrom(
        folder,
        canary,
        join(root, 'link'),
        join(root, 'b.jpg'),
        join(folder, 'originals'),
        '/dev/null',
        '/dev/zero/x',
        'out/x',
        '..',
      ),
    ),
  }
  const faults: string[] = []
  for (const { group, name, input } of calls) {
    const ask: unknown = Reflect.get(Reflect.get(client, group), name)
    if (typeof ask !== 'function') throw new Error(`no call ${group}.${name}`)
    const values = arbitraryOf(input, leaves)
    for (const given of fc.sample(fc.oneof(values, nearly(values)), { numRuns: runs, seed: 20_261_130 })) {
      const fault = await faultOf(`${group}.${name} ${JSON.stringify(given)}`, async () => {
        const answer: unknown = await ask(given)
        if (typeof answer !== 'object' || answer === null || !('jobId' in answer)) return
        const { failure } = await waitForJob(engine, Number(answer.jobId))
        if (failure) throw fromFailureReport(failure)
      })
      if (fault !== null) faults.push(fault)
      // A call may have opened another catalogue, or closed this one.
      if (group !== 'accounts') await client.catalogue.open({ folder })
    }
  }
  expect(faults).toEqual([])
  expect(engine.process.exitCode).toBeNull()
  expect(await readdir(root)).toEqual(before)
  // A place of backups may be any folder, and puts its own inside; nothing that was there is touched.
  expect((await readdir(canary)).filter((name) => !/^\.?台账|^originals|^derived|^catalogue/.test(name))).toEqual(
    inCanary,
  )
  expect(await readFile(join(canary, 'a.txt'), 'utf8')).toBe('not yours')
})
