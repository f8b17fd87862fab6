import type { Raster } from './raster.ts'

/*
 * Lengths in pixels at 200 dpi, the size at which pages are read. The strokes of the largest titles are shorter than
 * the shortest rule, and bars thicker than the thickest are shading.
 */
const shortestRun = 80
const shortestRule = 150
const thickest = 8
const mostDrift = 30
/** Scanners break thin rules: so many pixels may be missing within a run, so many between the runs of one rule. */
const gapInRun = 2
const gapInRule = 40

/** A ruled line along rows: between `from` and `to` it covers the rows `top[x - from]` to `bottom[x - from]`. */
export interface Rule {
  readonly from: number
  readonly to: number
  readonly top: Int16Array
  readonly bottom: Int16Array
}

interface Run {
  readonly y: number
  readonly from: number
  readonly to: number
}

/** The ruled lines of a picture along its rows; transpose it for those along columns. */
export function findRules(ink: Raster): Rule[] {
  return joinRuns(findRuns(ink)).filter(isRule).map(toRule)
}

function findRuns({ pixels, width, height }: Raster): Run[] {
  const runs: Run[] = []
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    let from = -1
    let last = -1
    for (let x = 0; x <= width; x += 1) {
      const isInk = x < width && pixels[row + x] === 1
      if (isInk) {
        if (from < 0) from = x
        last = x
      } else if (from >= 0 && (x - last > gapInRun || x === width)) {
        if (last - from >= shortestRun) runs.push({ y, from, to: last })
        from = -1
      }
    }
  }
  return runs
}

/** Runs that touch or continue each other, as groups; runs come sorted by row. */
function joinRuns(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = []
  let open: Run[][] = []
  for (const run of runs) {
    open = open.filter((group) => run.y - (group.at(-1)?.y ?? 0) <= 3)
    const own = open.filter((group) =>
      group.some(({ y, from, to }) => run.y - y <= 3 && from <= run.to + gapInRule && run.from <= to + gapInRule),
    )
    const joined = [...own.flat(), run].sort((a, b) => a.y - b.y)
    for (const group of own) {
      open.splice(open.indexOf(group), 1)
      groups.splice(groups.indexOf(group), 1)
    }
    open.push(joined)
    groups.push(joined)
  }
  return groups
}

function isRule(runs: readonly Run[]): boolean {
  const [from, to] = extent(runs)
  const area = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  const drift = (runs.at(-1)?.y ?? 0) - (runs[0]?.y ?? 0)
  return to - from >= shortestRule && area / (to - from) <= thickest && drift <= mostDrift
}

function extent(runs: readonly Run[]): [from: number, to: number] {
  return [Math.min(...runs.map((run) => run.from)), Math.max(...runs.map((run) => run.to))]
}

function toRule(runs: readonly Run[]): Rule {
  const [from, to] = extent(runs)
  const top = new Int16Array(to - from + 1).fill(-1)
  const bottom = new Int16Array(to - from + 1).fill(-1)
  for (const run of runs) {
    for (let at = run.from - from; at <= run.to - from; at += 1) {
      if (top[at] === -1) top[at] = run.y
      bottom[at] = run.y
    }
  }
  // Where the rule is broken it is taken to run on as it did before.
  for (let at = 1; at < top.length; at += 1) {
    if (top[at] !== -1) continue
    top[at] = top[at - 1] ?? 0
    bottom[at] = bottom[at - 1] ?? 0
  }
  return { from, to, top, bottom }
}

/** The row in the middle of a rule. */
export function middleOf({ top, bottom }: Rule): number {
  let sum = 0
  for (let at = 0; at < top.length; at += 1) sum += (top[at] ?? 0) + (bottom[at] ?? 0)
  return sum / (2 * top.length)
}
