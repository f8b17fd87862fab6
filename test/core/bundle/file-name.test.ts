import { expect, it } from 'vitest'
import { toFileName } from '../../../src/core/bundle/file-name.ts'

it.each([
  ['2024年度 党员大会记录', '2024年度 党员大会记录'],
  ['a/b\\c:d*e?f"g<h>i|%', 'a_b_c_d_e_f_g_h_i__'],
  [' ..藏. ', '藏'],
  // What the cut leaves at the end is no point or blank either, and no sign is cut in two.
  [`${'支'.repeat(19)}. 二`, '支'.repeat(19)],
  ['𠮷'.repeat(21), '𠮷'.repeat(20)],
  // Composed, as other systems write it.
  ['e\u0301', '\u00e9'],
  // Names of devices on Windows, with any ending.
  ['CON', '_CON'],
  ['nul.2024', '_nul.2024'],
  ['COM1', '_COM1'],
  ['console', 'console'],
])('of %j it makes %j', (text, name) => {
  expect(toFileName(text, 20)).toBe(name)
})
