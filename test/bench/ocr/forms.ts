import { breakLines } from '../../../src/engine/sample/break-lines.ts'
import { people } from '../../../src/engine/sample/papers/people.ts'
import { type Mark, paperWidth, type Sheet } from '../../../src/engine/sample/sheet.ts'
import type { Typeface } from '../../../src/engine/sample/typeface.ts'

/** A cell of a ruled form: `span` columns wide; long text wraps, set from the left. */
interface Cell {
  readonly text: string
  readonly span?: number
}

/** A row: its cells from left to right and its height in points. */
interface Row {
  readonly height: number
  readonly cells: readonly Cell[]
}

interface Form {
  readonly title: string
  readonly note: string
  readonly columns: readonly number[]
  readonly size: number
  readonly rows: readonly Row[]
}

const left = 56
const width = paperWidth - 2 * left

/** The sheets that branches rule by hand or in a word processor, the `n`-th of its kind. */
export const forms = { signIn, roster, registration } satisfies Record<string, (n: number) => Form>

/** Sets a form: every cell in a frame of its own. */
export function setForm(form: Form, typeface: Typeface): Sheet {
  const marks: Mark[] = []
  const unit = width / form.columns.reduce((sum, column) => sum + column, 0)
  const place = (text: string, x: number, y: number, size: number, bold = false) =>
    marks.push({ kind: 'text', x, y, size, text, ink: 'black', bold })
  const widthOf = (text: string, size: number) =>
    [...text].reduce((sum, character) => sum + typeface.advance(character), 0) * size
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    marks.push({ kind: 'line', from: [x1, y1], to: [x2, y2], width: 0.75, ink: 'black' })

  place(form.title, (paperWidth - widthOf(form.title, 18)) / 2, 86, 18, true)
  place(form.note, left, 116, 12)
  let top = 126
  for (const { height, cells } of form.rows) {
    let column = 0
    for (const { text, span = 1 } of cells) {
      const from = left + form.columns.slice(0, column).reduce((sum, one) => sum + one, 0) * unit
      const wide = form.columns.slice(column, column + span).reduce((sum, one) => sum + one, 0) * unit
      rule(from, top, from, top + height)
      const lines = breakLines(text, wide - 10, (part) => widthOf(part, form.size))
      const leading = form.size * 1.6
      const first = top + (height - leading * lines.length) / 2 + leading / 2 + form.size * 0.38
      for (const [index, line] of lines.entries()) {
        const x = lines.length > 1 ? from + 5 : from + (wide - widthOf(line, form.size)) / 2
        place(line, x, first + index * leading, form.size)
      }
      column += span
    }
    rule(left, top, left + width, top)
    rule(left + width, top, left + width, top + height)
    top += height
  }
  rule(left, top, left + width, top)
  return { marks, uneven: false }
}

function turned(n: number): readonly (typeof people)[number][] {
  return [...people.slice(n % people.length), ...people.slice(0, n % people.length)]
}

function signIn(n: number): Form {
  return {
    title: '主题党日活动签到表',
    note: `时间：2025年${1 + (n % 12)}月${10 + (n % 15)}日下午3时　　地点：供水所二楼会议室`,
    columns: [1, 2, 2, 2, 2.4, 1.8],
    size: 12,
    rows: [
      row(28, ['序号', '姓名', '党小组', '职务', '签名', '备注']),
      ...turned(n).map((person, index) =>
        row(30, [
          String(index + 1),
          person.name,
          person.group,
          person.duty,
          index % 5 === 3 ? '' : person.name,
          index % 5 === 3 ? '请假' : '',
        ]),
      ),
    ],
  }
}

function roster(n: number): Form {
  const schooling = ['大专', '本科', '高中', '中专']
  return {
    title: '党员花名册',
    note: `填报单位：青石河供水所党支部　　填报日期：2025年${1 + (n % 12)}月30日`,
    columns: [0.9, 1.7, 0.9, 2, 1.1, 1.3, 2, 2, 1.9],
    size: 10.5,
    rows: [
      row(26, ['序号', '姓名', '性别', '出生年月', '民族', '学历', '入党时间', '转正时间', '职务']),
      ...turned(n * 3).map((person, index) =>
        row(24, [
          String(index + 1),
          person.name,
          index % 3 === 1 ? '女' : '男',
          `19${70 + ((index * 7 + n) % 29)}年${1 + ((index * 5) % 12)}月`,
          index % 7 === 4 ? '回族' : '汉族',
          schooling[(index + n) % 4] ?? '本科',
          `${person.joined.replace('.', '年')}月`,
          `${Number(person.joined.slice(0, 4)) + 1}年${person.joined.slice(5)}月`,
          person.duty,
        ]),
      ),
    ],
  }
}

function registration(n: number): Form {
  const person = turned(n * 5)[0] ?? people[0]
  if (person === undefined) throw new Error('nobody to register')
  const other = turned(n * 5 + 3)[0] ?? person
  return {
    title: '民主评议党员登记表',
    note: '所在支部：青石河供水所党支部　　年度：2025年',
    columns: [1.5, 2, 1.2, 1.6, 1.8, 2],
    size: 12,
    rows: [
      row(30, ['姓名', person.name, '性别', n % 2 === 0 ? '男' : '女', '出生年月', `198${n % 10}年${1 + (n % 12)}月`]),
      row(30, ['民族', '汉族', '学历', '本科', '入党时间', `${person.joined.replace('.', '年')}月`]),
      {
        height: 30,
        cells: [
          { text: '工作岗位' },
          { text: `供水所${person.group}`, span: 3 },
          { text: '党内职务' },
          { text: person.duty },
        ],
      },
      {
        height: 150,
        cells: [
          { text: '个人总结' },
          {
            text: '一年来按时参加支部大会和党小组会，认真记录学习内容。汛期连续值守六天，与抢修班一起更换老旧水表三十一只；冬季上门为行动不便的用户检查阀门、包裹水管。不足之处是理论学习不够系统，遇到用户抱怨时有过急躁，今后要多听少辩，把问题当场记清、按时答复。',
            span: 5,
          },
        ],
      },
      {
        height: 90,
        cells: [
          { text: '党小组意见' },
          {
            text: `${person.name}同志工作踏实，能够带头参加夜间听漏和义务巡查，与${other.name}等同志互相帮助。小组会议讨论，建议评为合格。`,
            span: 5,
          },
        ],
      },
      {
        height: 70,
        cells: [
          { text: '支部意见' },
          { text: `经支部委员会审议，同意党小组意见。组织委员陆知行，2025年12月${10 + (n % 18)}日`, span: 5 },
        ],
      },
      row(30, ['备注', '', '票数', '15', '优秀票数', String(5 + (n % 8))]),
    ],
  }
}

function row(height: number, texts: readonly string[]): Row {
  return { height, cells: texts.map((text) => ({ text })) }
}
