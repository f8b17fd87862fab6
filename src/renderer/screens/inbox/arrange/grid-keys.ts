import type { KeyboardEvent } from 'react'
import { turnLeaf } from '../../../../core/arranging/draft.ts'
import type { Table } from './use-table.ts'

/** What a key does to the pages on the table; `event` is the grid's. */
export function toGridAct(event: KeyboardEvent, table: Table): (() => void) | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event
  const { at, draft } = table
  if (ctrlKey || metaKey) return key === 'a' ? table.chooseAll : undefined
  if (altKey) {
    if (key === 'ArrowLeft') return () => table.move(-1)
    return key === 'ArrowRight' ? () => table.move(1) : undefined
  }
  const how = shiftKey ? 'through' : 'alone'
  const acts = new Map<string, () => void>([
    ['ArrowLeft', () => table.go(at - 1, how)],
    ['ArrowRight', () => table.go(at + 1, how)],
    ['ArrowUp', () => table.go(findBeside(currentTarget, at, -1), how)],
    ['ArrowDown', () => table.go(findBeside(currentTarget, at, 1), how)],
    ['Home', () => table.go(0, how)],
    ['End', () => table.go(draft.length - 1, how)],
    [' ', () => table.go(at, 'also')],
    ['r', () => table.change((leaf) => turnLeaf(leaf, 1))],
    ['R', () => table.change((leaf) => turnLeaf(leaf, -1))],
    ['s', () => table.change((leaf) => ({ ...leaf, opens: !leaf.opens }))],
    ['Delete', () => table.change((leaf) => ({ ...leaf, isAside: !leaf.isAside }))],
  ])
  return acts.get(key)
}

/** Index of the page that lies below (or above) one, as it is laid out; the one itself at the edge. */
function findBeside(grid: Element, at: number, direction: 1 | -1): number {
  const tiles = [...grid.querySelectorAll<HTMLElement>('[data-page]')]
  const from = tiles[at]
  if (!from) return at
  const beyond = tiles
    .map((tile, index) => ({ index, down: (tile.offsetTop - from.offsetTop) * direction, tile }))
    .filter(({ down }) => down > 0)
  const nearest = Math.min(...beyond.map(({ down }) => down))
  const row = beyond.filter(({ down }) => down === nearest)
  const aside = (tile: HTMLElement) => Math.abs(tile.offsetLeft - from.offsetLeft)
  return row.toSorted((one, other) => aside(one.tile) - aside(other.tile))[0]?.index ?? at
}
