import { describe, expect, test } from 'vitest'
import { guess } from '../../../src/core/intake/guess.ts'
import { Guess, type Source } from '../../../src/core/intake/guess-shape.ts'
import { toStem } from '../../../src/core/intake/paper.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'

const scheme = loadStoredScheme()
const own = { name: '河东水文站党支部', others: [] }
const lines = scheme.slots.flatMap((slot) => slot.lines)

/** A guess by `value ← words`, with the code of the line in place of its id. */
function read(fileName: string, text = '') {
  const guessed = guess({ fileName, text }, scheme, own)
  Guess.parse(guessed)
  const say = (field: { value: unknown; from: readonly Source[] } | null) =>
    field ? `${field.value} ← ${field.from.map(({ words }) => words).join(' + ')}` : null
  const line = guessed.lineId && {
    value: lines.find((each) => each.id === guessed.lineId?.value)?.code,
    from: guessed.lineId.from,
  }
  return {
    line: say(line),
    date: say(guessed.date),
    title: say(guessed.title),
    issuer: say(guessed.issuer),
    documentNumber: say(guessed.documentNumber),
  }
}

describe('a name alone', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['20250221党员大会.png', 'H4-01 ← 党员大会', '2025-02-21', '党员大会'],
    ['2025年2月21日支部党员大会会议记录.pdf', 'H4-01 ← 党员大会', '2025-02-21', '支部党员大会会议记录'],
    ['2025-02-21 支委会.jpg', 'H4-02 ← 支委会', '2025-02-21', '支委会'],
    ['支委会会议纪要（2025.3.7）.pdf', 'H4-02 ← 支委会', '2025-03-07', '支委会会议纪要'],
    ['二〇二五年三月七日主题党日.jpg', 'H4-04 ← 主题党日', '2025-03-07', '主题党日'],
    ['20251204第二党小组会.png', 'H4-03 ← 党小组会', '2025-12-04', '第二党小组会'],
    ['组织生活会_20250110.tif', 'H4-06 ← 组织生活会', '2025-01-10', '组织生活会'],
    ['2025年12月支委会.jpg', 'H4-02 ← 支委会', null, '2025年12月支委会'],
    ['2025-12支委会.jpg', 'H4-02 ← 支委会', null, '2025-12支委会'],
    ['2025年第一季度党课讲稿.pdf', 'H4-05 ← 党课', null, '2025年第一季度党课讲稿'],
    ['20250315-20250320集中学习.pdf', 'H5-02 ← 集中学习', '2025-03-15', '集中学习'],
    ['党员大会 (1).jpg', 'H4-01 ← 党员大会', null, '党员大会'],
    ['党员大会_001.jpg', 'H4-01 ← 党员大会', null, '党员大会'],
    ['党员大会 - 副本.jpg', 'H4-01 ← 党员大会', null, '党员大会'],
    ['工作计划_2025.pdf', 'H1-03 ← 工作计划', null, '工作计划_2025'],
    ['党费收缴2025-03.pdf', 'H2-03 ← 党费', null, '党费收缴2025-03'],
    ['党员证件副本.pdf', 'Z1-01 ← 党员证件', null, '党员证件副本'],
    ['工作计划附件1.pdf', 'H1-03 ← 工作计划', null, '工作计划附件1'],
    ['谈心谈话（张三）.jpg', 'H4-08 ← 谈心谈话', null, '谈心谈话（张三）'],
    ['关于召开党员大会的通知.pdf', 'H1-07 ← 通知', null, '关于召开党员大会的通知'],
    ['民主评议党员登记表.pdf', 'H4-07 ← 民主评议', null, '民主评议党员登记表'],
    ['党费收缴工作总结.pdf', 'H1-04 ← 工作总结', null, '党费收缴工作总结'],
    ['党小组活动记录本.pdf', 'B2-01 ← 党小组活动记录本', null, '党小组活动记录本'],
    ['预备党员转正申请.pdf', 'H3-06 ← 预备党员转正', null, '预备党员转正申请'],
    ['C:\\扫描\\20250221党员大会.png', 'H4-01 ← 党员大会', '2025-02-21', '党员大会'],
    ['供水所食堂菜单.pdf', null, null, '供水所食堂菜单'],
    ['扫描件0001.jpg', null, null, null],
    ['扫描_20250221.jpg', null, null, null],
    ['IMG_20250221_101500.jpg', null, '2025-02-21', null],
    ['IMG_0042.jpg', null, null, null],
    ['20250221.jpg', null, '2025-02-21', null],
    ['2025年2月21日.jpg', null, '2025-02-21', null],
    ['二〇二五年三月七日.jpg', null, '2025-03-07', null],
  ])('%s: line %s, day %s, title %s', (fileName, line, day, title) => {
    const found = guess({ fileName, text: '' }, scheme, own)
    expect(read(fileName).line).toBe(line)
    expect(found.date?.value ?? null).toBe(day)
    expect(found.title?.value ?? null).toBe(title)
    expect(found.issuer).toBeNull()
    expect(found.documentNumber).toBeNull()
  })

  test('no name and no text leave everything open', () => {
    expect(read('')).toEqual({ line: null, date: null, title: null, issuer: null, documentNumber: null })
  })
})

const minutes = `党员大会会议记录
时间 2025年2月21日下午3时至4时20分
地点 供水所二楼会议室
主持 沈南乔 记录 程以安
议题 通报2025年工作计划
沈南乔宣读支部2025年工作计划。上次会议（2024年12月20日）的决定已经落实。
会议要求党员围绕供水任务，把巡查交给供水所党支部
委员会研究后执行。`

const notice = `中共青石河供水公司委员会文件
青党发〔2025〕3号
关于召开党员大会的通知
各党支部：
根据2024年12月20日会议精神（青党函〔2024〕12号），定于2025年2月21日下午3时
召开党员大会，请准时参加。
青石河供水所党支部
2025年2月18日`

