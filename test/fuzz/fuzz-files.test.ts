import { expect, it } from 'vitest'
import { fuzz } from './fuzz-files.ts'

it('takes in or explains 300 mutated files, tables, bundles and backups, within bounds of memory', {
  timeout: 900_000,
}, async () => {
  const { inbox, failed, duplicates, peak, tables, folders, ...faults } = await fuzz(300, 'files')
  expect(faults).toEqual({ unexplained: [], problems: [] })
  expect([tables, folders]).toEqual([81, 60])
  expect(inbox + failed + duplicates).toBe(159)
  expect(failed).toBeGreaterThan(50)
  expect(peak).toBeLessThan(1500)
})
