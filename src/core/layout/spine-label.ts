import { pad } from '../day.ts'
import type { FormBox } from '../forms/form.ts'
import { cellText, sizesDown } from './fit.ts'
import type { Block } from './impose.ts'
import { type Mark, type Measure, rule } from './page.ts'
import { mm } from './paper.ts'
import { uprightText } from './upright.ts'

/** A part of the spine, from top to bottom: what it states, and how high it is; the title takes what is left. */
type Part = { readonly label: string; readonly values: readonly string[]; readonly heightMm: number }

const labelMm = 6
const edgeMm = 1.5
/** From the rule to what stands inside it. */
const inset = mm(0.8)

/**
 * The label on a box's spine (DA/T 22—2015, 6.4): 全宗号, 年度, 保管期限 and 机构(问题) above, its title down the middle,
 * 起止件号 (the first above the last) and 盒号 below. Whatever is not known stays an empty cell.
 */
export function spineLabel(box: FormBox, heightMm: number, measure: Measure): Block {
  const [width, height] = [mm(box.spineMm), mm(heightMm)]
  const [left, right, top, bottom] = [mm(edgeMm), width - mm(edgeMm), mm(edgeMm), height - mm(edgeMm)]
  const inner = right - left - inset * 2
  const above: readonly Part[] = [
    { label: '全宗号', values: [box.fonds], heightMm: 11 },
    { label: '年度', values: [String(box.year)], heightMm: 11 },
    { label: '保管期限', values: [box.retention], heightMm: 11 },
    { label: '机构(问题)', values: [box.unit], heightMm: 26 },
  ]
  const below: readonly Part[] = [
    { label: '起止件号', values: box.numbers.map((number) => pad(number, 4)), heightMm: 11 },
    { label: '盒号', values: [box.boxNumber], heightMm: 13 },
  ]
  const grow = Math.min(22, inner * 0.4)
  const marks: Mark[] = []
  const draw = (parts: readonly Part[], from: number): number => {
    let y = from
    for (const { label, values, heightMm: valueMm } of parts) {
      const head = { x: left + inset, y, width: inner, height: mm(labelMm) }
      marks.push(...cellText(head, label, sizesDown(9, 5), measure, { ink: 0.25 }))
      y += mm(labelMm)
      marks.push(rule(left, y, right, y, 0.4, 0.4))
      for (const value of values) {
        const cell = { x: left + inset, y, width: inner, height: mm(valueMm) }
        marks.push(...cellText(cell, value, sizesDown(grow, 5), measure, { bold: true }))
        y += mm(valueMm)
        marks.push(rule(left, y, right, y, 0.6))
      }
    }
    return y
  }
  const titleTop = draw(above, top)
  const titleBottom = bottom - heightOf(below)
  marks.push(rule(left, titleBottom, right, titleBottom, 0.6))
  draw(below, titleBottom)
  const middle = { x: left + inset, y: titleTop + mm(3), width: inner, height: titleBottom - titleTop - mm(6) }
  marks.push(...uprightText(middle, box.title, sizesDown(Math.min(34, inner * 0.62), 5), measure))
  marks.push(
    rule(left, top, right, top, 0.9),
    rule(left, bottom, right, bottom, 0.9),
    rule(left, top, left, bottom, 0.9),
    rule(right, top, right, bottom, 0.9),
  )
  return { width, height, marks }
}

function heightOf(parts: readonly Part[]): number {
  return mm(parts.reduce((sum, { values, heightMm }) => sum + labelMm + values.length * heightMm, 0))
}
