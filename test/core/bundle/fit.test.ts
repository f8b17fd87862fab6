import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptsFrom, type Measured, planFit, shrinks } from '../../../src/core/bundle/fit.ts'

const measured: Measured = {
  fixed: 2_000_000,
  pictures: 100_000_000,
  factors: [0.9, 0.5, 0.3, 0.2, 0.1, 0.05],
  counts: { pictures: 200, untouched: 3 },
}

describe('planFit', () => {
  it.each([
    [200, null],
    [106, 300],
    [100, 300],
    [60, 200],
    [40, 150],
    [8, 72],
  ])('keeps within %i MB by %s dots an inch', (megabytes, dpi) => {
    expect(planFit(measured, megabytes * 1e6).shrink?.dpi ?? null).toBe(dpi)
  })

  it('refuses what nothing meets, and says how much it takes', () => {
    expect(() => planFit(measured, 7_000_000)).toThrow('放不进 7 MB：图像缩到最小也约有 8 MB')
  })

  it('never promises more than asked, and takes no more than it has to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 300 }), (megabytes) => {
        const { after, shrink, most } = planFit(measured, megabytes * 1e6)
        expect(after).toBeLessThanOrEqual(most)
        const place = shrinks.findIndex(({ dpi }) => dpi === shrink?.dpi)
        const before = place === 0 ? 1 : (measured.factors[place - 1] ?? 1)
        if (shrink) expect((measured.fixed + measured.pictures * before) * 1.04).toBeGreaterThan(most)
      }),
    )
  })
})

it('tries what was planned first, then ever smaller', () => {
  expect(attemptsFrom({ imageDpi: 150, imageQuality: 70 }).map(({ imageDpi }) => imageDpi)).toEqual([150, 120, 100, 72])
  expect(attemptsFrom({ imageDpi: null, imageQuality: 75 }).map(({ imageDpi }) => imageDpi)).toEqual([
    null,
    ...shrinks.map(({ dpi }) => dpi),
  ])
})
