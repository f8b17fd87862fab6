import { expect, test } from 'vitest'
import { compareClasses } from '../../../src/core/numbering/compare-classes.ts'

test('classes stand by their parts, numbers in them as numbers', () => {
  const sorted = [
    'WS·2024-Y-DZB-',
    'WS·2025-D10-DZB-',
    'WS·2025-D10-DZB2-',
    'WS·2025-D10-DZB10-',
    'WS·2025-D30-DZB-',
    'WS·2025-Y-DZB-',
    'Z9-WS·2025-Y-DZB-',
    'Z12-WS·2024-D10-DZB-',
  ]
  expect(sorted.toReversed().toSorted(compareClasses)).toEqual(sorted)
  expect(compareClasses('WS·2025-Y-', 'WS·2025-Y-')).toBe(0)
})
