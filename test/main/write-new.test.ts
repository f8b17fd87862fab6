import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeNew } from '../../src/main/write-new.ts'

const folder = mkdtempSync(join(tmpdir(), 'ledger-'))

it('writes a file that was not there', () => {
  writeNew(join(folder, 'new.txt'), '诊断')
  expect(readFileSync(join(folder, 'new.txt'), 'utf8')).toBe('诊断')
})

it("leaves somebody else's file of that name as it is", () => {
  const path = join(folder, 'theirs.pdf')
  writeFileSync(path, 'theirs')
  expect(() => writeNew(path, 'ours')).toThrow(expect.objectContaining({ kind: 'conflict' }))
  expect(readFileSync(path, 'utf8')).toBe('theirs')
})

it('says so where nothing can be written', () => {
  const path = join(folder, 'gone', 'x.txt')
  expect(() => writeNew(path, 'x')).toThrow(expect.objectContaining({ kind: 'invalid' }))
  expect(existsSync(path)).toBe(false)
})