const plan = `青石河供水所党支部（示例）
2025年工作计划
2024年12月20日支委会讨论通过
一、每季度召开一次党员大会。`

const spaced = `支 委 会 会 议 记 录
时 间 ： 2025 年 3 月 7 日
内容：2024年11月2日的决定继续执行`

describe('a name and the text of the first page', () => {
  test.each([
    [
      'a lecture headed by its kind and its subject',
      '扫描件0002.jpg',
      '党课：从一只水表说起\n主讲：沈南乔\n2025年3月28日\n同志们，今天讲节约用水。',
      {
        line: 'H4-05 ← 党课',
        date: '2025-03-28 ← 2025年3月28日',
        title: '党课：从一只水表说起 ← 党课：从一只水表说起',
        issuer: null,
        documentNumber: null,
      },
    ],
    [
      'minutes: the day of the meeting, no issuer out of a broken sentence',
      '扫描件0001.jpg',
      minutes,
      {
        line: 'H4-01 ← 党员大会',
        date: '2025-02-21 ← 2025年2月21日',
        title: '党员大会会议记录 ← 党员大会会议记录',
        issuer: null,
        documentNumber: null,
      },
    ],
    [
      'a notice: the day it was signed, who heads it, and its own number',
      'IMG_0042.jpg',
      notice,
      {
        line: 'H1-07 ← 通知',
        date: '2025-02-18 ← 2025年2月18日',
        title: '关于召开党员大会的通知 ← 关于召开党员大会的通知',
        issuer: '中共青石河供水公司委员会 ← 中共青石河供水公司委员会',
        documentNumber: '青党发〔2025〕3号 ← 青党发〔2025〕3号',
      },
    ],
    [
      'a notice without a red head: who signed it, and no number, for the sentence names that of another paper',
      'IMG_0043.jpg',
      notice.split('\n').slice(2).join('\n'),
      {
        line: 'H1-07 ← 通知',
        date: '2025-02-18 ← 2025年2月18日',
        title: '关于召开党员大会的通知 ← 关于召开党员大会的通知',
        issuer: '青石河供水所党支部 ← 青石河供水所党支部',
        documentNumber: null,
      },
    ],
    [
      'a plan: its head, and no day where its name and its text disagree',
      '20241225计划.pdf',
      plan,
      {
        line: 'H1-03 ← 工作计划',
        date: null,
        title: '2025年工作计划 ← 2025年工作计划',
        issuer: '青石河供水所党支部（示例） ← 青石河供水所党支部（示例）',
        documentNumber: null,
      },
    ],
    [
      'recognised with a space after every character',
      'IMG_0044.jpg',
      spaced,
      {
        line: 'H4-02 ← 支 委 会',
        date: '2025-03-07 ← 2025 年 3 月 7 日',
        title: '支委会会议记录 ← 支 委 会 会 议 记 录',
        issuer: null,
        documentNumber: null,
      },
    ],
    [
      'a name outweighs the text, but for the day they disagree',
      '20250307主题党日.jpg',
      minutes,
      {
        line: 'H4-04 ← 主题党日',
        date: null,
        title: '党员大会会议记录 ← 党员大会会议记录',
        issuer: null,
        documentNumber: null,
      },
    ],
    [
      'a heading that only says 会议记录 says less than the name',
      '20250307第一党小组会.jpg',
      '会议记录\n地点 会议室',
      {
        line: 'H4-03 ← 党小组会',
        date: '2025-03-07 ← 20250307',
        title: '第一党小组会 ← 第一党小组会',
        issuer: null,
        documentNumber: null,
      },
    ],
    [
      'nor does the text of another kind of paper give anything away',
      'IMG_0045.jpg',
      '食堂菜单\n红烧肉',
      { line: null, date: null, title: null, issuer: null, documentNumber: null },
    ],
  ])('%s', (_, fileName, text, expected) => {
    expect(read(fileName, text)).toEqual(expected)
  })

  test.each([
    ['青党发[2025]3号', '青党发[2025]3号'],
    ['青党发（2025）第 3 号', '青党发（2025）第3号'],
    ['青 党 发 〔2025〕 12 号', '青党发〔2025〕12号'],
    ['青党发【2025】3号', '青党发【2025】3号'],
  ])('“%s” is a number of a document', (text, value) => {
    expect(guess({ fileName: 'IMG_1.jpg', text }, scheme, own).documentNumber).toEqual({
      value,
      from: [{ place: 'text', words: text }],
    })
  })

  test.each(['〔2025〕3号', '青党发〔25〕3号', '2025年第3号', '会议室3号'])('“%s” is none', (text) => {
    expect(guess({ fileName: 'IMG_1.jpg', text }, scheme, own).documentNumber).toBeNull()
  })

  test.each(['第一党小组', '中共青石河供水公司总支', '青石河供水有限公司'])(
    '“%s” heads a paper as its issuer',
    (issuer) => {
      const text = `${issuer}\n2025年工作计划`
      expect(guess({ fileName: 'IMG_1.jpg', text }, scheme, own).issuer).toEqual({
        value: issuer,
        from: [{ place: 'text', words: issuer }],
      })
    },
  )
})

test.each([
  ['C:\\扫描\\党员大会.v2.pdf', '党员大会.v2'],
  ['/tmp/a/党员大会.JPG', '党员大会'],
  ['党员大会', '党员大会'],
  ['.jpg', '.jpg'],
  ['第一\n行.pdf', '第一 行'],
  ['2024.3.15.jpg', '2024.3.15'],
])('the stem of %j is %s', (fileName, stem) => {
  expect(toStem(fileName)).toBe(stem)
})
