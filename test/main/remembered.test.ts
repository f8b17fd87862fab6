import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import * as z from 'zod'
import { rememberedIn } from '../../src/main/remembered.ts'

const open = (folder: string) => rememberedIn(join(folder, 'a.json'), z.object({ count: z.int() }), { count: 0 })
const temporary = () => mkdtempSync(join(tmpdir(), 'ledger-'))

it('gives back what it was told, and leaves one file', () => {
  const folder = temporary()
  open(folder).set({ count: 3 })
  expect(open(folder).get()).toEqual({ count: 3 })
  expect(readdirSync(folder)).toEqual(['a.json'])
})

it.each([['{"count":'], ['{"count":"3"}'], ['']])('has nothing where the file says %j', (text) => {
  const folder = temporary()
  writeFileSync(join(folder, 'a.json'), text)
  expect(open(folder).get()).toEqual({ count: 0 })
})

it('lets the work go on where nothing can be written', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const folder = temporary()
  mkdirSync(join(folder, 'a.json'))
  open(folder).set({ count: 1 })
  expect(said).toHaveBeenCalled()
  expect(open(folder).get()).toEqual({ count: 0 })
})
