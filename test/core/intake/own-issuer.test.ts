import { describe, expect, test } from 'vitest'
import { guess } from '../../../src/core/intake/guess.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'

const scheme = loadStoredScheme()
const name = '青石河供水所党支部'

function read(text: string, own: { name: string; others?: readonly string[] } = { name }): string | null {
  const { issuer } = guess({ fileName: 'IMG_1.jpg', text }, scheme, { others: [], ...own })
  return issuer && `${issuer.value} ← ${issuer.from.map(({ words }) => words).join(' + ')}`
}

describe("a paper of the branch's own", () => {
  test.each<[string, string, string]>([
    ['its letterhead, whole', `${name}\n支委会会议记录\n时间：2025年3月7日`, name],
    ['its letterhead, short', '供水所党支部\n支委会会议记录\n时间：2025年3月7日', '供水所党支部'],
    ['its letterhead beside something else', '供水所党支部 第3期\n工作简报\n本月要闻', '供水所党支部'],
    ['its end, short, and a day', '2025年工作计划\n一、学习。\n供水所支部\n2025年1月8日', '供水所支部'],
    [
      'its end, and a day that was read wrongly',
      '2025年工作计划\n一、学习。\n供水所党支部\n2O25年l月8日',
      '供水所党支部',
    ],
    ['its end without a day, sealed', '2025年工作计划\n一、学习。\n供水所党支部（盖章）', '供水所党支部'],
    ['signed by 党支部 and a day', '关于缴纳党费的通知\n全体党员：\n请于月底前缴纳。\n党支部\n2025年3月7日', '党支部'],
    ['the heading of its minutes', '供水所党支部支委会会议记录\n时间：2025年3月7日', '供水所党支部'],
    ['with its year', '2025年供水所党支部党员大会签到表\n序号 姓名', '供水所党支部'],
    ['the row of who came', '党员大会会议记录\n时间：2025年3月7日\n参加人员：供水所党支部全体党员', '供水所党支部'],
    ['the row of the place', '支委会会议记录\n会议地点：供水所党支部活动室\n出席：公司党委委员沈南乔', '供水所党支部'],
    [
      'the sentence that says who met',
      '支部委员会会议纪要\n2025年3月7日下午，供水所党支部召开支委会，研究巡查。',
      '供水所党支部',
    ],
    [
      'with spaces that recognition left',
      '支 委 会 会 议 记 录\n地 点 ： 供 水 所 党 支 部 活 动 室',
      '供 水 所 党 支 部',
    ],
  ])('%s', (_, text, words) => {
    expect(read(text)).toBe(`${name} ← ${words}`)
  })

  test('several who signed: only its own short form is made whole', () => {
    expect(read('关于结对共建的协议\n一、互学。\n供水所党支部\n河西营业厅党支部\n2025年3月7日')).toBe(
      `${name}；河西营业厅党支部 ← 供水所党支部 + 河西营业厅党支部`,
    )
  })
})

describe('a paper that names another, or nobody', () => {
  test.each<[string, string, string | null]>([
    [
      'a notice from above to the branch',
      '关于换届的批复\n青石河供水所党支部：\n同意。\n中共青石河供水公司委员会\n2025年3月7日',
      '中共青石河供水公司委员会',
    ],
    [
      'the red head of one',
      '中共青石河供水公司委员会文件\n关于换届的通知\n各党支部：\n供水所党支部先行。',
      '中共青石河供水公司委员会',
    ],
    [
      'a notice from above whose head and end were not read',
      '关于同意供水所党支部换届选举的批复\n青石河供水所党支部：\n同意。',
      null,
    ],
    ['a reply that begins with the branch', '供水所党支部换届选举结果的批复\n供水所党支部：\n同意。', null],
    ['minutes of a body above, at the branch', '公司党委会议纪要\n地点：供水所党支部活动室', '公司党委'],
    ['of the general branch', '党总支会议记录\n地点：供水所党支部活动室', null],
    ['of the study group', '党委理论学习中心组学习记录\n参加：供水所党支部书记沈南乔', null],
    ['of another branch', '河西营业厅党支部党员大会会议记录\n地点：供水所党支部活动室', '河西营业厅党支部'],
    [
      'of another branch, said in a row',
      '党员大会会议记录\n参加人员：河西营业厅党支部全体党员\n地点：供水所党支部活动室',
      null,
    ],
    ['held with another branch', '主题党日活动记录\n参加人员：供水所党支部、河西营业厅党支部全体党员', null],
    ['news of the branch', '工作简报\n2025年3月7日，供水所党支部召开支委会，研究巡查。', null],
    ['minutes that report of the branch', '工作会议记录\n会议听取了供水所党支部的汇报。', null],
    ['minutes that name nobody', '支部党员大会会议记录\n地点：供水所二楼会议室', null],
    ['a form that the branch signed among others', '入党志愿书\n支部大会决议：同意。\n供水所党支部（盖章）', null],
    ['what a person wrote', '学习心得体会\n我的收获。\n供水所党支部', null],
    ['a list that ends with the branch', '各支部评比结果\n一、优秀\n河西营业厅党支部\n供水所党支部', null],
    ['the eleventh branch is not the first', '一支部\n支委会会议记录', null],
    ['its committee is not made less', '中共青石河供水所支部委员会\n2025年工作计划', '中共青石河供水所支部委员会'],
  ])('%s', (_, text, issuer) => {
    expect(read(text)?.split(' ← ')[0] ?? null).toBe(issuer)
  })

  test.each<[string, string, string[], string | null]>([
    ['第一党支部', '机关第一党支部', [], '机关第一党支部'],
    ['一支部', '机关第一党支部', [], '机关第一党支部'],
    ['一支部', '机关第十一党支部', [], null],
    ['供水所党支部', '青石河供水所党支部', ['东河供水所党支部'], '供水所党支部'],
    ['青石河供水所支部', '青石河供水所党支部', ['东河供水所党支部'], '青石河供水所党支部'],
    ['供水所党总支', '青石河供水所党支部', [], '供水所党总支'],
    ['所党支部', '青石河供水所党支部', [], '所党支部'],
    ['青石河供水所党支部', '青石河供水所党支部（示例）', [], '青石河供水所党支部（示例）'],
    ['青石河供水所党支部', '中共青石河供水所支部委员会', [], '中共青石河供水所支部委员会'],
    ['供水所党支部', '青石河供水所', [], '青石河供水所'],
  ])('%s over minutes, where the branch is %s and others are %j', (words, own, others, issuer) => {
    expect(read(`${words}\n支委会会议记录`, { name: own, others })?.split(' ← ')[0] ?? null).toBe(issuer)
  })
})
