import { countPages, type Section } from '../bundle/arrange.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { itemAnchor, type LayoutPage, type Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { title: '条目', share: 56, align: 'centre' },
  { title: '名称', share: 250, align: 'left' },
  { title: '件数', share: 44, align: 'centre' },
  { title: '页数', share: 44, align: 'centre' },
  { title: '起始页', share: 52, align: 'centre' },
]

/**
 * The page before a slot's papers: its title and spine, and every line with what it holds; a line without papers says
 * 无. `firstNumber` is the page number that this page will bear.
 */
export function dividerPages(section: Section, firstNumber: number, title: string, measure: Measure): LayoutPage[] {
  const lay = (papersFrom: number) => [
    ...flow(pieces(section, papersFrom, measure), portrait, head(portrait, title, section.title, measure)),
  ]
  // Page numbers do not change how rows break, so a first pass tells how many pages stand before the papers.
  return lay(firstNumber + lay(firstNumber).length)
}

function* pieces(section: Section, papersFrom: number, measure: Measure): Generator<Piece> {
  const items = section.lines.flatMap((line) => line.items)
  yield gap(96)
  yield* paragraph(
    [section.kind, section.code].filter(Boolean).join('　'),
    portrait,
    { size: 13, align: 'centre', ink: 0.3, keep: true },
    measure,
  )
  yield* paragraph(
    section.title,
    portrait,
    { size: 28, bold: true, align: 'centre', before: 6, after: 4, keep: true },
    measure,
  )
  if (section.spine !== '') {
    yield* paragraph(`脊背：${section.spine}`, portrait, { size: 11, align: 'centre', keep: true }, measure)
  }
  const sum = `共 ${items.length} 件，${countPages(items)} 页`
  yield* paragraph(sum, portrait, { size: 11, align: 'centre', after: 34, keep: true }, measure)
  yield* table(columns, rowsOf(section, papersFrom), portrait, measure)
}

function* rowsOf(section: Section, papersFrom: number) {
  let next = papersFrom
  for (const line of section.lines) {
    const pages = countPages(line.items)
    const first = line.items.find((item) => item.pages.length > 0)
    yield first
      ? {
          cells: [line.code, line.title, String(line.items.length), String(pages), String(next)],
          target: itemAnchor(first.id),
        }
      : {
          cells: [line.code, line.title, line.items.length === 0 ? '无' : String(line.items.length), '—', '—'],
          target: null,
        }
    next += pages
  }
}
