import { expect, test } from 'vitest'
import { nextClassCode } from '../../../src/core/numbering/class-code.ts'

test.each<[string[], string]>([
  [[], 'DZB'],
  [['BGS'], 'DZB'],
  [['DZB'], 'DZB2'],
  [['DZB', 'DZB2'], 'DZB3'],
  [['DZB', 'DZB3'], 'DZB2'],
  [['DZB2'], 'DZB'],
  [['', 'DZB', 'DZB', 'DZB2'], 'DZB3'],
])('where %j are taken, the next branch gets %s', (taken, expected) => {
  expect(nextClassCode(taken)).toBe(expected)
})
