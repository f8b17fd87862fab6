import type { Day } from '../../../core/day.ts'
import type { Block, Paper, PaperPage } from '../paper.ts'
import { attendance, toCounts } from './minutes.ts'
import { branch, firstGroup, membersOf, secondGroup } from './people.ts'

interface Entry {
  readonly date: Day
  readonly group: string
  readonly place: string
  readonly leave: readonly string[]
  readonly topic: string
  readonly text: string
}

/** Three short entries a page, both groups in one book. */
const pages: readonly (readonly Entry[])[] = [
  [
    entry(
      '2025-01-15',
      firstGroup,
      '运行班休息室',
      [],
      '学习工作计划',
      '季青禾领读支部工作计划。傅明河谈到老旧支管要先查图纸再下挖。小组认领西片夜间听漏任务。',
    ),
    entry(
      '2025-01-16',
      secondGroup,
      '化验室',
      ['穆晓岚'],
      '学习工作计划',
      '顾长汀传达计划。简平川提出东片阀门井编号不清，小组决定用两周补齐编号牌。',
    ),
    entry(
      '2025-02-19',
      firstGroup,
      '运行班休息室',
      ['邹小满'],
      '冰冻期抢修小结',
      '方远舟讲北坡村抢修经过。大家商量备用水表要放在值班车上，减少来回取件。',
    ),
  ],
  [
    entry(
      '2025-03-18',
      firstGroup,
      '取水口值班室',
      [],
      '讨论巡查排班',
      '白露生介绍听漏棒使用方法，邹小满动手练习。排班表贴在值班室，换班要签名。',
    ),
    entry(
      '2025-03-20',
      secondGroup,
      '化验室',
      [],
      '对预备党员提意见',
      '介绍田又春近期表现。大家认为他肯吃苦，建议多学计量知识。小组没有不同意见。',
    ),
    entry(
      '2025-04-17',
      secondGroup,
      '东街加压站',
      ['夏语冰'],
      '熟悉加压站设备',
      '罗海棠讲领料双人签字的要求。闻知秋演示水泵切换，提醒先看压力再开阀门。',
    ),
  ],
  [
    entry(
      '2025-05-15',
      secondGroup,
      '化验室',
      [],
      '讨论值守方案',
      '对三个值守点的人员提出调整意见，建议加压站由熟悉设备的党员值守。',
    ),
    entry(
      '2025-05-16',
      firstGroup,
      '运行班休息室',
      ['谭立冬'],
      '讨论值守方案',
      '逐条讨论汛期值守方案，提出交接要写水位和浊度，雨衣手电由小组统一领用。',
    ),
    entry(
      '2025-06-18',
      firstGroup,
      '一号泵房',
      [],
      '学习水质标准',
      '程以安领读水质化验要求，傅明河结合浊度报警讲处理步骤，大家对照记录本找不足。',
    ),
  ],
  [
    entry(
      '2025-09-16',
      firstGroup,
      '运行班休息室',
      [],
      '准备用户走访',
      '分配走访片区，每两人一组。季青禾提醒进门先说明来意，检查完请用户签字。',
    ),
    entry(
      '2025-09-17',
      secondGroup,
      '化验室',
      ['简平川'],
      '准备用户走访',
      '夏语冰整理老年用户名单，按巷子排好路线。小组决定随身带胶垫和扳手。',
    ),
    entry(
      '2025-11-18',
      secondGroup,
      '东街加压站',
      [],
      '冬季保温分工',
      '水表保温套分到个人，田又春负责柳树巷。顾长汀要求装完拍照登记。',
    ),
  ],
]

/** 党小组活动记录本: one bound book for both groups. */
export const groupBook: Paper = {
  line: 'B2-01',
  issuer: branch,
  title: '青石河供水所党支部2025年党小组活动记录本',
  date: '2025-12-19',
  retention: '30年',
  files: [
    {
      name: '记录本/2025年党小组活动记录本.pdf',
      make: 'image-pdf',
      tone: 'grey',
      pages: pages.map(toPage),
    },
  ],
  activities: pages.flatMap((entries, index) =>
    entries.map(({ date, group, topic, leave }) => ({
      firstPage: index + 1,
      lastPage: index + 1,
      date,
      kinds: ['group-meeting'] as const,
      group,
      topic,
      ...toCounts(membersOf(group), leave),
    })),
  ),
}

function toPage(entries: readonly Entry[], index: number): PaperPage {
  return {
    head: '党小组活动记录本　　2025年度',
    foot: `第 ${index + 1} 页`,
    blocks: entries.flatMap(toBlocks),
  }
}

function toBlocks({ date, group, place, leave, topic, text }: Entry): Block[] {
  const [, month, day] = date.split('-').map(Number)
  return [
    { kind: 'entry', text: `${month}月${day}日　${group}　${topic}` },
    { kind: 'text', text: `地点：${place}。${attendance(membersOf(group), leave)}。` },
    { kind: 'text', text },
  ]
}

function entry(date: Day, group: string, place: string, leave: string[], topic: string, text: string): Entry {
  return { date, group, place, leave, topic, text }
}
