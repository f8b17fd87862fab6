import { describe, expect, test } from 'vitest'
import type { Activity, EvidenceRole } from '../../../src/core/catalogue/activity.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { boxNote } from '../../support/box-note.ts'
import { branch, filed, held, judge } from '../../support/snapshot.ts'

const on = '2025-06-30'
const statuses = (rule: string, snapshot: Partial<Snapshot>, parameters: object | null = null, day = on) =>
  judge(rule, snapshot, day, parameters).map(({ status }) => status)

function meeting(roles: readonly EvidenceRole[], change: Partial<Activity> = {}): Activity {
  const evidence = roles.map((role, index) => ({ itemId: index + 1, firstPage: 1, lastPage: 1, role }))
  return { ...held('member-meeting', '2025-03-21'), evidence, ...change }
}

describe('K17 papers of a meeting', () => {
  test.each<[string, Activity, string]>([
    ['minutes alone', meeting(['记录']), '需补充'],
    ['nothing', meeting([]), '需补充'],
    ['all', meeting(['通知', '议程', '签到', '记录', '总结']), '完整'],
    ['a resolution is a result', meeting(['通知', '议程', '签到', '记录', '决议']), '完整'],
    ['numbers stand for a sheet', meeting(['通知', '议程', '记录', '决议'], { due: 3, present: 3 }), '完整'],
    ['kinds without a list', { ...meeting(['记录']), kinds: ['theme-day'] }, '不适用'],
    ['not yet held', { ...meeting(['记录']), date: '2025-07-01' }, '不适用'],
  ])('%s', (_, activity, status) => {
    expect(statuses('K17', { activities: [activity] })).toEqual([status])
  })

  test('the unit says which papers', () => {
    const papers = { papers: { 'member-meeting': ['记录'] } }
    expect(statuses('K17', { activities: [meeting(['记录'])] }, papers)).toEqual(['完整'])
  })
})

describe('K18 attendance and K19 votes', () => {
  test.each<[string, Partial<Activity>, string]>([
    ['adds up', { due: 44, present: 40, excused: 3, absent: 1 }, '完整'],
    ['one short', { due: 44, present: 40, excused: 3, absent: 0 }, '待人工确认'],
    ['one too many', { due: 44, present: 45, excused: 0, absent: 0 }, '待人工确认'],
    ['all there, no more said', { due: 44, present: 44 }, '完整'],
    ['the rest not said', { due: 44, present: 40 }, '待人工确认'],
    ['no numbers', {}, '未配置'],
  ])('K18 %s', (_, change, status) => {
    expect(statuses('K18', { activities: [meeting(['记录'], change)] })).toEqual([status])
  })

  test('K18 names an activity without numbers in its month, beside those that have them', () => {
    const counted = meeting(['记录'], { due: 3, present: 3 })
    const found = judge('K18', { activities: [counted, { ...meeting(['记录']), id: 2, date: '2025-05-01' }] }, on)
    expect(found).toMatchObject([
      { status: '完整' },
      { status: '未配置', period: '2025-05', lacks: 'attendance', remedy: { activityIds: [2] } },
    ])
    expect(found[1]?.message).toContain('未登记出席人数')
  })

  test('K17 says what of the sign-in sheet was looked at', () => {
    const said = (activity: Activity) => judge('K17', { activities: [activity] }, on)[0]?.message
    expect(said({ ...meeting(['记录']), kinds: ['committee-meeting'] })).toContain('没有核对')
    expect(said(meeting(['通知', '议程', '记录', '决议'], { due: 3, present: 3 }))).toContain('人数代替')
    expect(said(meeting(['通知', '议程', '签到', '记录', '决议']))).toMatch(/齐全。$/)
  })

  test.each<[string, Activity, string]>([
    ['no resolution', meeting(['记录']), '不适用'],
    ['no numbers', meeting(['决议']), '未配置'],
    ['just half', meeting(['决议'], { due: 44, present: 22 }), '待人工确认'],
    ['more than half, votes unknown', meeting(['决议'], { due: 44, present: 23 }), '未配置'],
    ['an election of four fifths', meeting(['记录'], { kinds: ['election'], due: 45, present: 36 }), '待人工确认'],
    ['an election of more', meeting(['记录'], { kinds: ['election'], due: 45, present: 37 }), '未配置'],
  ])('K19 %s', (_, activity, status) => {
    expect(statuses('K19', { activities: [activity] })).toEqual([status])
  })

  test('nothing held, nothing to test', () => {
    for (const rule of ['K17', 'K18', 'K19', 'K37']) expect(statuses(rule, {})).toEqual(['不适用'])
  })
})

