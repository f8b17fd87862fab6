import type { Day } from '../../../core/day.ts'
import type { Paper } from '../paper.ts'
import { minutes } from './minutes.ts'
import { branch, people } from './people.ts'

/** Loose 主题党日 records. March, June and September stand in the book; May, August and November had none. */
export const themeDays: readonly Paper[] = [
  themeDay(
    '2025-01-17',
    '上午9时',
    '供水所院内',
    '节前设备检查',
    ['傅明河'],
    [
      '党员分成四组检查一号泵房、二号泵房、配电室和值班车，登记问题12项，当场处理9项。',
      '备用发电机试机一次，启动正常，柴油余量不足一半，由仓库当天补足。',
      '小结时沈南乔要求节日值班名单张贴在门口，用户打来电话必须有人接。',
    ],
  ),
  themeDay(
    '2025-02-14',
    '下午2时',
    '北坡村',
    '帮助用户处理冻裂水表',
    [],
    [
      '十六名党员分八组入户，更换冻裂水表14只，为22户加装保温棉，清理表井积水6处。',
      '方远舟向村民讲解夜间如何放细流防冻，邹小满发放报修电话卡80张。',
      '活动结束后大家商量，入冬前先查一遍北坡村的裸露管道。',
    ],
  ),
  themeDay(
    '2025-04-18',
    '上午8时30分',
    '东街加压站',
    '义务整理加压站环境',
    ['夏语冰', '白露生'],
    [
      '党员清理加压站院内杂草和施工余料，装车两车；给泵房门窗刷防锈漆。',
      '谭立冬介绍新设责任区的巡查路线和注意事项，大家沿路线走了一遍。',
      '田又春作为预备党员谈了参加巡查的打算。',
    ],
  ),
  themeDay(
    '2025-07-11',
    '上午7时30分',
    '取水口值守点',
    '慰问汛期值守人员',
    ['顾长汀', '闻知秋', '方远舟'],
    [
      '支部把药箱、雨衣和饮用水送到三个值守点，查看交接记录，听取值守人员的意见。',
      '值守人员反映夜间照明不够，沈南乔当场联系维修班，加装投光灯两盏。',
      '因当天仍有暴雨预警，活动在一小时内结束，没有影响值守。',
    ],
  ),
  themeDay(
    '2025-10-17',
    '上午9时',
    '供水所二楼会议室',
    '讲身边的节水故事',
    ['穆晓岚'],
    [
      '六名党员讲述身边的节水故事。简平川讲了一只旧阀门修了三次继续使用的经过。',
      '大家算了一笔账：夜间听漏一年，少漏的水相当于全镇五天的用水量。',
      '支部决定把这些故事整理成短文，在营业厅展示一个月。',
    ],
  ),
  themeDay(
    '2025-12-05',
    '下午2时',
    '青石河社区活动室',
    '向用户报告全年供水情况',
    ['谭立冬'],
    [
      '支部向到场的34名用户代表报告全年停水次数、抢修时间和水质检测结果。',
      '用户提出意见七条，主要是水费单字太小、停水通知太晚，支部逐条记录。',
      '会后明确两条意见年内解决，其余五条在明年一季度答复。',
    ],
  ),
]

function themeDay(date: Day, hour: string, place: string, topic: string, leave: string[], body: string[]): Paper {
  const [year, month, day] = date.split('-').map(Number)
  const meeting = {
    time: `${year}年${month}月${day}日${hour}`,
    place,
    chair: '沈南乔',
    recorder: '程以安',
    due: people.length,
    leave,
    topic,
    body,
  }
  return {
    line: 'H4-04',
    issuer: branch,
    title: `${month}月主题党日活动记录（${topic}）`,
    date,
    retention: '10年',
    files: [
      {
        name: `组织生活/主题党日/${date.replaceAll('-', '')}主题党日.pdf`,
        make: 'text-pdf',
        pages: [{ blocks: [{ kind: 'heading', text: '主题党日活动记录' }, ...minutes(meeting)] }],
      },
    ],
  }
}
