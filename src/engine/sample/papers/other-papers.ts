import type { Paper } from '../paper.ts'
import { attendance } from './minutes.ts'
import { branch, people } from './people.ts'

export const otherPapers: readonly Paper[] = [
  {
    line: 'H3-02',
    issuer: '宋初晴',
    title: '宋初晴入党申请书',
    date: '2025-09-08',
    secrecy: '内部',
    retention: '30年',
    files: [
      {
        name: '发展党员/宋初晴入党申请书.jpg',
        make: 'jpeg',
        tone: 'grey',
        pages: [
          {
            hand: true,
            blocks: [
              { kind: 'heading', text: '入党申请书' },
              { kind: 'text', text: '敬爱的党支部：' },
              {
                kind: 'text',
                text: '我叫宋初晴，今年二十六岁，在供水所化验室工作。参加工作三年来，我看到身边的党员在暴雨夜里守着取水口，在冰天里为用户换水表，心里很受触动，郑重提出入党申请。',
              },
              {
                kind: 'text',
                text: '我做化验工作，知道一个数字关系到许多人的饮水安全。我愿意从如实填写每一份记录做起，向党员学习，接受组织的考察和教育。',
              },
              {
                kind: 'text',
                text: '我还有不少不足：说话性子急，对管网知识了解得少。请组织帮助我，我会用行动来改正。',
              },
              { kind: 'signed', lines: ['申请人：宋初晴', '2025年9月8日'], seal: false },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H6-01',
    issuer: branch,
    title: '第三季度廉政学习记录（物资领用怎样管）',
    date: '2025-08-22',
    retention: '10年',
    files: [
      {
        name: '党风廉政/20250822廉政学习.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '廉政学习记录' },
              {
                kind: 'fields',
                rows: [
                  ['时间', '2025年8月22日下午4时'],
                  ['地点', '供水所二楼会议室'],
                  ['领学', '罗海棠'],
                  ['出席', attendance(people.length, ['谭立冬', '顾长汀', '邹小满'])],
                ],
              },
              {
                kind: 'text',
                text: '罗海棠带领大家对照仓库台账，学习物资领用的规定。上半年领用阀门52只、接头310个，双人签字遗漏3次，均已查明去向。',
              },
              {
                kind: 'text',
                text: '讨论中，闻知秋认为旧料回收也要登记重量和去向；季青禾建议外委施工的余料当天清点退库，不留在工地。',
              },
              {
                kind: 'text',
                text: '支部明确：旧料出售由两人到场、当天入账；抢修急用可以先领后补，但须在二十四小时内补签。',
              },
            ],
          },
        ],
      },
    ],
  },
]
