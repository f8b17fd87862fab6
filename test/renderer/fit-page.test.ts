import { expect, test } from 'vitest'
import { fitPage } from '../../src/renderer/print/fit-page.ts'

const sheet = { width: 600, height: 840 }

/** Where a point of the picture comes to stand. */
function place(transform: string, x: number, y: number): [number, number] {
  const steps = [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].reverse()
  return steps.reduce<[number, number]>(
    ([px, py], [, kind, text = '']) => {
      const [a = 0, b = 0] = text.split(' ').map(Number)
      if (kind === 'translate') return [px + a, py + b]
      if (kind === 'scale') return [px * a, py * a]
      const angle = (a * Math.PI) / 180
      return [px * Math.cos(angle) - py * Math.sin(angle), px * Math.sin(angle) + py * Math.cos(angle)]
    },
    [x, y],
  )
}

test.each([
  ['upright', { width: 2000, height: 3000, turn: 0 }, 'top left'],
  ['wide, and so turned', { width: 3000, height: 2000, turn: 0 }, 'top right'],
  ['on its side, turned by a person', { width: 3000, height: 2000, turn: 1 }, 'top right'],
  ['upside down', { width: 2000, height: 3000, turn: 2 }, 'bottom right'],
  ['turned to be wide, and so turned once more', { width: 2000, height: 3000, turn: 1 }, 'bottom right'],
] as const)('a page that is %s fills the sheet and stays within it', (_, page, corner) => {
  const transform = fitPage(page, sheet)
  const corners = [
    [0, 0],
    [page.width, 0],
    [0, page.height],
    [page.width, page.height],
  ].map(([x = 0, y = 0]) => place(transform, x, y))
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const wide = Math.max(...xs) - Math.min(...xs)
  const high = Math.max(...ys) - Math.min(...ys)
  expect(Math.min(...xs, ...ys)).toBeGreaterThan(10)
  expect(high).toBeGreaterThan(wide)
  expect(Math.max(wide / (sheet.width - 28), high / (sheet.height - 28))).toBeCloseTo(1)
  const [x, y] = corners[0] ?? [0, 0]
  expect(`${y < sheet.height / 2 ? 'top' : 'bottom'} ${x < sheet.width / 2 ? 'left' : 'right'}`).toBe(corner)
})
