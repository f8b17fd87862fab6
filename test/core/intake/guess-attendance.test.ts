import { describe, expect, test } from 'vitest'
import { attendanceKeys } from '../../../src/core/activities/attendance.ts'
import { toCount } from '../../../src/core/intake/counts.ts'
import { guessAttendance, toAttendancePapers } from '../../../src/core/intake/guess-attendance.ts'

type Counts = readonly (number | null)[]

/** Wordings of minutes with 应到, 实到, 请假 and 缺席. */
const said: readonly (readonly [string, ...Counts])[] = [
  ['出席：应到16人，实到14人，请假2人（谭立冬、闻知秋）', 16, 14, 2, null],
  ['应到党员16人，实到14人', 16, 14, null, null],
  ['应到会16名，实到会14名。', 16, 14, null, null],
  ['应到会党员 16 名，实到会党员 14 名，符合规定人数。', 16, 14, null, null],
  ['应参加会议党员16名，实际参加14名，请假2名', 16, 14, 2, null],
  ['应出席16人，实出席14人，缺席2人。', 16, 14, null, 2],
  ['会议应到正式党员１６人，实到１４人', 16, 14, null, null],
  ['应到 16 人 实到 14 人 请假 1 人 缺席 1 人', 16, 14, 1, 1],
  ['应到人数：16\n实到人数：14\n缺席人数：2', 16, 14, null, 2],
  ['应到：十六人  实到：十四人  请假：二人', 16, 14, 2, null],
  ['应到会党员二十三人，实到二十一人，因事请假两人', 23, 21, 2, null],
  ['应到一百零二人，实到九十八人', 102, 98, null, null],
  ['应到|16|实到|14|请假|2', 16, 14, 2, null],
  ['应到(人)：16\n实到(人)：14', 16, 14, null, null],
  ['应 到 1 6 人 ， 实 到 l4 人', 16, 14, null, null],
  ['会议应到党员\n16人，实到党员14\n人', 16, 14, null, null],
  ['应到16人（含预备党员2人），实到14人', 16, 14, null, null],
  ['应到有表决权的党员14人，实到有表决权的党员12人', 14, 12, null, null],
  ['应到实到均为16人', 16, 16, null, null],
  ['应到16人，全部到会。', 16, 16, null, null],
  ['应到党员16名，全员出席', 16, 16, null, null],
  ['全体党员16人参加。', 16, 16, null, null],
  ['支部全体党员十六人全部到会', 16, 16, null, null],
  ['参加人员共14人', null, 14, null, null],
  ['参加人数：14人', null, 14, null, null],
  ['时间：3月28日\n出席党员14人，列席3人', null, 14, null, null],
  ['到会党员十四人，列席人员二人。', null, 14, null, null],
  ['本次会议共有14名党员参加会议，', null, 14, null, null],
  ['共有14名党员参加了本次活动。', null, 14, null, null],
  ['大会有党员14人参加，列席2人', null, 14, null, null],
  ['出席：张三丰、李思远', null, 2, null, null],
  ['出席人员：罗海棠（书记）、方远舟（组织委员）、\n邹小满\n列席：程以安', null, 3, null, null],
  ['请假2人（王五、赵六）', null, null, 2, null],
  ['实到14人，因病请假1人，无故缺席1人', null, 14, 1, 1],
  ['请假人员：谭立冬（病假）、闻知秋（事假）。', null, null, 2, null],
  ['实到16人，缺席：无', null, 16, null, 0],
  ['应到16人，实到16人，无人缺席', 16, 16, null, 0],
  ['记录人：程以安\n未到2人', null, null, null, 2],
]

const silent: readonly string[] = [
  '',
  '会议室在二楼，请党员准时参加。',
  '应到未到的党员须说明原因。',
  '应到期换届的支部要按时换届。',
  '应到16时前集合',
  '实到14时30分散会',
  '出席率95%，到会率87.5%',
  '实到会人数超过应到会人数的半数，会议有效。',
  '有选举权的到会党员数须超过应到会人数的五分之四。',
  '请假2天',
  '全年缺席3次',
  '每月参加1次主题党日',
  '参加第3次学习',
  '参加2025年培训',
  '列席3人',
  '列席：程以安、夏语冰',
  '出席：全体党员',
  '出席：罗海棠、方远舟等',
  '出席：罗海棠、方远舟、邹小\n满、夏语冰',
  '应到__人，实到__人',
  '应到（人）　实到（人）　请假（人）',
  '实交党费16人',
  '我支部2人参加县里的培训',
  '参加14人次',
  // What cannot be, and what says two things, is left to the person.
  '应到14人，实到16人',
  '第一组应到8人。第二组应到9人。',
]

describe('attendance of a page', () => {
  test.each(said.map(([text, ...counts]) => ({ text, counts })))('$text', ({ text, counts }) => {
    const guess = guessAttendance(text)
    expect(attendanceKeys.map((key) => guess?.[key]?.value ?? null)).toEqual(counts)
  })

  test.each(silent)('nothing by: %s', (text) => {
    expect(guessAttendance(text)).toBeNull()
  })

  test('the words are given as they stand, to be found on the page', () => {
    const text = '主持：沈南乔\n出席： 应 到16人，实到 １４ 人，请假2人（谭立冬）'
    const words = attendanceKeys.map((key) => guessAttendance(text)?.[key]?.from[0]?.words)
    expect(words).toEqual(['应 到16人', '实到 １４ 人', '请假2人', undefined])
    for (const each of words) if (each !== undefined) expect(text).toContain(each)
  })

  test('a text that can be read in endless ways comes to an end', () => {
    expect(guessAttendance(`应到${'共计'.repeat(60)}`)).toBeNull()
  })

  test('minutes are looked at before what was signed, and notices never', () => {
    const papers = (['通知', '签到', '记录', '照片'] as const).map((role, at) => ({
      itemId: at + 1,
      firstPage: 1,
      lastPage: 1,
      role,
    }))
    expect(toAttendancePapers(papers).map(({ role }) => role)).toEqual(['记录', '签到'])
  })
})

test.each([
  ['十', 10],
  ['十四', 14],
  ['二十', 20],
  ['九十九', 99],
  ['一百', 100],
  ['一百二十三', 123],
  ['两', 2],
  ['〇', 0],
  ['1O', 10],
  ['Il', null],
  ['百', null],
])('%s is the count %s', (written, value) => {
  expect(toCount(written)).toBe(value)
})
