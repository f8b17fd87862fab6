import { describe, expect, test } from 'vitest'
import type { BoxNote } from '../../../src/core/catalogue/box-note.ts'
import { type BoxItem, withChanges } from '../../../src/core/scheme/box-changes.ts'
import { boxNote } from '../../support/box-note.ts'

const itemClass = 'WS·2025-Y-DZB-'
/** Filed before the check unless told; its 件号 is its id. */
const item = (id: number, change: Partial<BoxItem> = {}): BoxItem => ({
  id,
  class: itemClass,
  number: id,
  code: `${itemClass}000${id}`,
  filedAt: '2026-01-05T00:00:00.000Z',
  changedAt: null,
  ...change,
})
const codes = (...ids: number[]) => ids.map((id) => `${itemClass}000${id}`)

describe('a box since its check of 15 January, recorded that day at 8', () => {
  const note = boxNote({ checkedItems: [1, 2] })
  test.each<[string, Partial<BoxNote>, BoxItem[], object]>([
    ['untouched', {}, [item(1), item(2)], {}],
    ['corrected before', {}, [item(1, { changedAt: '2026-01-15T07:59:00.000Z' }), item(2)], {}],
    [
      'corrected an hour later',
      {},
      [item(1, { changedAt: '2026-01-15T09:00:00.000Z' }), item(2)],
      { changed: codes(1) },
    ],
    ['one more', {}, [item(2), item(3), item(1)], { added: codes(3) }],
    [
      'one more, corrected too: named once',
      {},
      [item(1), item(2), item(3, { changedAt: '2026-02-01T00:00:00.000Z' })],
      { added: codes(3) },
    ],
    [
      'recorded long after the day it states: what came between was not seen',
      { recordedAt: '2026-03-01T00:00:00.000Z' },
      [item(1, { filedAt: '2026-01-16T00:00:00.000Z' }), item(2, { changedAt: '2026-02-01T00:00:00.000Z' })],
      { added: codes(1), changed: codes(2) },
    ],
    ['never checked', { checkedOn: null, recordedAt: null, checkedItems: [] }, [item(1)], {}],
    ['another class', {}, [item(1), item(2), item(3, { class: 'WS·2025-D30-DZB-' })], {}],
  ])('%s', (_, change, items, expected) => {
    const [known] = withChanges([{ ...note, ...change }], items)
    expect(known?.changes).toEqual({ added: [], changed: [], left: [], ...expected })
  })

  test('what stands in a later box now has left', () => {
    const cut = boxNote({ id: 2, from: 2, checkedOn: null, recordedAt: null })
    const [first, second] = withChanges([note, cut], [item(1), item(2), item(3)])
    expect(first?.changes).toEqual({ added: [], changed: [], left: codes(2) })
    expect(second?.changes).toEqual({ added: [], changed: [], left: [] })
  })
})
