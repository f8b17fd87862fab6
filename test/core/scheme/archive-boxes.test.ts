import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toArchiveBoxes } from '../../../src/core/scheme/archive-boxes.ts'
import { filed } from '../../support/snapshot.ts'

function item(id: number, year: number, retention: string, number: number, itemClass = 'DZB') {
  const code = `WS·${year}-${retention}-${itemClass}-${String(number).padStart(4, '0')}`
  return filed(id, 1, { year, retention, number, code })
}

test('one year, class and retention to a box, with its first and last 件号', () => {
  const boxes = toArchiveBoxes([
    item(1, 2025, 'Y', 3),
    item(2, 2025, 'Y', 1),
    item(3, 2025, 'D30', 1),
    item(4, 2024, 'Y', 7),
    item(5, 2025, 'Y', 2, 'DZB2'),
  ])
  expect(
    boxes.map((box) => [box.class, box.year, box.retention, box.first, box.last, box.items.map(({ id }) => id)]),
  ).toEqual([
    ['WS·2025-D30-DZB-', 2025, 'D30', 1, 1, [3]],
    ['WS·2025-Y-DZB-', 2025, 'Y', 1, 3, [2, 1]],
    ['WS·2025-Y-DZB2-', 2025, 'Y', 2, 2, [5]],
    ['WS·2024-Y-DZB-', 2024, 'Y', 7, 7, [4]],
  ])
})

test('what is not filed stands in no box, and every filed item stands in exactly one', () => {
  expect(toArchiveBoxes([filed(1, 1, { code: null, number: null })])).toEqual([])
  const any = fc.array(
    fc.tuple(fc.integer({ min: 2020, max: 2026 }), fc.constantFrom('Y', 'D30'), fc.integer({ min: 1, max: 9999 })),
  )
  fc.assert(
    fc.property(any, (places) => {
      const items = places.map(([year, retention, number], index) => item(index + 1, year, retention, number))
      const boxed = toArchiveBoxes(items).flatMap((box) => {
        for (const each of box.items) {
          expect(each).toMatchObject({ year: box.year, retention: box.retention })
          expect(each.number).toBeGreaterThanOrEqual(box.first)
          expect(each.number).toBeLessThanOrEqual(box.last)
        }
        return box.items.map(({ id }) => id)
      })
      expect(boxed.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
    }),
  )
})
