import { describe, expect, test } from 'vitest'
import type { ItemSummary } from '../../../src/core/catalogue/item.ts'
import { toFormBox } from '../../../src/core/forms/to-form-box.ts'
import { toArchiveBoxes } from '../../../src/core/scheme/archive-boxes.ts'
import { boxNote } from '../../support/box-note.ts'
import { branch, filed, scheme } from '../../support/snapshot.ts'

const [book, box] = [scheme.slots.find(({ kind }) => kind === 'book'), scheme.slots.find(({ kind }) => kind === 'box')]
const [bookLine, boxLine] = [book?.lines[0]?.id ?? 0, box?.lines[0]?.id ?? 0]

function formOf(items: readonly ItemSummary[], note: Parameters<typeof boxNote>[0] | null = {}) {
  const [only] = toArchiveBoxes(items, note === null ? [] : [boxNote(note)])
  if (!only) throw new Error('a box expected')
  return toFormBox(only, [branch, { ...branch, id: 2, name: '石桥镇党支部', fonds: 'Z7' }], scheme)
}

test('a box states whose it is, of which year and term, from which 件号 to which', () => {
  expect(formOf([filed(3, bookLine), filed(1, bookLine)])).toMatchObject({
    unit: branch.name,
    fonds: '',
    year: 2025,
    retention: '永久',
    codes: ['WS·2025-Y-DZB-0001', 'WS·2025-Y-DZB-0003'],
    numbers: [1, 3],
    arrangedBy: '宋初晴',
  })
})

test('a box of several branches names them, and each 全宗号 once', () => {
  expect(formOf([filed(1, bookLine), filed(2, bookLine, { branchId: 2 })])).toMatchObject({
    unit: `${branch.name}、石桥镇党支部`,
    fonds: 'Z7',
  })
})

test('what nobody has said stays empty', () => {
  expect(formOf([filed(1, bookLine)], null)).toMatchObject({ boxNumber: '', description: '', arrangedOn: null })
})

describe('the words on the spine', () => {
  test.each<[string, readonly ItemSummary[], string, string | undefined]>([
    ["the person's own", [filed(1, bookLine)], '组织生活', '组织生活'],
    ["the scheme's, of the one slot inside", [filed(1, boxLine)], '', box?.spine || box?.title],
    ['none where there are papers of several slots', [filed(1, bookLine), filed(2, boxLine)], '', ''],
    ['none where the scheme knows no such line', [filed(1, 9999)], '', ''],
  ])('%s', (_, items, title, words) => {
    expect(formOf(items, { title }).title).toBe(words)
  })
})
