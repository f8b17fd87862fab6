import { describe, expect, test } from 'vitest'
import { type ShownAnew, toShownActivity } from '../../../src/core/activities/shown.ts'
import type { ActivityKind } from '../../../src/core/catalogue/activity.ts'
import { branch } from '../../support/snapshot.ts'

const item = { id: 4, branchId: 1, date: '2025-01-09', title: '第二党小组一月会议记录', issuer: '', images: 2 }
const asked: ShownAnew = { kinds: ['lecture', 'integrity-lecture'], groupId: null, memberIds: [] }

describe('the activity that a paper is filed for', () => {
  test.each<[string, ActivityKind | null, readonly ActivityKind[]]>([
    ['a line that knows of none', null, ['lecture']],
    ['a line of the usual kind', 'lecture', ['lecture']],
    ['a line of another kind that would do', 'integrity-lecture', ['integrity-lecture']],
    [
      'a line of a kind that would not do, as one held together with it',
      'member-meeting',
      ['lecture', 'member-meeting'],
    ],
  ])('on %s', (_, kind, kinds) => {
    expect(toShownActivity({ item, kind }, asked, branch.groups)?.kinds).toEqual(kinds)
  })

  test('is whose the person says, before whose the paper says', () => {
    const shown = { kinds: ['group-meeting' as const], memberIds: [7] }
    const of = { item, kind: 'group-meeting' as const }
    expect(toShownActivity(of, { ...shown, groupId: 1 }, branch.groups)).toMatchObject({ groupId: 1, memberIds: [7] })
    expect(toShownActivity(of, { ...shown, groupId: null }, branch.groups)).toMatchObject({ groupId: 2 })
  })

  test('is shown by all pages of the paper, and is none without a day', () => {
    const evidence = [{ itemId: 4, firstPage: 1, lastPage: 2, role: '记录' }]
    expect(toShownActivity({ item, kind: null }, asked, [])).toMatchObject({ date: '2025-01-09', evidence })
    expect(toShownActivity({ item: { ...item, date: null }, kind: null }, asked, [])).toBeNull()
  })
})
