import type { Day } from '../../../core/day.ts'
import type { Paper } from '../paper.ts'
import { branch, people } from './people.ts'

/** What the paper on which certificates are signed for says. */
export interface IssuedCertificates {
  /** 题名 of its register row. */
  readonly title: string
  readonly issuedOn: Day
  readonly numbers: readonly { readonly name: string; readonly number: string }[]
}

export const certificates: IssuedCertificates = {
  title: '青石河供水所党支部党员证件发放登记表',
  issuedOn: '2025-03-31',
  numbers: people.map(({ name }, index) => ({ name, number: `示例${String(index + 1).padStart(4, '0')}` })),
}

export const studyAndCertificates: readonly Paper[] = [
  {
    line: 'B3-01',
    issuer: '夏语冰',
    title: '夏语冰2025年党员学习记录本',
    date: '2025-12-18',
    retention: '10年',
    files: [
      {
        name: '记录本/夏语冰学习记录本.pdf',
        make: 'image-pdf',
        tone: 'colour',
        pages: [
          {
            hand: true,
            head: '党员学习记录本　　2025年度',
            foot: '第 1 页',
            blocks: [
              { kind: 'entry', text: '4月22日　自学　管网图怎样读' },
              {
                kind: 'text',
                text: '对照竣工图走了一遍东片，发现图上三处阀门井位置不对。记下偏差，交给资料员改图。看图要和看现场连在一起，不能只信一头。',
              },
              { kind: 'entry', text: '6月20日　党课　看得见的水质' },
              {
                kind: 'text',
                text: '书记讲到化验单如实填写。想到自己有一次漏记水温，事后凭印象补上，这样不对。以后漏记就注明漏记。',
              },
            ],
          },
          {
            hand: true,
            head: '党员学习记录本　　2025年度',
            foot: '第 2 页',
            blocks: [
              { kind: 'entry', text: '8月22日　廉政学习　物资领用' },
              {
                kind: 'text',
                text: '领用接头要两个人签字，刚开始觉得麻烦。听了台账核对的结果，明白签字既管住东西，也保护经手的人。',
              },
              { kind: 'entry', text: '11月21日　集中学习　改造验收' },
              {
                kind: 'text',
                text: '回填土要分层夯实，警示带要有足够埋深。以前只看合格证，今后验收先看隐蔽工程照片，再抽一处开挖核对。',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'Z1-02',
    issuer: branch,
    title: certificates.title,
    date: certificates.issuedOn,
    secrecy: '内部',
    retention: '30年',
    files: [
      {
        name: '党员证件/证件发放登记表.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党员证件发放登记表（示例）' },
              { kind: 'centre', text: '登记人：陆知行　　2025年3月31日' },
              {
                kind: 'table',
                widths: [1, 2, 2.4, 2.2, 1.6],
                rows: [
                  ['序号', '姓名', '证件编号', '发放日期', '签收'],
                  ...certificates.numbers.map(({ name, number }, index) => {
                    return [String(index + 1), name, number, certificates.issuedOn.replaceAll('-', '.'), '本人']
                  }),
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]
