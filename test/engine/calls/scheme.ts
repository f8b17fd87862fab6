import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { StoredScheme } from '../../../src/core/scheme/stored.ts'
import type { CallCases, World } from './world.ts'

const current = ({ client }: World) => client.scheme.get({})

async function edited(world: World, change: (scheme: StoredScheme) => object): Promise<object> {
  const scheme = await current(world)
  return { ...scheme, ...change(scheme) }
}

async function schemeFile(world: World, change: object): Promise<{ id: number; file: string }> {
  const scheme = await current(world)
  const file = join(world.root, 'scheme.json')
  await writeFile(file, JSON.stringify({ ...scheme, ...change }))
  return { id: scheme.id, file }
}

/** Without the first slot, on whose line an item is filed. */
const withoutFiled = ({ slots }: StoredScheme) => ({ slots: slots.slice(1) })

export const schemeCases: CallCases = {
  'scheme.get': {
    good: [() => ({ year: 2025 }), { version: expect.any(String), fromYear: 1900, confirmedAt: null }],
    bad: [
      [() => 7, 'invalid'],
      [() => ({ year: 1066 }), 'invalid'],
    ],
  },
  'scheme.versions': { good: [() => ({}), [{ fromYear: 1900, confirmedAt: null }]], bad: [[() => 1, 'invalid']] },
  'scheme.saveVersion': {
    // A sample stays one by name until it is confirmed.
    good: [(world) => edited(world, () => ({ title: '本单位方案' })), { title: '本单位方案（示例）' }],
    bad: [
      [(world) => edited(world, withoutFiled), 'conflict'],
      [(world) => edited(world, () => ({ retentions: [{ code: 'X', title: '某' }] })), 'invalid'],
      [(world) => edited(world, ({ slots }) => ({ slots: [...slots, ...slots.slice(0, 1)] })), 'invalid'],
      [(world) => edited(world, () => ({ id: 99 })), 'not-found'],
    ],
  },
  'scheme.startVersion': {
    good: [() => ({ fromYear: 2026 }), { fromYear: 2026 }],
    bad: [
      [() => ({ fromYear: 1900 }), 'conflict'],
      [() => ({ fromYear: 2025 }), 'conflict'],
      [() => ({ fromYear: 20260 }), 'invalid'],
    ],
  },
  'scheme.confirm': {
    good: [
      async (world) => ({ id: (await current(world)).id, by: '经办人甲' }),
      { confirmedAt: expect.any(String), note: '' },
    ],
    bad: [
      [async (world) => ({ id: (await current(world)).id, by: ' ' }), 'invalid'],
      [() => ({ id: 99, by: '经办人甲' }), 'not-found'],
    ],
  },
  'scheme.compare': {
    good: [() => ({ a: 1, b: 1 }), []],
    bad: [[() => ({ a: 1, b: 99 }), 'not-found']],
  },
  'scheme.exportFile': {
    good: [
      ({ root }) => ({ id: 1, out: join(root, 'out.xlsx'), format: 'xlsx' }),
      { path: expect.stringMatching(/out\.xlsx$/) },
    ],
    bad: [
      [({ folder }) => ({ id: 1, out: join(folder, 'out.json'), format: 'json' }), 'invalid'],
      [({ root }) => ({ id: 1, out: join(root, 'none', 'out.json'), format: 'json' }), 'invalid'],
      [({ root }) => ({ id: 99, out: join(root, 'out.json'), format: 'json' }), 'not-found'],
    ],
  },
  'scheme.previewImport': {
    good: [(world) => schemeFile(world, { title: '本单位方案' }), { problems: [], differences: [] }],
    bad: [
      [({ root }) => ({ id: 1, file: join(root, 'none.xlsx') }), 'unreadable'],
      [({ root }) => ({ id: 99, file: join(root, 'none.xlsx') }), 'not-found'],
    ],
  },
  'scheme.applyImport': {
    good: [(world) => schemeFile(world, { title: '本单位方案' }), { title: '本单位方案' }],
    bad: [
      [(world) => schemeFile(world, { slots: [] }), 'invalid'],
      [async (world) => schemeFile(world, withoutFiled(await current(world))), 'conflict'],
      [({ root }) => ({ id: 1, file: join(root, 'none.json') }), 'unreadable'],
    ],
  },
}
