import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPartFault, type Part } from '../../../src/core/arranging/arrangement.ts'
import {
  changeLeaves,
  type Draft,
  joinAll,
  type Known,
  leaveOutBlanks,
  moveLeaf,
  placeLeaf,
  splitAtBeginnings,
  splitAtBlanks,
  toDraft,
  toParts,
  turnLeaf,
} from '../../../src/core/arranging/draft.ts'

/** Items as strings: a letter a page, `_` a blank one, a capital one on which a paper begins. */
function table(...items: readonly string[]) {
  let id = 0
  const known = new Map<number, Known>()
  const names = new Map<number, string>()
  const pages = items.map((item, index) => ({
    id: index + 1,
    pages: [...item].map((sign) => {
      id += 1
      known.set(id, { isBlank: sign === '_', begins: /[A-Z]/.test(sign) })
      names.set(id, sign)
      return { id, turn: 0 as const }
    }),
  }))
  /** As the strings above: `1:ab` an item that goes on, `+:c` a new one, `-:_` what is taken out. */
  const say = (draft: Draft) =>
    toParts(draft).map(({ itemId, isAside, pages: placed }) => {
      const name = isAside ? '-' : (itemId ?? '+')
      return `${name}:${placed.map((page) => names.get(page.id)).join('')}`
    })
  return { items: pages, draft: toDraft(pages), known, say }
}

describe('a draft', () => {
  it.each<[string, string[], string[]]>([
    ['at a blank page', ['ab_cd'], ['1:ab', '+:cd', '-:_']],
    ['at several in a row, and at the ends', ['_ab__c_'], ['1:ab', '+:c', '-:____']],
    ['nowhere where there is none', ['abc'], ['1:abc']],
    ['in each of several items', ['a_b', 'c_d'], ['1:a', '+:b', '2:c', '+:d', '-:__']],
  ])('is split %s', (_, items, parts) => {
    const { draft, known, say } = table(...items)
    expect(say(splitAtBlanks(draft, known))).toEqual(parts)
  })

  it('is split where papers begin, and where nothing begins stays whole', () => {
    const { draft, known, say } = table('abCdE')
    expect(say(splitAtBeginnings(draft, known))).toEqual(['1:ab', '+:Cd', '+:E'])
  })

  it('loses its blank pages and nothing else', () => {
    const { draft, known, say } = table('_a_b')
    expect(say(leaveOutBlanks(draft, known))).toEqual(['1:ab', '-:__'])
  })

  it('makes several items one, under the first', () => {
    const { draft, say } = table('ab', 'c', 'd')
    expect(say(joinAll(draft))).toEqual(['1:abcd'])
  })

  it('lets a page move across the border of two items, and no further than the ends', () => {
    const { draft, say } = table('ab', 'cd')
    expect(say(moveLeaf(draft, 2, 1))).toEqual(['1:ac', '+:bd'])
    expect(say(moveLeaf(draft, 1, -5))).toEqual(['1:ab', '2:cd'])
    expect(say(placeLeaf(draft, 4, 0))).toEqual(['2:da', '1:bc'])
  })

  it('keeps turns, which go round', () => {
    const { draft } = table('ab')
    const turnAll = (by: 1 | -1) => (on: Draft) => changeLeaves(on, new Set([1]), (leaf) => turnLeaf(leaf, by))
    const [left] = toParts(turnAll(-1)(draft))
    expect(left?.pages).toEqual([
      { id: 1, turn: 3 },
      { id: 2, turn: 0 },
    ])
    expect([1, 2, 3, 4].reduce((on) => turnAll(1)(on), draft)).toEqual(draft)
  })

  it('never loses or doubles a page, whatever is done to it', () => {
    const act = fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        page: fc.integer({ min: 1, max: 8 }),
        by: fc.integer({ min: -9, max: 9 }),
      }),
      fc.record({ kind: fc.constantFrom('blanks' as const, 'beginnings' as const, 'out' as const, 'join' as const) }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[aB_]{1,4}$/), { minLength: 1, maxLength: 3 }),
        fc.array(act),
        (strings, acts) => {
          const { items, draft, known } = table(...strings)
          const done = acts.reduce((on, each) => {
            if (each.kind === 'move') return moveLeaf(on, each.page, each.by)
            if (each.kind === 'join') return joinAll(on)
            return { blanks: splitAtBlanks, beginnings: splitAtBeginnings, out: leaveOutBlanks }[each.kind](on, known)
          }, draft)
          const fault = findPartFault(toParts(done), items)
          expect(fault === null || fault === 'nothing-kept').toBe(true)
        },
      ),
    )
  })
})

describe('parts', () => {
  const { items, draft } = table('ab', 'c')
  const parts = toParts(draft)
  it.each<[string, Part[]]>([
    ['twice', [...parts, { itemId: null, isAside: false, pages: [{ id: 1, turn: 0 as const }] }]],
    ['stranger', [...parts, { itemId: null, isAside: false, pages: [{ id: 9, turn: 0 as const }] }]],
    ['lost', parts.slice(0, 1)],
    ['named-twice', parts.map((part) => ({ ...part, itemId: 1 }))],
    ['nothing-kept', parts.map((part) => ({ ...part, itemId: null, isAside: true }))],
  ])('are refused where they are at fault: %s', (fault, asked) => {
    expect(findPartFault(asked, items)).toBe(fault)
  })
})
