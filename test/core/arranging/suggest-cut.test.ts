import { expect, test } from 'vitest'
import { toDraft } from '../../../src/core/arranging/draft.ts'
import { suggestCut } from '../../../src/core/arranging/suggest-cut.ts'

/** A scan as its pages: `.` a page, `_` a blank one, `B` one on which a paper seems to begin. */
function suggestFor(scan: string) {
  const pages = [...scan].map((_, index) => ({ id: index + 1, turn: 0 as const }))
  const known = new Map(
    [...scan].map((page, index) => [index + 1, { isBlank: page === '_', begins: page === 'B' }] as const),
  )
  return suggestCut(toDraft([{ id: 1, pages }]), known)
}

test.each([
  ['.', null],
  ['...', null],
  ['..B.B', { cut: 'beginnings', items: 3 }],
  ['._.', { cut: 'blanks', items: 2 }],
  ['._B.B', { cut: 'blanks', items: 2 }],
  // A blank back page at the end parts nothing.
  ['.B_', { cut: 'beginnings', items: 2 }],
  ['._', null],
] as const)('%s', (scan, expected) => expect(suggestFor(scan)).toEqual(expected))
