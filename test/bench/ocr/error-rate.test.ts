import { expect, test } from 'vitest'
import { countEdits } from './error-rate.ts'

test.each([
  ['支部大会', '支部大会', 0],
  ['支 部，大会。', '支部大会', 0],
  ['２０２５年', '2025年', 0],
  ['支部大令', '支部大会', 1],
  ['支大会', '支部大会', 1],
  ['支部部大会', '支部大会', 1],
  ['', '支部', 2],
  ['支部', '', 2],
])('"%s" read for "%s" is %i edits away', (read, truth, edits) => {
  expect(countEdits(read, truth)).toBe(edits)
})
