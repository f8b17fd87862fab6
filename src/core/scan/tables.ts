import type { Rules } from './erase-rules.ts'
import { middleOf, type Rule } from './rules.ts'

/** A rectangle of pixels; `right` and `bottom` lie outside it. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A cell of a table: the row of the grid it begins in, and where it lies. */
export interface Cell {
  readonly row: number
  readonly area: Area
}

/** A ruled table: its cells row by row, from left to right. */
export interface Table {
  readonly area: Area
  readonly cells: readonly Cell[]
}

/** Rules that miss each other by so many pixels meet all the same, and those that lie so near are one. */
const near = 10

/** A rule parts two cells when it covers this much of the border between them. */
const parts = 0.6

/** A rule without its waves: where it lies across, and from where to where it runs. */
interface Straight {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The tables that rules make: at least two rows of cells or two columns, closed by rules that meet. */
export function findTables(rules: Rules): Table[] {
  const rows = rules.rows.map(toStraight)
  const columns = rules.columns.map(toStraight)
  return joinMeeting(rows, columns)
    .map(({ rows, columns }) => toTable(rows, columns))
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => a.area.top - b.area.top)
}

function toStraight(rule: Rule): Straight {
  return { at: middleOf(rule), from: rule.from, to: rule.to }
}

function doMeet(row: Straight, column: Straight): boolean {
  return (
    column.at >= row.from - near &&
    column.at <= row.to + near &&
    row.at >= column.from - near &&
    row.at <= column.to + near
  )
}

interface Net {
  readonly rows: readonly Straight[]
  readonly columns: readonly Straight[]
}

/** Rules that hang together, as groups of at least two rows and two columns. */
function joinMeeting(rows: readonly Straight[], columns: readonly Straight[]): Net[] {
  const nets: Net[] = []
  const left = new Set(rows)
  for (const seed of rows) {
    if (!left.delete(seed)) continue
    const net = { rows: [seed], columns: new Set<Straight>() }
    for (const row of net.rows) {
      for (const column of columns) {
        if (net.columns.has(column) || !doMeet(row, column)) continue
        net.columns.add(column)
        for (const other of [...left].filter((each) => doMeet(each, column))) {
          left.delete(other)
          net.rows.push(other)
        }
      }
    }
    if (net.rows.length > 1 && net.columns.size > 1) nets.push({ rows: net.rows, columns: [...net.columns] })
  }
  return nets
}

function toTable(rows: readonly Straight[], columns: readonly Straight[]): Table {
  const ys = toPlaces([...rows.map(({ at }) => at), ...columns.flatMap(({ from, to }) => [from, to])])
  const xs = toPlaces([...columns.map(({ at }) => at), ...rows.flatMap(({ from, to }) => [from, to])])
  const across = xs.length - 1
  const owner = Array.from({ length: across * (ys.length - 1) }, (_, index) => index)
  const find = (index: number): number => {
    const above = owner[index] ?? index
    return above === index ? index : find(above)
  }
  const join = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)]
    owner[Math.max(first, second)] = Math.min(first, second)
  }
  for (const index of owner.keys()) {
    const [x, y] = [index % across, Math.floor(index / across)]
    const [left = 0, right = 0, top = 0, bottom = 0] = [xs[x], xs[x + 1], ys[y], ys[y + 1]]
    if (x + 1 < across && !isParted(columns, right, top, bottom)) join(index, index + 1)
    if (y + 2 < ys.length && !isParted(rows, bottom, left, right)) join(index, index + across)
  }
  const cells = new Map<number, Cell>()
  for (const index of owner.keys()) {
    const [x, y] = [index % across, Math.floor(index / across)]
    const own = { left: xs[x] ?? 0, right: xs[x + 1] ?? 0, top: ys[y] ?? 0, bottom: ys[y + 1] ?? 0 }
    const known = cells.get(find(index))
    cells.set(find(index), known ? { row: known.row, area: unite(known.area, own) } : { row: y, area: own })
  }
  return {
    area: { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 },
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.area.left - b.area.left),
  }
}

/** Sorted places, those that lie near each other as their mean. */
function toPlaces(all: readonly number[]): number[] {
  const groups: number[][] = []
  for (const place of all.toSorted((a, b) => a - b)) {
    const last = groups.at(-1)
    if (last !== undefined && place - (last.at(-1) ?? 0) <= near) last.push(place)
    else groups.push([place])
  }
  return groups.map((group) => Math.round(group.reduce((sum, place) => sum + place, 0) / group.length))
}

function isParted(lines: readonly Straight[], at: number, from: number, to: number): boolean {
  const covered = lines
    .filter((line) => Math.abs(line.at - at) <= 2 * near)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0)
  return covered >= parts * (to - from)
}

function unite(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
