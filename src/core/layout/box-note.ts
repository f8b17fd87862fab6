import type { Section } from '../bundle/arrange.ts'
import type { SlotNote } from '../bundle/slot-note.ts'
import { toChineseDay } from '../day.ts'
import type { FormBox } from '../forms/form.ts'
import { cellText, sizesDown } from './fit.ts'
import { type LayoutPage, type Mark, type Measure, rule, text } from './page.ts'
import { portrait } from './paper.ts'
import { wrap } from './wrap.ts'

const size = 12
const leading = 22
const inset = 12
const signHeight = 42
const { width, height, side } = portrait
const [left, right, middle] = [side, width - side, width / 2]
/** Where the ruled form begins, and where it ends. */
const [formTop, formBottom] = [146, height - 80]
const headHeight = 32
const labelWidth = 72
/** Room to write a day by hand. */
const blankDay = '　　　年　　月　　日'

/**
 * 备考表 (DA/T 22—2015, 6.4): what a person said of the papers in the box, who arranged and who checked them and when.
 * Empty fields stay empty, to be filled in by hand; long words go on on further sheets, and the last one is signed.
 */
export function boxNotePages(box: FormBox, measure: Measure): LayoutPage[] {
  const [first, last] = box.codes
  const range = first === last ? first : `${first} 至 ${last}`
  return notePages(box, { left: `档号：${range}`, right: `盒号：${box.boxNumber}`, inside: '盒内' }, measure)
}

/** 备考表 of a 本, 盒 or 证 in a bundle. */
export function slotNotePages(section: Section, note: SlotNote, measure: Measure): LayoutPage[] {
  const { kind, code, title } = section
  const names = { left: [code, title].join(' ').trim(), right: '', inside: kind === '' ? '' : `${kind}内` }
  return notePages(note, names, measure)
}

/** What stands over the form: on its left, on its right; and inside of what the papers are. */
type Names = { readonly left: string; readonly right: string; readonly inside: string }

function notePages(note: SlotNote, names: Names, measure: Measure): LayoutPage[] {
  const lines = note.description === '' ? [] : wrap(note.description, right - left - inset * 2, size, measure)
  const room = (bottom: number) => Math.floor((bottom - formTop - headHeight - inset * 2) / leading)
  const [onLast, onOthers] = [room(formBottom - signHeight * 2), room(formBottom)]
  const sheets: string[][] = []
  let rest = lines
  while (rest.length > onLast) {
    sheets.push(rest.slice(0, onOthers))
    rest = rest.slice(onOthers)
  }
  sheets.push(rest)
  return sheets.map((part, index) => {
    const isLast = index === sheets.length - 1
    const bottom = isLast ? formBottom - signHeight * 2 : formBottom
    return {
      width,
      height,
      links: [],
      marks: [
        ...heading(names, sheets.length > 1 ? `第${index + 1}页，共${sheets.length}页` : '', measure),
        ...description(names.inside, part, bottom, measure),
        ...(isLast ? signatures(note, bottom, measure) : []),
      ],
    }
  })
}

function heading(names: Names, page: string, measure: Measure): Mark[] {
  const title = '备 考 表'
  const third = (right - left) * 0.3
  const line = { y: 116, height: 24 }
  return [
    text((width - measure(title, 24)) / 2, 96, 24, title, { bold: true }),
    ...cellText({ ...line, x: left, width: right - left - third - 8 }, names.left, sizesDown(11, 5), measure, {
      align: 'left',
    }),
    ...cellText({ ...line, x: right - third, width: third }, names.right, sizesDown(11, 6), measure, { align: 'left' }),
    ...(page === '' ? [] : [text(right - measure(page, 9), formBottom + 18, 9, page, { ink: 0.35 })]),
  ]
}

function description(inside: string, lines: readonly string[], bottom: number, measure: Measure): Mark[] {
  const head = { x: left, y: formTop, width: right - left, height: headHeight }
  const from = formTop + headHeight + inset
  return [
    ...cellText(head, `${inside}文件情况说明`, [13], measure, { bold: true }),
    rule(left, formTop + headHeight, right, formTop + headHeight),
    ...lines.flatMap((line, index) =>
      line === '' ? [] : [text(left + inset, from + index * leading + leading / 2 + size * 0.36, size, line)],
    ),
    rule(left, formTop, right, formTop, 0.9),
    rule(left, bottom, right, bottom, 0.9),
    ...[left, right].map((x) => rule(x, formTop, x, bottom, 0.9)),
  ]
}

function signatures(note: SlotNote, top: number, measure: Measure): Mark[] {
  const rows = [
    ['整理人', note.arrangedBy, '整理日期', toWords(note.arrangedOn)],
    ['检查人', note.checkedBy, '检查日期', toWords(note.checkedOn)],
  ]
  const edges = [left, left + labelWidth, middle, middle + labelWidth, right]
  const bottom = top + signHeight * 2
  return [
    ...rows.flatMap((cells, row) => {
      const y = top + row * signHeight
      return cells.flatMap((content, column) => {
        const [from, to] = [edges[column] ?? left, edges[column + 1] ?? right]
        const cell = { x: from + 4, y, width: to - from - 8, height: signHeight }
        if (content === blankDay) return [text(from + 10, y + signHeight / 2 + size * 0.36, size, blankDay)]
        return cellText(cell, content, sizesDown(12, 6), measure, { bold: column % 2 === 0 })
      })
    }),
    rule(left, top + signHeight, right, top + signHeight),
    rule(left, bottom, right, bottom, 0.9),
    ...edges.map((x, index) => rule(x, top, x, bottom, index === 0 || index === 4 ? 0.9 : 0.5)),
  ]
}

function toWords(day: string | null): string {
  return day === null ? blankDay : toChineseDay(day)
}
