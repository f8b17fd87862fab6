import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openLog } from '../../src/main/log-file.ts'
import { temporaryFolder } from '../support/engine.ts'

const now = () => new Date('2026-01-01T00:00:00.000Z')

test('the log keeps lines with their time, without what they quote', async () => {
  const log = openLog(await temporaryFolder(), now)
  log.write('job: Error: 会议记录\n\n    at read (/opt/read.ts:1:2)\n')
  expect(log.last(10)).toEqual([
    '2026-01-01T00:00:00.000Z job: Error: □',
    '2026-01-01T00:00:00.000Z     at read (read.ts:1:2)',
  ])
  expect(log.last(1)).toHaveLength(1)
})

test('the log does not grow without end, and its last lines are the newest', async () => {
  const folder = await temporaryFolder()
  const log = openLog(folder, now, 200)
  for (let line = 0; line < 100; line += 1) log.write(`line ${line}`)
  expect(await readdir(folder)).toHaveLength(3)
  const lines = log.last(100)
  expect(lines.at(-1)).toMatch(/line 99$/)
  expect(lines.length).toBeLessThan(30)
})