describe('items', () => {
  const item = (id: number, change: Parameters<typeof filed>[2] = {}) => filed(id, 1, change)
  const sound = { lowestDpi: 300, failed: 0, repeated: 0, blurred: 0, blank: 0, cut: 0 }
  const scans = (scan: object) => new Map([[1, { ...sound, ...scan }]])

  test.each<[string, string, Partial<Snapshot>, string[]]>([
    ['K27 nothing filed', 'K27', {}, ['不适用']],
    ['K27 in sequence', 'K27', { items: [item(1), item(2)] }, ['完整']],
    ['K27 a gap', 'K27', { items: [item(1), item(3)] }, ['待人工确认']],
    [
      'K27 the gap lies in 回收站',
      'K27',
      {
        items: [item(1), item(3)],
        goneNumbers: new Map([['WS·2025-Y-DZB-', new Map([[2, '在回收站']] as const)]]),
      },
      ['待人工确认'],
    ],
    ['K27 does not begin at 1', 'K27', { items: [item(2)] }, ['待人工确认']],
    [
      'K27 another branch holds it',
      'K27',
      { items: [item(1), item(3)], otherNumbers: new Map([['WS·2025-Y-DZB-', [2]]]) },
      ['完整'],
    ],
    [
      'K27 the same number twice',
      'K27',
      { items: [item(1)], otherNumbers: new Map([['WS·2025-Y-DZB-', [1]]]) },
      ['待人工确认'],
    ],
    ['K28 by the template', 'K28', { items: [item(1)] }, ['完整']],
    ['K28 of another fonds', 'K28', { items: [item(1, { code: 'Z1-WS·2025-Y-DZB-0001' })] }, ['待人工确认']],
    ['K28 of another year', 'K28', { items: [item(1, { year: 2024 })] }, ['待人工确认']],
    ['K28 three digits', 'K28', { items: [item(1, { code: 'WS·2025-Y-DZB-001' })] }, ['待人工确认']],
    [
      'K28 twice, but for a space',
      'K28',
      { items: [item(1), item(2, { number: 1, code: 'WS·2025-Y-DZB- 0001' })] },
      ['完整', '待人工确认'],
    ],
    ['K29 no issuer', 'K29', { items: [item(1)] }, ['需补充']],
    ['K29 filled', 'K29', { items: [item(1, { issuer: '支部' })] }, ['完整']],
    ['K30 nothing filed', 'K30', {}, ['不适用']],
    ['K30 one class', 'K30', { items: [item(1), item(2)] }, ['完整']],
    ['K30 two terms', 'K30', { items: [item(1), item(2, { retention: 'D10' })] }, ['待人工确认']],
    ['K30 two years', 'K30', { items: [item(1), item(2, { year: 2024 })] }, ['待人工确认']],
    ['K31 nothing filed', 'K31', {}, ['不适用']],
    ['K32 as many as said', 'K32', { items: [item(1)] }, ['完整']],
    ['K32 fine enough', 'K32', { items: [item(1)], scans: scans({ lowestDpi: 200 }) }, ['完整']],
    ['K32 too coarse', 'K32', { items: [item(1)], scans: scans({ lowestDpi: 199 }) }, ['待人工确认']],
    ['K32 unreadable', 'K32', { items: [item(1)], scans: scans({ failed: 1 }) }, ['待人工确认']],
    ['K32 the same image twice', 'K32', { items: [item(1)], scans: scans({ repeated: 1 }) }, ['待人工确认']],
    ['K32 blurred', 'K32', { items: [item(1)], scans: scans({ blurred: 1 }) }, ['待人工确认']],
    ['K32 nearly blank', 'K32', { items: [item(1)], scans: scans({ blank: 1 }) }, ['待人工确认']],
    ['K32 cut off', 'K32', { items: [item(1)], scans: scans({ cut: 1 }) }, ['待人工确认']],
    ['K32 a page too few', 'K32', { items: [item(1, { pageCount: 2 })] }, ['待人工确认']],
    ['K33 of the list', 'K33', { items: [item(1)] }, ['完整']],
    ['K33 of no list', 'K33', { items: [item(1, { retention: 'D5' })] }, ['待人工确认']],
    ['K34 of the year', 'K34', { items: [item(1)] }, ['完整']],
    ['K34 of another year', 'K34', { items: [item(1, { date: '2024-12-31' })] }, ['待人工确认']],
    ['K34 no date', 'K34', { items: [item(1, { date: null })] }, ['需补充']],
    [
      'K34 before the branch was',
      'K34',
      { items: [item(1)], branch: { ...branch, foundedOn: '2025-03-02' } },
      ['待人工确认'],
    ],
    ['K34 after today', 'K34', { items: [item(1, { date: '2025-07-01' })] }, ['待人工确认']],
    ['K34 an activity', 'K34', { activities: [held('talk', '2025-03-01')] }, ['完整']],
    [
      'K34 an activity before the branch was',
      'K34',
      { activities: [held('talk', '2025-03-01')], branch: { ...branch, foundedOn: '2025-03-02' } },
      ['待人工确认'],
    ],
    [
      'K34 an activity to come',
      'K34',
      { activities: [{ ...held('talk', '2025-07-01'), addedAt: '2025-06-01T00:00:00.000Z' }] },
      ['待人工确认'],
    ],
    ['K34 an activity entered later', 'K34', { activities: [held('talk', '2025-07-01')] }, ['未到期']],
  ])('%s', (_, rule, snapshot, expected) => {
    expect(statuses(rule, snapshot)).toEqual(expected)
  })

  test('K34 says why a day cannot be', () => {
    const early = { activities: [held('talk', '2025-03-01')], branch: { ...branch, foundedOn: '2025-03-02' } }
    expect(judge('K34', early, on)[0]?.message).toBe('活动日期早于支部成立日期2025-03-02，请核对。')
    const coming = { ...held('talk', '2025-07-01'), addedAt: '2025-06-01T00:00:00.000Z' }
    expect(judge('K34', { activities: [coming] }, on)[0]?.message).toBe(
      `活动日期晚于核对日期${on}，还没有发生，请核对。`,
    )
  })

  test('K29: the unit says which columns', () => {
    expect(statuses('K29', { items: [item(1)] }, { required: ['题名'] })).toEqual(['完整'])
    expect(statuses('K29', { items: [item(1)] }, { required: ['题名', '文号'] })).toEqual(['需补充'])
  })

  test('K29: the name of a file is no 题名', () => {
    const items = [item(1, { title: 'SCAN_0002' })]
    expect(statuses('K29', { items }, { required: ['题名'] })).toEqual(['待人工确认'])
    expect(statuses('K29', { items }, { required: ['页数'] })).toEqual(['完整'])
  })
})

