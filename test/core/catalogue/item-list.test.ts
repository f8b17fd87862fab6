import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countLines, lineAt, lineOf } from '../../../src/core/catalogue/item-list.ts'

const groups = [
  { key: 'A', count: 2 },
  { key: 'B', count: 1 },
]

it('a grouped list has a head above each run', () => {
  expect(Array.from({ length: countLines({ total: 3, groups }) }, (_, line) => lineAt(groups, line))).toEqual([
    { head: groups[0] },
    { at: 0 },
    { at: 1 },
    { head: groups[1] },
    { at: 2 },
  ])
  expect(lineAt([], 7)).toEqual({ at: 7 })
})

it('where an item stands and what stands there agree, for any groups', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }), (counts) => {
      const runs = counts.map((count, index) => ({ key: String(index), count }))
      const total = counts.reduce((sum, count) => sum + count, 0)
      for (let at = 0; at < total; at += 1) expect(lineAt(runs, lineOf(runs, at))).toEqual({ at })
    }),
  )
})
