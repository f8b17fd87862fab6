import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { api } from '../../src/core/api.ts'
import { Failure, failureKinds } from '../../src/core/failure.ts'
import { furnished } from './calls/world.ts'

const names = Object.entries(api).flatMap(([group, calls]) => Object.keys(calls).map((call) => [group, call] as const))

/** Keys that the calls know, so that some inputs get past the door; values of every sort. */
const key = fc.constantFrom(
  'id',
  'branchId',
  'path',
  'folder',
  'place',
  'out',
  'on',
  'year',
  'query',
  'state',
  'fields',
  'name',
  'text',
  'by',
  'file',
  'paths',
  'pageId',
  'itemId',
  'jobId',
  'schedule',
  'backup',
  'seen',
  'reason',
  '__proto__',
)
const leaf = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(
    '',
    '..',
    '../../etc/passwd',
    'none/such',
    'filed',
    '2025-01-01',
    '2025-02-30',
    '\u0000',
    '甲',
    'x'.repeat(400),
  ),
  fc.constant(2025),
  fc.boolean(),
  fc.constant(null),
  fc.double(),
  fc.string(),
)
const { input } = fc.letrec<{ input: unknown }>((tie) => ({
  input: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.dictionary(key, fc.oneof(leaf, tie('input')), { maxKeys: 6 }),
    fc.array(fc.oneof(leaf, tie('input')), { maxLength: 3 }),
  ),
}))

it('any JSON to any call is answered by a value or a failure, and the engine goes on', {
  timeout: 300_000,
}, async () => {
  const { engine, client, root, folder } = await furnished()
  await mkdir(join(root, 'copy'))
  await cp(join(root, 'b.jpg'), join(root, 'copy/b.jpg'))
  const before = await readdir(root)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), input, async ([group, call], given) => {
      const ask: unknown = Reflect.get(Reflect.get(client, group), call)
      if (typeof ask !== 'function') throw new Error(`no call ${group}.${call}`)
      try {
        await ask(given)
      } catch (error) {
        expect(error).toBeInstanceOf(Failure)
        if (error instanceof Failure) {
          expect(failureKinds).toContain(error.kind)
          expect(error.kind, `${group}.${call} ${JSON.stringify(given)}`).not.toBe('internal')
          expect(error.message).toMatch(/[一-龥]/)
        }
      }
    }),
    { numRuns: 1500 },
  )
  expect(engine.process.exitCode).toBeNull()
  expect(await readdir(root)).toEqual(before)
  expect((await client.catalogue.open({ folder })).counts.filed).toBe(1)
})
