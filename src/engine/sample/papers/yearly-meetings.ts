import type { Paper } from '../paper.ts'
import { attendance, minutes } from './minutes.ts'
import { branch, people } from './people.ts'

/** 党课, 组织生活会 and 民主评议党员. No record of 谈心谈话 is there. */
export const yearlyMeetings: readonly Paper[] = [
  {
    line: 'H4-05',
    issuer: branch,
    title: '第一季度党课讲稿与记录（从一只水表说起）',
    date: '2025-03-28',
    retention: '10年',
    files: [
      {
        name: '组织生活/20250328党课.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '党课：从一只水表说起' },
              {
                kind: 'fields',
                rows: [
                  ['时间', '2025年3月28日下午3时'],
                  ['地点', '供水所二楼会议室'],
                  ['主讲', '罗海棠'],
                  ['出席', attendance(people.length, ['谭立冬', '白露生'])],
                ],
              },
              {
                kind: 'text',
                text: '一只水表走得准不准，用户看不见，只能相信我们。抄表、检定、收费每个环节都有人经手，经手的人守规矩，数字才可靠。',
              },
              {
                kind: 'text',
                text: '去年有用户反映水费突然增加，检查后发现是内部漏水。抄表员没有推脱，陪用户找了两个小时。这件事说明，耐心就是服务。',
              },
              {
                kind: 'text',
                text: '讲完后大家讨论如何做好计量检定的公开。夏语冰建议检定结果当场交给用户签字，季青禾建议每季度抽查一次抄表记录。',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H4-06',
    issuer: branch,
    title: '2025年度组织生活会会议记录与问题清单',
    date: '2025-12-19',
    secrecy: '内部',
    retention: '30年',
    files: [
      {
        name: '组织生活/20251219组织生活会记录.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '组织生活会会议记录' },
              ...minutes({
                time: '2025年12月19日下午2时至5时',
                place: '供水所二楼会议室',
                chair: '沈南乔',
                recorder: '程以安',
                due: people.length,
                leave: ['傅明河'],
                topic: '总结全年组织生活，开展批评与自我批评',
                body: [
                  '沈南乔代表支委会检查全年工作，承认第三季度没有召开党员大会、两个月没有召开支委会，计划性不强。',
                  '陆知行、程以安、罗海棠、方远舟依次发言，各自查找问题两条以上，相互提出意见十一条。',
                  '党员按小组逐个发言。简平川批评值守记录有涂改，田又春提出自己学习计量知识不够主动。',
                  '会议形成问题清单六条，明确责任人和完成时间，下次组织生活会首先检查整改情况。',
                ],
              }),
            ],
          },
        ],
      },
      {
        name: '组织生活/20251219组织生活会问题清单.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '组织生活会问题清单' },
              {
                kind: 'table',
                widths: [0.8, 4.2, 1.4, 1.8],
                rows: [
                  ['序号', '问题', '责任人', '完成时间'],
                  ['1', '会议没有按期召开', '沈南乔', '2026年3月'],
                  ['2', '小组活动记录过于简单', '陆知行', '2026年2月'],
                  ['3', '谈心谈话没有留下记录', '沈南乔', '2026年1月'],
                  ['4', '停水通知发得太晚', '程以安', '2026年1月'],
                  ['5', '领料签字偶有遗漏', '罗海棠', '2025年12月'],
                  ['6', '值守记录有涂改', '方远舟', '2026年5月'],
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    line: 'H4-07',
    issuer: branch,
    title: '2025年度民主评议党员情况记录',
    date: '2025-12-22',
    secrecy: '内部',
    retention: '30年',
    files: [
      {
        name: '组织生活/20251222民主评议党员.pdf',
        make: 'text-pdf',
        pages: [
          {
            blocks: [
              { kind: 'heading', text: '民主评议党员情况记录' },
              ...minutes({
                time: '2025年12月22日下午3时',
                place: '供水所二楼会议室',
                chair: '陆知行',
                recorder: '程以安',
                due: people.length,
                leave: ['傅明河', '夏语冰'],
                topic: '民主评议党员',
                body: [
                  '陆知行说明评议办法：先个人自评，再小组互评，最后填写测评表。请假党员的自评由小组长代读。',
                  '发出测评表14张，收回14张，全部有效，由罗海棠、闻知秋两人计票，结果当场封存交支委会。',
                  '支委会将在一周内研究评议意见，向每名党员反馈。',
                ],
              }),
            ],
          },
        ],
      },
    ],
  },
]
