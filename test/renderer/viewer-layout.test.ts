import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findLookedAt,
  findNear,
  findPageAt,
  gap,
  layOut,
  stepZoom,
  turned,
  wheelZoom,
  zoomSteps,
} from '../../src/renderer/viewer/layout.ts'

const room = { width: 500 + 2 * gap, height: 800 + 2 * gap }
const upright = { width: 1000, height: 2000 }
const lying = { width: 2000, height: 1000 }

describe('layOut', () => {
  test.each([
    ['width', upright, { width: 500, height: 1000 }],
    ['width', { width: 100, height: 50 }, { width: 500, height: 250 }],
    ['page', upright, { width: 400, height: 800 }],
    ['page', lying, { width: 500, height: 250 }],
    [2, upright, { width: 1000, height: 2000 }],
    [0.5, lying, { width: 250, height: 125 }],
  ] as const)('zoom %s shows %j as %j', (zoom, page, shown) => {
    expect(layOut([page], room, zoom).pages).toEqual([{ top: gap, ...shown }])
  })

  test('pages stand one below the other, and a wide one widens the whole', () => {
    const layout = layOut([upright, lying], room, 2)
    expect(layout.pages.map(({ top }) => top)).toEqual([gap, 2000 + 2 * gap])
    expect([layout.width, layout.height]).toEqual([1000 + 2 * gap, 2500 + 3 * gap])
  })

  test('a page turned on its side is as wide as it was high', () => {
    expect([turned(upright, 0), turned(upright, 1), turned(upright, 2), turned(upright, 3)]).toEqual([
      upright,
      lying,
      upright,
      lying,
    ])
  })
})

const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) }),
  {
    minLength: 1,
    maxLength: 60,
  },
)
const zooms = fc.constantFrom<'width' | 'page' | number>('width', 'page', ...zoomSteps)

test('what is in sight is drawn, and not much more', () => {
  fc.assert(
    fc.property(sizes, zooms, fc.double({ min: 0, max: 1, noNaN: true }), (pages, zoom, share) => {
      const layout = layOut(pages, room, zoom)
      const top = share * Math.max(0, layout.height - room.height)
      const [first, last] = findNear(layout, top, room.height)
      for (const [index, page] of layout.pages.entries()) {
        const isInSight = page.top < top + room.height && page.top + page.height > top
        if (isInSight) expect(index >= first && index <= last).toBe(true)
        // One page before the margin may reach into it.
        const isFar = page.top > top + 2 * room.height || page.top + page.height + gap < top - room.height
        if (isFar && pages.length > 1) expect(index < first || index > last || index === first).toBe(true)
      }
    }),
  )
})

test('a page that was asked for stays the one looked at, however few pixels it has', () => {
  fc.assert(
    fc.property(sizes, zooms, fc.nat(), (pages, zoom, any) => {
      const layout = layOut(pages, room, zoom)
      const index = any % pages.length
      const page = layout.pages[index]
      const top = Math.min(Math.max(0, (page?.top ?? 0) - gap), Math.max(0, layout.height - room.height))
      expect(findLookedAt(layout, { top, height: room.height }, index)).toBe(index)
    }),
  )
})

test('scrolling on, the page in the middle is looked at', () => {
  const layout = layOut([upright, upright, upright], room, 'width')
  expect(findLookedAt(layout, { top: 900, height: 600 }, 0)).toBe(1)
  expect(findLookedAt(layout, { top: 650, height: 600 }, 0)).toBe(0)
  expect([findPageAt(layout, -5), findPageAt(layout, 99_999)]).toEqual([0, 2])
})

test.each([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [0.83, 1, 1],
  [0.83, -1, 0.75],
  [4, 1, 4],
  [0.25, -1, 0.25],
] as const)('from %f a step of %i leads to %f', (now, direction, next) => {
  expect(stepZoom(now, direction)).toBe(next)
})

test('the wheel zooms within bounds, and back again', () => {
  expect(wheelZoom(wheelZoom(1, 100), -100)).toBeCloseTo(1)
  expect([wheelZoom(4, -500), wheelZoom(0.25, 500)]).toEqual([4, 0.25])
})
