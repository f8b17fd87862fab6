import type { PaperFile } from '../paper.ts'
import { attendance, minutes } from './minutes.ts'
import { membersOf, people, secondGroup } from './people.ts'

/** Scans that nobody described: they wait in 收件箱 for a person. */
export const looseScans: readonly PaperFile[] = [
  {
    name: '扫描件0001.jpg',
    make: 'jpeg',
    tone: 'grey',
    pages: [
      {
        blocks: [
          { kind: 'heading', text: '集中学习签到与记录' },
          {
            kind: 'fields',
            rows: [
              ['时间', '2025年11月21日下午4时'],
              ['地点', '供水所二楼会议室'],
              ['出席', attendance(people.length, ['傅明河', '简平川', '谭立冬', '穆晓岚'])],
            ],
          },
          {
            kind: 'text',
            text: '程以安领读管网改造验收标准，方远舟结合柳树巷施工讲回填土分层夯实的要求。大家认为验收要看记录，更要看现场。',
          },
          {
            kind: 'text',
            text: '会上提出三个问题：井盖标高不一致、警示带埋深不够、竣工图没有及时更新。由方远舟会后逐条核对，下次学习时答复。',
          },
        ],
      },
    ],
  },
  {
    name: '20251204第二党小组会.png',
    make: 'png',
    tone: 'bitonal',
    pages: [
      {
        blocks: [
          { kind: 'heading', text: '第二党小组会会议记录' },
          ...minutes({
            time: '2025年12月4日下午4时',
            place: '水质化验室',
            chair: '顾长汀',
            recorder: '夏语冰',
            due: membersOf(secondGroup),
            leave: ['罗海棠'],
            topic: '保温工作收尾；整理小组资料',
            body: [
              '田又春汇报柳树巷保温套安装完成36只，还有两户长期无人，已留下联系卡。',
              '简平川提醒加压站排水沟要再清一次，防止结冰滑倒。',
              '小组清点全年资料，缺二月、七月、八月、十月的会议记录，确认当月没有开会，写明原因上交。',
            ],
          }),
        ],
      },
    ],
  },
]
