import { expect, test } from 'vitest'
import { Draft, KeptDraft, listOvertaken, listStale, resume, toDraft } from '../../../src/core/catalogue/draft.ts'

const onRecord = { title: '旧题名', issuer: '', pages: 3, date: null }
const begins = { ...onRecord, title: '猜的题名' }

test('a draft holds what differs from how the form begins, with what was on record then', () => {
  const draft = toDraft({}, { ...begins, issuer: '青禾村党支部', pages: null }, begins, onRecord)
  expect(draft).toEqual({ issuer: { from: '', to: '青禾村党支部' }, pages: { from: 3, to: null } })
  expect(Draft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(resume(draft)).toEqual({ issuer: '青禾村党支部', pages: null })
  expect(toDraft(draft, begins, begins, onRecord)).toEqual({})
})

test('a later change is seen, also once more was typed, but not where both say the same', () => {
  const draft = toDraft({}, { ...begins, issuer: '甲', title: '乙' }, begins, onRecord)
  const changed = { ...onRecord, issuer: '丙', title: '乙', pages: 5 }
  expect(listOvertaken(draft, onRecord)).toEqual([])
  expect(listOvertaken(draft, changed)).toEqual(['issuer'])
  const more = toDraft(draft, { ...changed, issuer: '甲甲' }, changed, changed)
  expect(listOvertaken(more, changed)).toEqual(['issuer'])
})

test('a draft goes with its item, or when half a year has passed over it', () => {
  const draft = (itemId: number, on: string | null, catalogue = 'a') => ({
    key: `${catalogue}${itemId}`,
    catalogue,
    itemId,
    on,
  })
  const drafts = [
    draft(1, '2025-06-30'),
    draft(2, '2025-06-30'),
    draft(3, '2025-06-30'),
    draft(4, null),
    draft(5, null),
    draft(6, '2024-12-31'),
    draft(7, '2024-12-30'),
    draft(8, '2025-06-30', 'b'),
    draft(9, '2024-12-30', 'b'),
    draft(10, '2026-01-01'),
  ]
  const itemIds = new Set([1, 2, 3, 4, 6, 7, 10])
  const stale = listStale(drafts, { catalogue: 'a', itemIds }, '2025-07-02')
  expect(stale.map(({ key }) => key)).toEqual(['a5', 'a7', 'b9'])
})

test('a draft that an earlier program kept is read, without its day', () => {
  const fields = { title: { from: '旧', to: '新' } }
  expect(KeptDraft.parse(fields)).toEqual({ on: null, fields })
  expect(KeptDraft.parse({ on: '2025-07-02', fields })).toEqual({ on: '2025-07-02', fields })
})