describe('K31 备考表', () => {
  const [one, three] = [filed(1, 1), filed(3, 1)]
  const later = '2026-06-30'
  test.each<[string, Partial<Snapshot>, string, string[]]>([
    ['nothing filed', { boxNotes: [boxNote()] }, later, ['不适用']],
    ['nobody has filled one in', { items: [one] }, later, ['需补充']],
    ['not while the year goes on', { items: [one] }, '2025-12-31', ['未到期']],
    ['from the first day after it', { items: [one] }, '2026-01-01', ['需补充']],
    ['filled', { items: [one], boxNotes: [boxNote()] }, later, ['完整']],
    ['on the day of the check', { items: [one], boxNotes: [boxNote()] }, '2026-01-15', ['完整']],
    ['the day before it', { items: [one], boxNotes: [boxNote()] }, '2026-01-14', ['需补充']],
    ['a field short', { items: [one], boxNotes: [boxNote({ arrangedBy: '' })] }, later, ['需补充']],
    ['of another class', { items: [one], boxNotes: [boxNote({ class: 'WS·2025-D30-DZB-' })] }, later, ['需补充']],
    ['one of two boxes', { items: [one, three], boxNotes: [boxNote({ from: 2 })] }, later, ['需补充', '完整']],
    [
      'something came in',
      { items: [one], boxNotes: [boxNote({ changes: { added: ['甲'], changed: [], left: [] } })] },
      later,
      ['待人工确认'],
    ],
    [
      'a gap goes before a doubt',
      { items: [one], boxNotes: [boxNote({ description: '', changes: { added: ['甲'], changed: [], left: [] } })] },
      later,
      ['需补充'],
    ],
  ])('%s', (_, snapshot, day, expected) => {
    expect(statuses('K31', snapshot, null, day)).toEqual(expected)
  })

  test('names what is missing, and what became of the box', () => {
    expect(
      judge('K31', { items: [one], boxNotes: [boxNote({ checkedBy: '', description: '' })] }, later)[0]?.message,
    ).toBe('备考表缺盒内文件情况说明、检查人，请在“档案”的“按档案盒”中填写。')
    const many = Array.from({ length: 11 }, (_, index) => `第${index + 1}`)
    const boxNotes = [boxNote({ changes: { added: many, changed: ['乙'], left: ['丙'] } })]
    const [found] = judge('K31', { items: [one, three], boxNotes }, later)
    expect(found?.message).toContain('第10等11件；改动过乙；移到别盒丙。')
    expect(found?.itemIds).toEqual([1, 3])
  })
})

