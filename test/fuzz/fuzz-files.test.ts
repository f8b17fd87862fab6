import { expect, it } from 'vitest'
import { fuzzFiles } from './fuzz-files.ts'

it('takes in or explains each of 300 mutated files, within bounds of memory', { timeout: 900_000 }, async () => {
  const { inbox, failed, duplicates, peak, ...faults } = await fuzzFiles(300, 'files')
  expect(faults).toEqual({ unexplained: [], problems: [] })
  expect(inbox + failed + duplicates).toBe(300)
  expect(failed).toBeGreaterThan(50)
  expect(peak).toBeLessThan(1500)
})
