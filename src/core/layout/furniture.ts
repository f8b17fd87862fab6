import { type LayoutPage, type Mark, type Measure, rule, text } from './page.ts'
import type { Paper } from './paper.ts'
import { shorten } from './wrap.ts'

const grey = 0.35

/** The running head: what the document is on the left, which part of it on the right, a fine rule below. */
export function head(paper: Paper, left: string, right: string, measure: Measure): Mark[] {
  const y = paper.top - 30
  const end = paper.width - paper.side
  const part = shorten(right, (end - paper.side) * 0.4, 8.5, measure)
  const room = end - paper.side - measure(part, 8.5) - 20
  return [
    text(paper.side, y, 8.5, shorten(left, room, 8.5, measure), { ink: grey }),
    text(end - measure(part, 8.5), y, 8.5, part, { ink: grey }),
    rule(paper.side, y + 6, end, y + 6, 0.5, grey),
  ]
}

/** Points from the lower edge of a page of ours to the baseline of its foot. */
const footBaseline = 34

/** A page with its number at the foot. */
export function withFoot(page: LayoutPage, number: number, code: string | null, measure: Measure): LayoutPage {
  const marks = foot(page.width, page.height - footBaseline, number, code, measure)
  return { ...page, marks: [...page.marks, ...marks] }
}

/** The foot of a page: `— 12 —` in the middle and, on an item's pages, its 档号 small at the right. */
export function foot(width: number, baseline: number, number: number, code: string | null, measure: Measure): Mark[] {
  const label = `— ${number} —`
  const room = (width - measure(label, 9)) / 2
  const side = Math.min(28, width * 0.05)
  const marks = [text(room, baseline, 9, label)]
  if (code === null || code === '') return marks
  const size = Math.min(7.5, (7.5 * (room - side - 6)) / Math.max(measure(code, 7.5), 1))
  return size < 2 ? marks : [...marks, text(width - side - measure(code, size), baseline, size, code, { ink: grey })]
}
