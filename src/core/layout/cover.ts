import { countPages } from '../bundle/arrange.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { type LayoutPage, type Mark, type Measure, rule, text } from './page.ts'
import { portrait } from './paper.ts'
import { wrap } from './wrap.ts'

/** The cover: whose bundle it is, of which year, by which scheme, how much it holds, made when, from which catalogue. */
export function cover(order: BundleOrder, measure: Measure): LayoutPage {
  const paper = portrait
  const [left, right] = [92, paper.width - 92]
  const title = centred(wrap(order.branch, right - left, 22, measure), 150, 22, 34, true, measure)
  const nameY = title.next + 40
  const year = order.year === null ? '各年度' : `${order.year}年度`
  const name = centred(['迎检包'], nameY, 50, 64, true, measure)
  const under = centred([year], name.next - 2, 18, 30, false, measure)
  const scheme = centred(
    wrap(`${order.scheme.title}（版本 ${order.scheme.version}）`, right - left, 12, measure),
    under.next + 40,
    12,
    19,
    false,
    measure,
  )
  const note =
    order.scheme.note === ''
      ? { marks: [], next: scheme.next }
      : centred(
          wrap(order.scheme.note, right - left - 30, 10, measure).slice(0, 8),
          scheme.next + 2,
          10,
          16,
          false,
          measure,
        )
  const marks = [
    rule(left, 104, right, 104, 1.5),
    rule(left, 108, right, 108),
    ...title.marks,
    ...name.marks,
    ...under.marks,
    rule(left + 120, under.next + 14, right - 120, under.next + 14),
    ...scheme.marks,
    ...note.marks,
    ...fields(order, Math.max(560, note.next + 30), left, right, measure),
    rule(left, 764, right, 764),
    rule(left, 768, right, 768, 1.5),
  ]
  return { width: paper.width, height: paper.height, marks, links: [] }
}

function centred(
  lines: readonly string[],
  from: number,
  size: number,
  leading: number,
  bold: boolean,
  measure: Measure,
): { marks: Mark[]; next: number } {
  const marks = lines.map((line, index) =>
    text((portrait.width - measure(line, size)) / 2, from + index * leading + size * 0.86, size, line, { bold }),
  )
  return { marks, next: from + lines.length * leading }
}

function fields(order: BundleOrder, from: number, left: number, right: number, measure: Measure): Mark[] {
  const rows: [string, string][] = [
    ['收录文件', `${order.items.length} 件，共 ${countPages(order.items)} 页`],
    ['未收录', `${order.leftOut.length} 件${order.leftOut.length === 0 ? '' : '（见“未收录文件清单”）'}`],
    ['编制日期', chineseDay(order.on)],
    ['目录库标识', order.catalogueUuid],
  ]
  const [label, value] = [left + 24, left + 116]
  return rows.flatMap(([name, content], index) => {
    const y = from + index * 38
    const size = Math.min(12, (12 * (right - 24 - value - 6)) / Math.max(measure(content, 12), 1))
    return [
      text(label, y, 12, name, { ink: 0.25 }),
      text(value + 6, y, size, content),
      rule(value, y + 8, right - 24, y + 8),
    ]
  })
}

/** `2024-03-05` as 2024年3月5日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