describe('K36 days from the event to filing', () => {
  const late = (days: string) => ({
    activities: [held('talk', '2025-03-01', [1])],
    items: [filed(1, 1, { filedAt: `${days}T00:00:00.000Z` })],
  })
  test.each<[string, Partial<Snapshot>, object | null, string[]]>([
    ['no limit: shown, not tested', late('2025-03-04'), null, ['未配置']],
    ['no limit, a year and more', late('2026-03-02'), null, ['未配置', '待人工确认']],
    ['within', late('2025-03-31'), { limitDays: 30 }, ['完整']],
    ['a day over', late('2025-04-01'), { limitDays: 30 }, ['待人工确认']],
    ['no papers', { activities: [held('talk', '2025-03-01')] }, { limitDays: 30 }, ['不适用']],
  ])('%s', (_, snapshot, parameters, expected) => {
    expect(statuses('K36', snapshot, parameters)).toEqual(expected)
  })

  test('says how many days it took', () => {
    expect(judge('K36', late('2025-04-01'), on, { limitDays: 30 })[0]?.message).toBe(
      '活动后第31天（2025-04-01）归档，超过30天，请说明原因。',
    )
    expect(judge('K36', late('2025-03-31'), on, { limitDays: 30 })[0]?.message).toContain('第30天')
    expect(judge('K36', late('2025-03-31'), on)[0]?.message).toContain('最长30天')
  })

  const backlog = (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1)
    const activities = numbers.map((n) => held('talk', `2025-03-0${n}`, [n]))
    const items = numbers.map((n) => filed(n, n, { filedAt: '2025-12-26T00:00:00.000Z' }))
    return judge('K36', { activities, items }, on, { limitDays: 30 })
  }
  test.each([
    [3, 3, /第\d+天/],
    [4, 1, /一天归档了4次活动的材料，距活动297至300天/],
    [9, 1, /2025-03-06[^、]*等。请说明原因/],
  ])('%i late activities filed on one day are %i findings', (count, expected, message) => {
    const found = backlog(count)
    expect(found.map(({ status }) => status)).toEqual(Array.from({ length: expected }, () => '待人工确认'))
    expect(found[0]?.message).toMatch(message)
    expect(new Set(found.flatMap(({ itemIds }) => itemIds)).size).toBe(count)
  })

  test('one more filed on the same day keeps the explanation of the others', () => {
    expect(backlog(5)[0]).toMatchObject({ subject: backlog(4)[0]?.subject, period: backlog(4)[0]?.period })
  })

  test('the first paper counts, later ones change nothing', () => {
    const items = [filed(1, 1), filed(2, 1, { filedAt: '2027-01-01T00:00:00.000Z' })]
    const activities = [held('talk', '2025-03-01', [1, 2])]
    expect(statuses('K36', { activities, items }, { limitDays: 30 })).toEqual(['完整'])
  })
})
