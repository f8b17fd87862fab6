import type { Paper } from '../paper.ts'
import { branch } from './people.ts'

export const notices: readonly Paper[] = [
  {
    line: 'H1-07',
    documentNumber: '青供支〔2025〕3号',
    issuer: branch,
    title: '关于召开2025年第二季度党员大会的通知',
    date: '2025-05-19',
    retention: '10年',
    files: [
      {
        name: '组织建设/召开第二季度党员大会的通知.jpg',
        make: 'jpeg',
        tone: 'colour',
        pages: [
          {
            blocks: [
              { kind: 'red-head', text: '青石河供水所党支部（示例）' },
              { kind: 'centre', text: '青供支〔2025〕3号' },
              { kind: 'heading', text: '关于召开第二季度党员大会的通知' },
              { kind: 'text', text: '各党小组、全体党员：' },
              {
                kind: 'text',
                text: '经支委会研究，定于2025年5月23日（星期五）下午3时在供水所二楼会议室召开第二季度党员大会。主要议程：听取上半年党费收缴情况说明；讨论汛期供水保障党员值守安排；通报老旧管网改造进度。',
              },
              {
                kind: 'text',
                text: '请各小组长于5月21日前将请假名单报组织委员陆知行。夜班党员调整班次后参加，泵房值班人员可以请假，会后由小组长传达会议内容。',
              },
              { kind: 'signed', lines: ['青石河供水所党支部（示例）', '2025年5月19日'], seal: true },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H1-07',
    documentNumber: '青供支〔2025〕5号',
    issuer: branch,
    title: '关于整理2025年度支部资料的通知',
    date: '2025-11-26',
    retention: '10年',
    files: [
      {
        name: '组织建设/整理年度支部资料的通知.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '关于整理2025年度支部资料的通知' },
              { kind: 'text', text: '各党小组：' },
              {
                kind: 'text',
                text: '为做好年度归档，请各小组于12月20日前把本年度的会议记录、活动材料、签到表交到组织委员处。材料要求字迹清楚、日期完整、页码连续。',
              },
              {
                kind: 'text',
                text: '确实没有召开的会议，由小组长写明时间和原因，不得补写记录。交接时双方当面清点页数，并在交接单上签字。',
              },
              { kind: 'signed', lines: ['青石河供水所党支部（示例）', '2025年11月26日'], seal: false },
            ],
          },
        ],
      },
    ],
  },
]
