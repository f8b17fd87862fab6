import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toArchiveBoxes, toBoxName } from '../../../src/core/scheme/archive-boxes.ts'
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

test('a class goes on in another box where one begins', () => {
  const items = [1, 2, 3, 5, 6].map((number) => item(number, 2025, 'Y', number))
  const itemClass = 'WS·2025-Y-DZB-'
  const notes = [
    { class: itemClass, from: 3, name: 'second' },
    { class: itemClass, from: 9, name: 'holds nothing' },
    { class: 'WS·2025-D30-DZB-', from: 2, name: 'of another class' },
  ]
  const boxes = toArchiveBoxes(items, notes)
  expect(boxes.map((box) => [toBoxName(box), box.first, box.last, box.note?.name])).toEqual([
    ['WS·2025-Y-DZB-', 1, 2, undefined],
    ['WS·2025-Y-DZB-0003起', 3, 6, 'second'],
  ])
})

test('wherever boxes begin, no two share a 件号 and none is lost', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 })
  fc.assert(
    fc.property(numbers, numbers, (filedNumbers, starts) => {
      const notes = starts.map((from) => ({ class: 'WS·2025-Y-DZB-', from }))
      const boxes = toArchiveBoxes(
        filedNumbers.map((number) => item(number, 2025, 'Y', number)),
        notes,
      )
      expect(boxes.flatMap((box) => box.items.map(({ number }) => number))).toEqual(
        filedNumbers.toSorted((one, other) => one - other),
      )
      for (const [index, box] of boxes.entries()) {
        expect(box.from).toBeLessThanOrEqual(box.first)
        expect(boxes[index + 1]?.from ?? 99).toBeGreaterThan(box.last)
      }
    }),
  )
})
