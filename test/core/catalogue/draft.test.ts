import { expect, test } from 'vitest'
import { Draft, listOvertaken, resume, toDraft } from '../../../src/core/catalogue/draft.ts'

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
