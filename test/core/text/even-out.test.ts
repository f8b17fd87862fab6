import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenOut } from '../../../src/core/text/even-out.ts'

/** Signs by left edge and width in hundredths; what comes out, the same way. */
function even(...signs: readonly (readonly [string, number, number])[]): [string, number, number][] {
  const placed = signs.map(([point, x, width]) => ({ point, box: [x / 100, 0.5, width / 100, 0.02] as const }))
  const round = (value: number) => Math.round(value * 100)
  return evenOut(placed.map(({ point, box }) => ({ point, box: [...box] }))).map(({ point, box }) => [
    point,
    round(box[0]),
    round(box[2]),
  ])
}

test('characters that recognition shifted stand evenly between the first and the last', () => {
  expect(even(['支', 10, 8], ['委', 15, 2], ['会', 18, 5], ['议', 27, 3])).toEqual([
    ['支', 10, 5],
    ['委', 15, 5],
    ['会', 20, 5],
    ['议', 25, 5],
  ])
})

test('digits and signs stay where they are, and part the runs', () => {
  const signs = [
    ['一', 10, 4],
    ['二', 13, 4],
    ['三', 18, 4],
    ['5', 24, 2],
    ['甲', 30, 9],
    ['乙', 32, 3],
  ] as const
  expect(even(...signs).slice(3)).toEqual(signs.slice(3))
  expect(
    even(...signs)
      .slice(0, 3)
      .map(([, left]) => left),
  ).toEqual([10, 14, 18])
})

test('a wide gap parts two columns', () => {
  const columns = even(['支', 10, 4], ['部', 13, 5], ['会', 18, 4], ['主', 60, 4], ['持', 63, 5], ['人', 68, 4])
  expect(columns.map(([, left]) => left)).toEqual([10, 14, 18, 60, 64, 68])
})

test('what is even already stays so', () => {
  const run = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(run, ([left, width, count]) => {
      const signs = Array.from({ length: count }, (_, at) => ['会', left + at * width, width] as const)
      expect(even(...signs)).toEqual(signs)
    }),
  )
})
