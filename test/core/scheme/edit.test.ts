import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moved, withLine, without, withSlot } from '../../../src/core/scheme/edit.ts'
import type { StoredScheme } from '../../../src/core/scheme/stored.ts'
import type { EditedScheme } from '../../../src/core/scheme/versions.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'

/** Three slots with two lines each: 1 (1, 2), 2 (3, 4), 3 (5, 6). */
const scheme: StoredScheme = (() => {
  const whole = loadStoredScheme()
  const [slot] = whole.slots
  const line = slot?.lines[0]
  if (!slot || !line) throw new Error('a sample without lines')
  const make = (id: number) => ({ ...line, id, code: `L${id}` })
  const slots = [1, 2, 3].map((id) => ({ ...slot, id, code: `S${id}`, lines: [make(id * 2 - 1), make(id * 2)] }))
  return { ...whole, slots }
})()

const shape = ({ slots }: EditedScheme) => slots.map((slot) => [slot.id, ...slot.lines.map((line) => line.id)])
const words = { code: 'N', title: '新', retention: 'Y', activity: null, keywords: [], expects: null }

describe('an edit', () => {
  test.each<[string, EditedScheme, (number | null)[][]]>([
    [
      'adds a slot at the end',
      withSlot(scheme, null, { kind: 'box', code: 'N', title: '新', spine: '' }),
      [[1, 1, 2], [2, 3, 4], [3, 5, 6], [null]],
    ],
    [
      'changes a slot where it is',
      withSlot(scheme, 2, { kind: 'box', code: 'N', title: '新', spine: '' }),
      [
        [1, 1, 2],
        [2, 3, 4],
        [3, 5, 6],
      ],
    ],
    [
      'adds a line at the end of its slot',
      withLine(scheme, null, 2, words),
      [
        [1, 1, 2],
        [2, 3, 4, null],
        [3, 5, 6],
      ],
    ],
    [
      'changes a line where it is',
      withLine(scheme, 3, 2, words),
      [
        [1, 1, 2],
        [2, 3, 4],
        [3, 5, 6],
      ],
    ],
    [
      'moves a line to another slot',
      withLine(scheme, 3, 3, words),
      [
        [1, 1, 2],
        [2, 4],
        [3, 5, 6, 3],
      ],
    ],
    [
      'removes a line',
      without(scheme, { of: 'line', id: 3 }),
      [
        [1, 1, 2],
        [2, 4],
        [3, 5, 6],
      ],
    ],
    [
      'removes a slot with its lines',
      without(scheme, { of: 'slot', id: 2 }),
      [
        [1, 1, 2],
        [3, 5, 6],
      ],
    ],
    [
      'moves a slot up',
      moved(scheme, { of: 'slot', id: 2 }, -1),
      [
        [2, 3, 4],
        [1, 1, 2],
        [3, 5, 6],
      ],
    ],
    [
      'moves a line down',
      moved(scheme, { of: 'line', id: 3 }, 1),
      [
        [1, 1, 2],
        [2, 4, 3],
        [3, 5, 6],
      ],
    ],
    [
      'leaves the first where it is',
      moved(scheme, { of: 'slot', id: 1 }, -1),
      [
        [1, 1, 2],
        [2, 3, 4],
        [3, 5, 6],
      ],
    ],
    [
      'leaves the last where it is',
      moved(scheme, { of: 'line', id: 6 }, 1),
      [
        [1, 1, 2],
        [2, 3, 4],
        [3, 5, 6],
      ],
    ],
  ])('%s', (_, edited, expected) => {
    expect(shape(edited)).toEqual(expected)
  })

  test('changes words and nothing else', () => {
    expect(withLine(scheme, 3, 2, words).slots[1]?.lines).toEqual([{ ...words, id: 3 }, scheme.slots[1]?.lines[1]])
    expect(withSlot(scheme, 2, { kind: 'book', code: 'N', title: '新', spine: '脊' }).slots[1]).toMatchObject({
      kind: 'book',
      code: 'N',
      title: '新',
      spine: '脊',
    })
  })

  test('up and down again is where it was, away from the ends', () => {
    const part = fc.record({
      of: fc.constantFrom('slot' as const, 'line' as const),
      id: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(part, fc.constantFrom(-1 as const, 1 as const), (one, step) => {
        const there = moved(scheme, one, step)
        if (JSON.stringify(there) === JSON.stringify(scheme)) return
        const back = moved(there as StoredScheme, one, step === 1 ? -1 : 1)
        expect(back).toEqual(scheme)
      }),
    )
  })
})
