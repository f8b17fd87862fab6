import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Word } from '../../../src/core/catalogue/page.ts'
import type { Raster } from '../../../src/core/scan/raster.ts'
import { type Quarters, toUnturned, turn } from '../../../src/core/scan/turn.ts'

const all: readonly Quarters[] = [0, 1, 2, 3]

const raster: fc.Arbitrary<Raster> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ pixels, width, height })),
  )

test('a quarter turn brings the left edge to the top', () => {
  const turned = turn({ pixels: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 3, height: 2 }, 1)
  expect(turned).toEqual({ pixels: Uint8Array.of(4, 1, 5, 2, 6, 3), width: 2, height: 3 })
})

test('turns add up', () => {
  fc.assert(
    fc.property(raster, fc.constantFrom(...all), fc.constantFrom(...all), (sheet, a, b) => {
      expect(turn(turn(sheet, a), b)).toEqual(turn(sheet, all[(a + b) % 4] ?? 0))
    }),
  )
})

test('a pixel of a turned picture is found again where it was', () => {
  fc.assert(
    fc.property(raster, fc.constantFrom(...all), fc.nat(), (sheet, quarters, any) => {
      const turned = turn(sheet, quarters)
      const at = any % turned.pixels.length
      const [column, row] = [at % turned.width, Math.floor(at / turned.width)]
      const box: Word['box'] = [column / turned.width, row / turned.height, 1 / turned.width, 1 / turned.height]
      const [x, y, width, height] = toUnturned(box, quarters)
      const [left, top] = [Math.round(x * sheet.width), Math.round(y * sheet.height)]
      expect(sheet.pixels[top * sheet.width + left]).toBe(turned.pixels[at])
      expect([width * sheet.width, height * sheet.height].map(Math.round)).toEqual([1, 1])
    }),
  )
})
