import { describe, expect, test } from 'vitest'
import { type BoxNoteFields, findBoxNoteFault, listUnfilled } from '../../../src/core/catalogue/box-note.ts'
import { filledNote } from '../../support/box-note.ts'

describe('the days of a box', () => {
  test.each<[string, Partial<BoxNoteFields>, string | null]>([
    ['checked after it was arranged', {}, null],
    ['on one day', { checkedOn: '2026-01-10' }, null],
    ['checked before', { checkedOn: '2026-01-09' }, '检查日期早于整理日期'],
    ['nothing yet', { arrangedOn: null, checkedOn: null }, null],
    ['sealed on the day of the check', { sealedOn: '2026-01-15' }, null],
    ['sealed before the check', { sealedOn: '2026-01-14' }, '封盒日期早于检查日期'],
    ['sealed unchecked', { checkedOn: null, sealedOn: '2026-01-15' }, '封盒之前'],
    ['sealed, checked by nobody', { checkedBy: '', sealedOn: '2026-01-15' }, '封盒之前'],
  ])('%s', (_, change, fault) => {
    const said = findBoxNoteFault({ ...filledNote, ...change })
    if (fault === null) expect(said).toBeNull()
    else expect(said).toContain(fault)
  })
})

describe('what is not filled in', () => {
  test.each<[string, Partial<BoxNoteFields>, string, string[]]>([
    ['nothing', {}, '2026-01-15', []],
    ['a check still to come', {}, '2026-01-14', ['检查日期']],
    ['neither day reached', {}, '2026-01-01', ['整理日期', '检查日期']],
    ['no words', { description: '' }, '2026-12-31', ['盒内文件情况说明']],
    ['no names', { arrangedBy: '', checkedBy: '' }, '2026-12-31', ['整理人', '检查人']],
    ['no days', { arrangedOn: null, checkedOn: null }, '2026-12-31', ['整理日期', '检查日期']],
  ])('%s', (_, change, on, missing) => {
    expect(listUnfilled({ ...filledNote, ...change }, on)).toEqual(missing)
  })

  test('all of a box nobody has spoken of', () => {
    expect(listUnfilled(null, '2026-01-15')).toHaveLength(5)
  })
})
