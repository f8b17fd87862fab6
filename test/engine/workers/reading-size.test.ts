import { expect, test } from 'vitest'
import { toReadingSize } from '../../../src/engine/workers/reading-size.ts'
import { toGrey } from '../../../src/engine/workers/to-grey.ts'

test.each([
  ['A4 at 300 dpi', { width: 2_480, height: 3_508, dpi: 300 }, { width: 1_653, height: 2_339 }],
  ['A4 at 100 dpi', { width: 827, height: 1_169, dpi: 100 }, { width: 1_654, height: 2_338 }],
  ['A3 at 300 dpi', { width: 4_961, height: 3_508, dpi: 300 }, { width: 3_307, height: 2_339 }],
  ['A4 in points', { width: 595.28, height: 841.89, dpi: 72 }, { width: 1_654, height: 2_339 }],
  ['a photo of unknown resolution', { width: 3_000, height: 4_000, dpi: null }, { width: 1_754, height: 2_338 }],
  ['a photo that claims to be a metre high', { width: 3_000, height: 4_000, dpi: 96 }, { width: 1_754, height: 2_338 }],
  ['a thumbnail', { width: 100, height: 140, dpi: 300 }, { width: 1_670, height: 2_338 }],
  ['a strip', { width: 1, height: 100_000, dpi: null }, { width: 1, height: 2_338 }],
])('%s', (_, page, size) => {
  expect(toReadingSize(page)).toEqual(size)
})

test('A2 is the largest that is recognised', () => {
  const { width, height } = toReadingSize({ width: 23.9 * 300, height: 23.9 * 300, dpi: 300 })
  expect(width * height).toBeLessThan(15_600_000)
})

test('red is ink in the top third, where an issuer’s name stands, and paper below, where seals are', () => {
  const [ink, seal, paper, underSeal] = [
    [20, 20, 24],
    [210, 30, 30],
    [250, 250, 245],
    [60, 10, 12],
  ]
  const rows = Array.from({ length: 3 }, () => [ink, seal, paper, underSeal].flat()).flat()
  const grey = [...toGrey(Uint8Array.from(rows), { width: 4, height: 3, channels: 3 }).pixels]
  expect(grey.slice(0, 4)).toEqual([20, 84, 249, 25])
  expect(grey.slice(8)).toEqual([20, 210, 249, 60])
})
