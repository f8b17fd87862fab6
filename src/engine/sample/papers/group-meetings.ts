import type { Paper } from '../paper.ts'
import { type Meeting, minutes } from './minutes.ts'
import { firstGroup, membersOf, secondGroup } from './people.ts'

/** Loose 党小组会 records: the issuer names the group. */
export const groupMeetings: readonly Paper[] = [
  groupMeeting(secondGroup, '2025-06-19', '20250619第二党小组会', {
    time: '2025年6月19日下午4时',
    place: '水质化验室',
    chair: '顾长汀',
    recorder: '夏语冰',
    due: membersOf(secondGroup),
    leave: ['闻知秋'],
    topic: '汛期值守第一周情况',
    body: [
      '简平川汇报取水口值守第一周情况：水位平稳，夜间浊度最高一次为4.6，按规程增加投药后恢复正常。',
      '穆晓岚提出值守记录有两处没有写交接时间，顾长汀要求当事人说明原因，不得事后涂改。',
      '小组决定：值守记录每周五由组长检查一次；下周由田又春领读供水安全的学习材料。',
    ],
  }),
  groupMeeting(firstGroup, '2025-10-16', '20251016第一党小组会', {
    time: '2025年10月16日下午4时',
    place: '运行班休息室',
    chair: '季青禾',
    recorder: '邹小满',
    due: membersOf(firstGroup),
    topic: '走访问题整改；冬季保温准备',
    body: [
      '季青禾通报走访中登记的五户水压偏低问题，三户已经更换支管，两户等待施工许可。',
      '谭立冬建议把楼道立管也列入检查，白露生补充了去年冻裂的三处位置。',
      '小组决定：冬季保温从北坡村开始，每户完成后由用户签字；没有完成的逐户写明原因。',
    ],
  }),
]

function groupMeeting(group: string, date: string, file: string, meeting: Meeting): Paper {
  return {
    line: 'H4-03',
    issuer: group,
    title: `${group}会会议记录（${meeting.topic}）`,
    date,
    retention: '10年',
    files: [
      {
        name: `组织生活/${file}.pdf`,
        make: 'text-pdf',
        pages: [{ blocks: [{ kind: 'heading', text: `${group}会会议记录` }, ...minutes(meeting)] }],
      },
    ],
  }
}
