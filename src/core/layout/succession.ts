import { toFingerprintText } from '../bundle/signature.ts'
import { toChineseDay } from '../day.ts'
import type { Succession } from '../succession/succession.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { type LayoutPage, type Measure, rule, text } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { signatures } from './signatures.ts'
import { type Column, table } from './table.ts'

const slotColumns: readonly Column[] = [
  { title: '支部', share: 170, align: 'left' },
  { title: '类', share: 36, align: 'centre' },
  { title: '代码', share: 60, align: 'centre' },
  { title: '名称', share: 220, align: 'left' },
  { title: '件数', share: 60, align: 'centre' },
  { title: '纸质件核对', share: 110, align: 'left' },
]

const findingColumns: readonly Column[] = [
  { title: '支部', share: 190, align: 'left' },
  { title: '年度', share: 60, align: 'centre' },
  { title: '逾期', share: 60, align: 'centre' },
  { title: '需补充', share: 60, align: 'centre' },
  { title: '待人工确认', share: 80, align: 'centre' },
  { title: '移交人说明', share: 220, align: 'left' },
]

const factColumns: readonly Column[] = [
  { title: '项目', share: 120, align: 'left' },
  { title: '情况', share: 550, align: 'left' },
]

const people = [
  ['移交人', 'from'],
  ['接收人', 'to'],
  ['监交人', 'witness'],
] as const

/** What no program can know: written on the sheet, by whoever hands over. */
const byHand = [
  '纸质档案（盒数、存放地点）：',
  '备份盘（块数、编号、存放地点）：',
  '封存口令、账户恢复密钥（密封交接，此处不写内容）：',
  '档案柜、办公室钥匙：',
  '未了事项：',
]

/** 交接清单: what is handed over with the catalogue when another clerk takes over, to be compared and signed by three. */
export function successionPages(succession: Succession, measure: Measure): Iterable<LayoutPage> {
  return flow(pieces(succession, measure), landscape, head(landscape, unitOf(succession), '交接清单', measure))
}

function* pieces(succession: Succession, measure: Measure): Generator<Piece> {
  const { slots, findings, counts } = succession
  yield* paragraph('支部台账交接清单', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  yield* paragraph(`单位：${unitOf(succession)}`, landscape, { size: 10.5, before: 4, keep: true }, measure)
  const who = people.flatMap(([name, field]) => (succession[field] === '' ? [] : [`${name}：${succession[field]}`]))
  const facts = [`截至：${toChineseDay(succession.on)}`, ...who].join('　　')
  yield* paragraph(facts, landscape, { size: 10.5, after: 4, keep: true }, measure)
  yield* section('一、目录库', measure)
  yield* table(factColumns, toRows(factsOf(succession)), landscape, measure)
  yield* section(`二、档案（已归档 ${counts.filed} 件）`, measure)
  yield* table(
    slotColumns,
    toRows(slots.map(({ items, ...of }) => [of.branch, of.kind, of.code, of.title, `${items}`, ''])),
    landscape,
    measure,
  )
  yield* section('三、未了的检查问题', measure)
  yield* table(
    findingColumns,
    toRows(findings.map((of) => [of.branch, `${of.year}`, `${of.late}`, `${of.missing}`, `${of.doubtful}`, ''])),
    landscape,
    measure,
  )
  yield* paragraph('逐条见“核对”中打印的核对清单，请作为附件一并移交。', landscape, { size: 9, before: 4 }, measure)
  yield* section('四、程序不掌握的，请手填', measure)
  for (const name of byHand) yield blank(name, measure)
  yield* paragraph(
    '接收人已逐项核对，打开目录库看过档案，并试着用备份恢复过：　□ 是　　□ 否，原因：',
    landscape,
    { size: 10.5, before: 8, keep: true },
    measure,
  )
  yield gap(12, true)
  yield signatures(people.map(([name]) => name))
}

function section(title: string, measure: Measure): Piece[] {
  return paragraph(title, landscape, { size: 12, bold: true, before: 10, after: 3, keep: true }, measure)
}

function toRows(cells: readonly (readonly string[])[]) {
  return cells.map((row) => ({ cells: row, target: null }))
}

function factsOf(of: Succession): string[][] {
  const { backup, whole, bundle, counts } = of
  return [
    ['位置', of.folder],
    [
      '数量',
      `已归档 ${counts.filed} 件，收件箱 ${counts.inbox} 件，回收站 ${counts.deleted} 件；共 ${counts.pages} 页，其中未识别 ${counts.unread} 页`,
    ],
    [
      '最近一次备份',
      backup === null
        ? '没有备份过'
        : `${backup.at}，${backup.place}，${backup.items} 件${backup.damaged > 0 ? `，缺 ${backup.damaged} 个原件` : ''}${backup.isSealed ? '，用口令封存' : ''}`,
    ],
    [
      '最近一次全面核验',
      whole === null
        ? '没有做过'
        : `${whole.at}，${whole.problems === 0 ? '没有发现问题' : `发现 ${whole.problems} 处问题`}`,
    ],
    [
      '最近一个迎检包',
      bundle === null ? '没有做过' : `${bundle.at}，${bundle.title}\n指纹 ${toFingerprintText(bundle.fingerprint)}`,
    ],
    ['签名公钥指纹', of.signer === '' ? '没有' : toFingerprintText(of.signer)],
    ['账户', of.accounts === 0 ? '没有启用' : `${of.accounts} 个，交接后请删除或改换`],
  ]
}

/** A line to write on, after its name. */
function blank(name: string, measure: Measure): Piece {
  const from = landscape.side + measure(name, 10.5)
  const marks = [text(landscape.side, 14, 10.5, name), rule(from, 17, landscape.width - landscape.side, 17)]
  return { height: 26, marks, links: [], heading: null, keep: true }
}

function unitOf({ branches }: Succession): string {
  return branches.join('、')
}
