import { countPages, type Section } from '../bundle/arrange.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { bundleTitle } from '../bundle/title.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { itemAnchor, type LayoutPage, type Measure, rule } from './page.ts'
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
 * The cover of a 本, 盒 or 证: whose it is (a double rule beneath, as on a box), its title and spine, of which years and
 * 保管期限, and every line with what it holds; a line without papers says 无. `firstNumber` is the page number that it
 * will bear, `between` how many pages stand between it and the papers.
 */
export function slotCoverPages(
  section: Section,
  order: BundleOrder,
  place: { readonly firstNumber: number; readonly between: number },
  measure: Measure,
): LayoutPage[] {
  const running = head(portrait, bundleTitle(order), section.title, measure)
  const lay = (papersFrom: number) => [...flow(pieces(section, order, papersFrom, measure), portrait, running)]
  // Page numbers do not change how rows break, so a first pass tells how many pages the cover takes.
  return lay(place.firstNumber + lay(0).length + place.between)
}

function* pieces(section: Section, order: BundleOrder, papersFrom: number, measure: Measure): Generator<Piece> {
  const items = section.lines.flatMap((line) => line.items)
  const centred = (content: string, look: { size: number; bold?: boolean; ink?: number; before?: number }) =>
    paragraph(content, portrait, { ...look, align: 'centre', keep: true }, measure)
  yield gap(44, true)
  yield* centred(order.branch, { size: 16 })
  yield doubleRule()
  yield* centred([section.kind, section.code].filter(Boolean).join('　'), { size: 13, ink: 0.3, before: 30 })
  yield* centred(section.title, { size: 28, bold: true, before: 6 })
  yield gap(6, true)
  if (section.spine !== '') yield* centred(`脊背：${section.spine}`, { size: 11 })
  yield* centred(toSpan(section, order), { size: 11 })
  yield* centred(`共 ${items.length} 件，${countPages(items)} 页`, { size: 11 })
  yield gap(30, true)
  yield* table(columns, rowsOf(section, papersFrom), portrait, measure)
}

/** Years and 保管期限 of what it holds; of the bundle where it holds nothing. */
function toSpan(section: Section, { period, scheme }: BundleOrder): string {
  const items = section.lines.flatMap((line) => line.items)
  const years = [...new Set(items.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => a - b)
  const kept = new Set(items.map(({ retention }) => retention))
  const retentions = scheme.retentions.filter(({ code }) => kept.has(code)).map(({ title }) => title)
  const span = years.length === 0 ? period.replace('年度', '') : years.join('、')
  return [span === '' ? '' : `年度：${span}`, retentions.length === 0 ? '' : `保管期限：${retentions.join('、')}`]
    .filter(Boolean)
    .join('　　')
}

function doubleRule(): Piece {
  const [left, right] = [portrait.side + 60, portrait.width - portrait.side - 60]
  const marks = [rule(left, 6, right, 6, 1.2), rule(left, 9, right, 9, 0.5)]
  return { height: 12, marks, links: [], heading: null, keep: true }
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
