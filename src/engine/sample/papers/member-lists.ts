import type { Paper } from '../paper.ts'
import { branch, people } from './people.ts'

/** Monthly dues in yuan, one amount a member, invented. */
const dues = [42, 35, 28, 36, 40, 22, 30, 38, 37, 33, 36, 24, 41, 29, 21, 18] as const

export const memberLists: readonly Paper[] = [
  {
    line: 'H2-01',
    issuer: branch,
    title: '青石河供水所党支部党员名册（2025年6月核对）',
    date: '2025-06-30',
    secrecy: '内部',
    retention: '永久',
    files: [
      {
        name: '党员管理/党员名册.png',
        make: 'png',
        tone: 'grey',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党员名册（示例）' },
              { kind: 'centre', text: '青石河供水所党支部　2025年6月30日核对' },
              {
                kind: 'table',
                widths: [1, 2, 2, 2.4, 2],
                rows: [
                  ['序号', '姓名', '职务', '所在小组', '入党年月'],
                  ...people.map((person, index) => [
                    String(index + 1),
                    person.name,
                    person.duty,
                    person.group,
                    person.joined,
                  ]),
                ],
              },
              { kind: 'text', text: '本册共16人，其中预备党员1人。核对人：陆知行。' },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H2-03',
    issuer: branch,
    title: '青石河供水所党支部2025年党费收缴登记表',
    date: '2025-12-25',
    secrecy: '内部',
    retention: '30年',
    files: [
      {
        name: '党员管理/党费收缴登记表.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '2025年党费收缴登记表（示例）' },
              { kind: 'centre', text: '单位：元　　收缴人：陆知行　　复核人：罗海棠' },
              {
                kind: 'table',
                widths: [1, 2, 1.6, 1.6, 1.6, 1.6, 1.8],
                rows: [
                  ['序号', '姓名', '一季度', '二季度', '三季度', '四季度', '合计'],
                  ...people.map((person, index) => duesRow(person.name, index)),
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]

function duesRow(member: string, index: number): string[] {
  const quarter = (dues[index] ?? 20) * 3
  return [String(index + 1), member, ...Array.from({ length: 4 }, () => String(quarter)), String(quarter * 4)]
}
