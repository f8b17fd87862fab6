import type { Paper } from '../paper.ts'
import { minutes } from './minutes.ts'
import { branch, people } from './people.ts'

/** 党员大会 of the first, second and fourth quarter; the third quarter had none. */
export const memberMeetings: readonly Paper[] = [
  {
    line: 'H4-01',
    issuer: branch,
    title: '2025年第一季度党员大会会议记录',
    date: '2025-02-21',
    retention: '永久',
    files: [
      {
        name: '组织生活/20250221党员大会.png',
        make: 'png',
        tone: 'bitonal',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党员大会会议记录' },
              ...minutes({
                time: '2025年2月21日下午3时至4时20分',
                place: '供水所二楼会议室',
                chair: '沈南乔',
                recorder: '程以安',
                due: people.length,
                leave: ['傅明河'],
                topic: '通报2025年工作计划；介绍预备党员教育安排',
                body: [
                  '沈南乔宣读支部2025年工作计划，说明会议、学习、巡查三项安排的由来。',
                  '简平川建议把夜间听漏分成东西两片，各由一个小组包干；白露生提出老旧水表要先登记再更换。会议采纳这两条意见，写入计划附表。',
                  '陆知行介绍预备党员田又春的教育安排，请两名介绍人每季度与他谈一次。',
                  '到会正式党员14人，举手通过工作计划：赞成14票，反对0票，弃权0票。',
                ],
              }),
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H4-01',
    issuer: branch,
    title: '2025年第二季度党员大会会议记录',
    date: '2025-05-23',
    retention: '永久',
    files: [
      {
        name: '组织生活/20250523党员大会.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党员大会会议记录' },
              ...minutes({
                time: '2025年5月23日下午3时至4时30分',
                place: '供水所二楼会议室',
                chair: '沈南乔',
                recorder: '程以安',
                due: people.length,
                leave: ['谭立冬', '闻知秋'],
                topic: '党费收缴情况；汛期党员值守安排',
                body: [
                  '罗海棠说明一至五月党费收缴情况：应交16人，实交16人，账目与登记表一致，已张贴公布。',
                  '方远舟提出汛期值守方案：取水口、一号泵房、东街加压站各设一个党员值守点，六月至九月每晚两人，遇暴雨预警加一人。',
                  '讨论中，邹小满建议给值守点配备手持浊度仪；夏语冰建议把值守电话印在水费单背面。会议同意这两条建议，由供水所统一安排经费。',
                  '会议一致通过汛期值守方案，自6月1日起执行。请假党员由小组长传达。',
                ],
              }),
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H4-01',
    issuer: branch,
    title: '2025年第四季度党员大会会议记录',
    date: '2025-12-12',
    retention: '永久',
    files: [
      {
        name: '组织生活/20251212党员大会.pdf',
        make: 'image-pdf',
        tone: 'grey',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党员大会会议记录' },
              ...minutes({
                time: '2025年12月12日下午2时30分至4时',
                place: '供水所二楼会议室',
                chair: '沈南乔',
                recorder: '程以安',
                due: people.length,
                leave: ['穆晓岚'],
                topic: '听取全年工作情况；布置年度资料归档',
                body: [
                  '沈南乔报告全年工作：更换支管2.3公里，处理报漏74起，汛期值守122个晚上。他说明第三季度没有召开党员大会的原因是连续抢修，并作了检讨。',
                  '顾长汀发言：会议不能因为忙就不开，可以改成班前短会。季青禾建议明年把会议日期写进生产月计划。',
                  '陆知行布置归档：缺的材料写明原因，不补写。',
                  '会议同意以上安排，请两个小组在12月20日前交齐资料。',
                ],
              }),
            ],
          },
        ],
      },
    ],
  },
]
