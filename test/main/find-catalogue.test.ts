import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findCatalogue } from '../../src/main/find-catalogue.ts'
import { lastCatalogueIn } from '../../src/main/last-catalogue.ts'
import { temporaryFolder } from '../support/engine.ts'

test('the catalogue is found in what was chosen, around it, or right below it', async () => {
  const root = await temporaryFolder()
  const make = (name: string) => {
    mkdirSync(join(root, name, 'originals'), { recursive: true })
    writeFileSync(join(root, name, 'catalogue.db'), '')
    return join(root, name)
  }
  expect(findCatalogue(root)).toBe(root)
  expect(findCatalogue(join(root, 'gone'))).toBe(join(root, 'gone'))
  const first = make('一支部台账')
  expect(findCatalogue(root)).toBe(first)
  expect(findCatalogue(first)).toBe(first)
  expect(findCatalogue(join(first, 'originals'))).toBe(first)
  make('二支部台账')
  expect(() => findCatalogue(root)).toThrow(/下面有2个目录库.*一支部台账.*二支部台账/)
})

test('the last five catalogues are remembered, the latest first, also once none is open', async () => {
  const last = lastCatalogueIn(await temporaryFolder())
  expect([last.get(), last.recent()]).toEqual([null, []])
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) last.set({ folder: `/${name}`, branch: name })
  expect(last.get()).toBe('/b')
  last.set(null)
  expect(last.get()).toBeNull()
  expect(last.recent().map(({ branch }) => branch)).toEqual(['b', 'f', 'e', 'd', 'c'])
  last.forget('/e')
  expect(last.recent().map(({ branch }) => branch)).toEqual(['b', 'f', 'd', 'c'])
})
