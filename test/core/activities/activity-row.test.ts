import { describe, expect, test } from 'vitest'
import { type ActivityRow, parseActivityRow } from '../../../src/core/activities/activity-row.ts'
import { activityRow } from '../../support/activity-file.ts'

const known = {
  groups: [
    { id: 5, name: '第一党小组' },
    { id: 6, name: '第二党小组' },
  ],
  items: [
    { id: 11, branchId: 1, code: 'WS·2025-Y-DZB-0001', title: '会议记录本', images: 9 },
    { id: 12, branchId: 1, code: 'WS·2025-Y-DZB-0002', title: '无图件', images: 0 },
  ],
}
const book = 'WS·2025-Y-DZB-0001'
const parse = (change: Partial<ActivityRow>) => parseActivityRow({ row: 2, cells: activityRow(change) }, known)

describe('what a row may say', () => {
  test.each<[Partial<ActivityRow>, object]>([
    [{}, { row: 2, kinds: ['member-meeting'], date: '2025-03-21', groupId: null, due: null, evidence: null }],
    [{ 活动类别: '支部党员大会' }, { kinds: ['member-meeting'] }],
    [{ 活动类别: '支部大会' }, { kinds: ['member-meeting'] }],
    [{ 活动类别: '支部委员会' }, { kinds: ['committee-meeting'] }],
    [{ 活动类别: '支委会会议' }, { kinds: ['committee-meeting'] }],
    [{ 活动类别: '组织生活' }, { kinds: ['life-meeting'] }],
    [{ 活动类别: '民主评议' }, { kinds: ['appraisal'] }],
    [{ 活动类别: '主题党日;党员大会' }, { kinds: ['member-meeting', 'theme-day'] }],
    [{ 活动类别: ' 主题党日 ； 党员大会； ' }, { kinds: ['member-meeting', 'theme-day'] }],
    [{ 活动类别: '主题党日、党课' }, { kinds: ['lecture', 'theme-day'] }],
    [{ 活动类别: '党员大会;支部党员大会' }, { kinds: ['member-meeting'] }],
    [{ 日期: '2024-02-29' }, { date: '2024-02-29' }],
    [{ 日期: '2025年3月5日' }, { date: '2025-03-05' }],
    [{ 日期: '20250305' }, { date: '2025-03-05' }],
    [{ 日期: '2025/3/5' }, { date: '2025-03-05' }],
    [{ 党小组: ' 第二党小组 ' }, { groupId: 6 }],
    [
      { 主题: ' 学习\n党章 ', 主讲人: '宋初晴' },
      { topic: '学习 党章', lecturer: '宋初晴' },
    ],
    [
      { 应到: '46', 实到: '40', 请假: '4', 缺席: '2' },
      { due: 46, present: 40, excused: 4, absent: 2 },
    ],
    [
      { 应到: '46人', 实到: '４６' },
      { due: 46, present: 46, excused: null },
    ],
    [
      { 实到: '40', 缺席: '0' },
      { due: null, present: 40, absent: 0 },
    ],
    [{ 档号: ` ${book} ` }, { evidence: { itemId: 11, firstPage: 1, lastPage: 9, role: '记录' } }],
    [{ 档号: book, 页码: '3' }, { evidence: { firstPage: 3, lastPage: 3 } }],
    [{ 档号: book, 页码: '3-5', 材料种类: '签到' }, { evidence: { firstPage: 3, lastPage: 5, role: '签到' } }],
    [{ 档号: book, 页码: '3—5' }, { evidence: { firstPage: 3, lastPage: 5 } }],
    [{ 档号: book, 页码: '３～５' }, { evidence: { firstPage: 3, lastPage: 5 } }],
    [{ 档号: book, 页码: '第3至5页' }, { evidence: { firstPage: 3, lastPage: 5 } }],
    [{ 材料种类: '通知' }, { evidence: null }],
  ])('%j', (change, expected) => {
    expect(parse(change)).toMatchObject({ entry: expected })
  })
})

describe('what a row must not say', () => {
  test.each<[Partial<ActivityRow>, string[]]>([
    [{ 活动类别: '' }, ['没有写明活动类别']],
    [{ 活动类别: '联欢会' }, ['活动类别“联欢会”不在可用的类别中']],
    [{ 活动类别: '党员大会;联欢会' }, ['活动类别“联欢会”不在可用的类别中']],
    [{ 活动类别: 'constructor' }, ['活动类别“constructor”不在可用的类别中']],
    [{ 日期: '' }, ['日期“”不是真实存在的日期']],
    [{ 日期: '2025-02-29' }, ['日期“2025-02-29”不是真实存在的日期']],
    [{ 日期: '2025年3月' }, ['日期“2025年3月”不是真实存在的日期']],
    [{ 党小组: '第九党小组' }, ['本支部没有党小组“第九党小组”']],
    [{ 应到: '若干' }, ['应到“若干”应为人数']],
    [{ 实到: '-1' }, ['实到“-1”应为人数']],
    [{ 请假: '1.5' }, ['请假“1.5”应为人数']],
    [{ 应到: '46', 实到: '40', 请假: '4', 缺席: '1' }, ['实到40＋请假4＋缺席1＝45，不等于应到46']],
    [{ 应到: '46', 实到: '47' }, ['实到47多于应到46']],
    [{ 应到: '46', 实到: '44', 请假: '3' }, ['实到、请假、缺席共47，多于应到46']],
    [{ 档号: 'WS·2025-Y-DZB-0099' }, ['本支部没有档号为“WS·2025-Y-DZB-0099”的档案']],
    [{ 档号: 'WS·2025-Y-DZB-0002' }, ['“无图件”没有图像，不能作为材料']],
    [{ 档号: book, 页码: '10' }, ['页码10不在“会议记录本”之内（共9页）']],
    [{ 档号: book, 页码: '0' }, ['页码0不在“会议记录本”之内（共9页）']],
    [{ 档号: book, 页码: '8-12' }, ['页码8—12不在“会议记录本”之内（共9页）']],
    [{ 档号: book, 页码: '5-3' }, ['页码5—3不在“会议记录本”之内（共9页）']],
    [{ 档号: book, 页码: '2025-03-05' }, ['页码“2025-03-05”应写作 3 或 3-5']],
    [{ 页码: '3' }, ['写了页码而没有写档号']],
    [{ 档号: book, 材料种类: '发票' }, ['材料种类“发票”应为通知、议程、签到、记录、决议、照片、总结之一']],
    [{ 主题: '长'.repeat(201) }, ['主题应在200字以内']],
    [{ 活动类别: '联欢会', 日期: '昨天' }, ['活动类别“联欢会”不在可用的类别中', '日期“昨天”不是真实存在的日期']],
  ])('%j', (change, problems) => {
    expect(parse(change)).toEqual({ problems })
  })
})
