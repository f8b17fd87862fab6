import {
  countByStatus,
  gapColumns,
  type RuleRows,
  settledColumns,
  toGapRules,
  toSettledRows,
  toUntestedRules,
  untestedColumns,
} from '../bundle/checklist.ts'
import type { BranchFindings } from '../checks/finding.ts'
import { type Day, toChineseDay } from '../day.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { type LayoutPage, type Measure, rule, text } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, type Row, table } from './table.ts'

const gapShares = [36, 30, 122, 60, 52, 186, 66, 158]
const untestedShares = [34, 250, 70, 310]
const settledShares = [40, 372, 48, 48, 48, 54]

/** What a 核对清单 says: `title` heads every page, `branch` names whom it is about. */
export interface Checklist {
  readonly title: string
  readonly branch: string
  readonly on: Day
  readonly checks: readonly BranchFindings[]
}

/** 核对清单: counts by status first, then gaps, then what was not tested, then what is in order; places to sign last. */
export function checklistPages(order: Checklist, measure: Measure): Iterable<LayoutPage> {
  return flow(pieces(order, measure), landscape, head(landscape, order.title, '核对清单', measure))
}

function* pieces(order: Checklist, measure: Measure): Generator<Piece> {
  yield* paragraph('核对清单', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  const caption = `单位：${order.branch}　　核对日期：${toChineseDay(order.on)}`
  yield* paragraph(caption, landscape, { size: 10, before: 2, after: 4, keep: true }, measure)
  if (order.checks.length === 0) {
    yield* paragraph('没有可列出的核对结果。', landscape, { size: 11, before: 8 }, measure)
  }
  const parts = order.checks.flatMap((checks) => [...branchPieces(checks, order.checks.length > 1, measure)])
  // Signatures never stand on a page alone: the last row comes with them.
  yield* parts.slice(0, -1)
  yield* parts.slice(-1).map((piece) => ({ ...piece, keep: true }))
  yield* signatures()
}

function* branchPieces(checks: BranchFindings, named: boolean, measure: Measure): Generator<Piece> {
  const { findings } = checks
  if (named) {
    yield* paragraph(checks.branch, landscape, { size: 14, bold: true, before: 14, after: 2, keep: true }, measure)
  }
  const counts = countByStatus(findings)
  yield* title(`一、核对结果（共 ${findings.length} 项）`, measure)
  const totals = { cells: counts.map(({ count }) => String(count)), target: null }
  yield* table(
    counts.map(({ status }) => ({ title: status, share: 1, align: 'centre' })),
    [totals],
    landscape,
    measure,
  )
  yield* title('二、需要处理的问题（归档日期后注明在材料形成后第几天归档，几件的为最迟的一件）', measure)
  yield* list(gapColumns, gapShares, [0, 1, 3, 4], ruled(toGapRules(findings)), '没有发现需要处理的问题。', measure)
  yield* title('三、未配置的规则（缺少必要的设置或登记，没有核对，不代表合格）', measure)
  yield* list(untestedColumns, untestedShares, [0, 2], ruled(toUntestedRules(findings)), '没有未配置的规则。', measure)
  yield* title('四、其余各项汇总', measure)
  yield* list(settledColumns, settledShares, [0, 2, 3, 4, 5], plain(toSettledRows(findings)), '没有其余事项。', measure)
}

function title(content: string, measure: Measure): Piece[] {
  return paragraph(content, landscape, { size: 12, bold: true, before: 10, after: 4, keep: true }, measure)
}

function* list(
  titles: readonly string[],
  shares: readonly number[],
  centred: readonly number[],
  rows: readonly Row[],
  none: string,
  measure: Measure,
): Generator<Piece> {
  if (rows.length === 0) {
    yield* paragraph(none, landscape, { size: 10 }, measure)
    return
  }
  const columns = titles.map((name, index): Column => {
    return { title: name, share: shares[index] ?? 1, align: centred.includes(index) ? 'centre' : 'left' }
  })
  yield* table(columns, rows, landscape, measure)
}

function plain(rows: readonly string[][]): Row[] {
  return rows.map((cells) => ({ cells, target: null }))
}

function ruled(rules: readonly RuleRows[]): Row[] {
  return rules.flatMap(({ heading, rows }) => [{ heading }, ...rows.map((row) => ({ ...row, target: null }))])
}

/** Where the checker and the reviewer sign, side by side. */
function* signatures(): Generator<Piece> {
  yield gap(18, true)
  const half = (landscape.width - landscape.side * 2) / 2
  const marks = ['核对人', '复核人'].flatMap((role, index) => {
    const x = landscape.side + 8 + half * index
    return [
      text(x, 18, 10.5, `${role}（签名）：`),
      rule(x + 80, 21, x + 190, 21),
      text(x + 204, 18, 10.5, '日期：'),
      rule(x + 236, 21, x + 338, 21),
    ]
  })
  yield { height: 30, marks, links: [], heading: null, keep: false }
}
