import { type SlotKind, slotKinds } from '../scheme/scheme.ts'
import type { BundleItem, BundleOrder } from './order.ts'

type SectionLine = { readonly code: string; readonly title: string; readonly items: readonly BundleItem[] }

/** One 本, 盒 or 证 with every line of the scheme, empty ones included. */
export type Section = {
  readonly anchor: string
  readonly kind: string
  readonly code: string
  readonly title: string
  readonly spine: string
  readonly lines: readonly SectionLine[]
  /** Papers filed here that stay behind. */
  readonly leftOut: number
}

/** The order's items under their slots and lines. An item whose line the scheme does not know comes last, never lost. */
export function arrange(order: Pick<BundleOrder, 'scheme' | 'items' | 'leftOut'>): Section[] {
  const byLine = Map.groupBy(order.items, (item) => item.lineId)
  const sections = order.scheme.slots.map((slot): Section => {
    const ids = new Set(slot.lines.map((line) => line.id))
    const lines = slot.lines.map((line) => ({ code: line.code, title: line.title, items: byLine.get(line.id) ?? [] }))
    return {
      anchor: `slot:${slot.id}`,
      kind: kindOf(slot.kind),
      code: slot.code,
      title: slot.title,
      spine: slot.spine,
      lines,
      leftOut: order.leftOut.filter(({ lineId }) => lineId !== null && ids.has(lineId)).length,
    }
  })
  const known = new Set(order.scheme.slots.flatMap((slot) => slot.lines.map((line) => line.id)))
  const rest = order.items.filter((item) => item.lineId === null || !known.has(item.lineId))
  if (rest.length === 0) return sections
  const lines = [{ code: '', title: '方案中没有对应条目的文件', items: rest }]
  return [...sections, { anchor: 'slot:rest', kind: '', code: '', title: '其他文件', spine: '', lines, leftOut: 0 }]
}

/** The items in the order in which the bundle shows them. */
export function itemsOf(sections: readonly Section[]): BundleItem[] {
  return sections.flatMap((section) => section.lines.flatMap((line) => line.items))
}

/** Pages of all items together. */
export function countPages(items: readonly BundleItem[]): number {
  return items.reduce((sum, item) => sum + item.pages.length, 0)
}

function kindOf(kind: SlotKind): string {
  return slotKinds[kind]
}
