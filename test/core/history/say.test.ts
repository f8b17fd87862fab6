import { describe, expect, it } from 'vitest'
import { toHistoryRows } from '../../../src/core/history/columns.ts'
import { type Names, sayEntry } from '../../../src/core/history/say.ts'

const names: Names = {
  branch: (id) => (id === 1 ? '青禾村党支部' : null),
  group: () => null,
  line: (id) => ['', 'B1-01 会议记录', 'B1-02 学习记录'][id] ?? null,
  member: (id) => (id === 5 ? '许安澜' : null),
  item: (id) => (id === 7 ? 'WS·2025-Y-DZB-0001 记录' : null),
}

const say = (action: string, subject: string, detail: unknown, who: string | null = null) =>
  sayEntry({ id: 3, at: '2025-03-01T08:00:00.000Z', action, subject, detail, who }, names)

describe('an entry of the log in words', () => {
  it('says what changed, before and after, with names for ids', () => {
    const before = { code: 'WS·2025-Y-DZB-0001', title: '记录', lineId: 1, date: '2025-03-01', note: '' }
    const after = { ...before, title: '会议记录', lineId: 2 }
    expect(say('item.change', 'item:7', { before, after })).toEqual({
      id: 3,
      at: '2025-03-01T08:00:00.000Z',
      kind: 'item',
      itemId: 7,
      what: '修改著录',
      title: 'WS·2025-Y-DZB-0001 会议记录',
      by: '',
      changes: [
        { field: '清册条目', before: 'B1-01 会议记录', after: 'B1-02 学习记录' },
        { field: '题名', before: '记录', after: '会议记录' },
      ],
    })
  })

  it('says what was set of a rule in words', () => {
    const after = { rule: 'K17', parameters: { count: 2, limitDays: null, papers: { lecture: ['议程', '记录'] } } }
    expect(say('rule.set', 'rule:K17', { before: null, after }).changes).toContainEqual({
      field: '参数',
      before: '',
      after: '次数：2，归档期限（天）：未设定，各类活动应有的材料：党课（议程、记录）',
    })
  })

  it('says who, wherever the entry has it', () => {
    expect(say('item.delete', 'item:7', { before: {}, after: {}, by: '甲' }).by).toBe('甲')
    expect(say('item.change', 'item:7', { before: {}, after: {}, by: '甲' }, '丁').by).toBe('丁')
    expect(say('waiver.add', 'waiver:1', { after: { by: '乙' } }).by).toBe('乙')
    expect(say('waiver.remove', 'waiver:1', { before: { by: '丙' } }).by).toBe('丙')
  })

  it('lists all that an added or removed record had', () => {
    const activity = {
      date: '2025-03-01',
      kinds: ['member-meeting'],
      topic: '',
      memberIds: [5, 6],
      evidence: [{ itemId: 7, firstPage: 1, lastPage: 2, role: '记录' }],
    }
    const { title, changes } = say('activity.remove', 'activity:2', { before: activity })
    expect(title).toBe('2025-03-01 党员大会')
    expect(changes).toEqual([
      { field: '日期', before: '2025-03-01', after: '' },
      { field: '类别', before: '党员大会', after: '' },
      { field: '有关人员', before: '许安澜、第6号（已不在）', after: '' },
      { field: '材料', before: 'WS·2025-Y-DZB-0001 记录 第1—2页（记录）', after: '' },
    ])
  })

  it('calls the role of an account what 设置 calls it', () => {
    const { changes } = say('account.change', 'account:1', { before: { role: '查阅人' }, after: { role: '立卷人' } })
    expect(changes).toEqual([{ field: '身份', before: '查阅人', after: '立卷人' }])
  })

  it('keeps an action that it has no word for, and a subject of no kind that it knows', () => {
    expect(say('thing.turn', 'thing:1', null)).toMatchObject({
      kind: 'other',
      what: '其他改动（thing.turn）',
      changes: [],
    })
  })

  it('is a row a field in a workbook, and one row where no field changed', () => {
    const entry = say('item.change', 'item:7', {
      before: { title: '甲', note: '' },
      after: { title: '乙', note: '丙' },
    })
    expect(toHistoryRows(entry, '2025-03-01 16:00:00')).toEqual([
      ['3', '2025-03-01 16:00:00', '', '档案', '修改著录', '乙', '题名', '甲', '乙'],
      ['3', '2025-03-01 16:00:00', '', '档案', '修改著录', '乙', '备注', '', '丙'],
    ])
    expect(toHistoryRows(say('backup.make', 'backup', {}), 't')).toHaveLength(1)
  })
})
