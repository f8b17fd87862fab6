import { pad } from '../day.ts'
import type { FormBox } from '../forms/form.ts'
import { cellText, sizesDown } from './fit.ts'
import type { Block } from './impose.ts'
import { type Mark, type Measure, rule } from './page.ts'
import { mm } from './paper.ts'

/** The face of a box is 220 mm wide (DA/T 22—2015, 6.4). */
const faceMm = { width: 220, height: 310 }

/**
 * The face of a box: the name with a double rule beneath, its title, and below them the fields that the spine states.
 * A lower face is drawn narrower in proportion.
 */
export function boxCover(box: FormBox, heightMm: number, measure: Measure): Block {
  const height = mm(heightMm)
  const width = mm(Math.floor((faceMm.width * heightMm) / faceMm.height))
  const [left, right] = [width * 0.14, width * 0.86]
  const within = (y: number, high: number) => ({ x: left, y, width: right - left, height: high })
  const nameTop = height * 0.17
  const nameHeight = height * 0.13
  const line = nameTop + nameHeight + mm(3)
  const rows: readonly [string, string][] = [
    ['全宗号', box.fonds],
    ['年度', String(box.year)],
    ['保管期限', box.retention],
    ['起止件号', box.numbers.map((number) => pad(number, 4)).join('—')],
    ['盒号', box.boxNumber],
  ]
  const marks: Mark[] = [
    ...cellText(within(nameTop, nameHeight), box.unit, sizesDown(34, 12), measure, { bold: true }),
    rule(left, line, right, line, 1.6),
    rule(left, line + mm(1.2), right, line + mm(1.2), 0.6),
    ...cellText(within(line + mm(12), height * 0.18), box.title, sizesDown(28, 12), measure),
    ...fields(rows, { left: width * 0.24, right: width * 0.76, top: height * 0.64, measure }),
  ]
  return { width, height, marks }
}

function fields(
  rows: readonly [string, string][],
  at: { readonly left: number; readonly right: number; readonly top: number; readonly measure: Measure },
): Mark[] {
  const high = mm(13)
  const middle = at.left + (at.right - at.left) * 0.36
  const bottom = at.top + rows.length * high
  const pad = mm(2)
  return [
    ...rows.flatMap(([label, value], index) => {
      const y = at.top + index * high
      const name = { x: at.left + pad, y, width: middle - at.left - pad * 2, height: high }
      const field = { x: middle + pad, y, width: at.right - middle - pad * 2, height: high }
      return [
        ...cellText(name, label, [14, 12, 10], at.measure),
        ...cellText(field, value, sizesDown(16, 7), at.measure),
        rule(at.left, y, at.right, y, index === 0 ? 0.9 : 0.5),
      ]
    }),
    rule(at.left, bottom, at.right, bottom, 0.9),
    ...[at.left, middle, at.right].map((x) => rule(x, at.top, x, bottom, x === middle ? 0.5 : 0.9)),
  ]
}
