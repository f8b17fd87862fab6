/** More cells than this are not compared: two long texts that differ throughout are two texts. */
const maxCells = 4_000_000

/**
 * For each sign of `text`, its partner's index in `read`, or -1: a longest common subsequence, from which accidental
 * matches are removed (a run no longer than the differences on both its sides says nothing about its place).
 */
export function align(read: readonly string[], text: readonly string[]): Int32Array {
  const partners = new Int32Array(text.length).fill(-1)
  let start = 0
  while (start < read.length && start < text.length && read[start] === text[start]) partners[start] = start++
  let [readEnd, textEnd] = [read.length, text.length]
  while (readEnd > start && textEnd > start && read[readEnd - 1] === text[textEnd - 1]) partners[--textEnd] = --readEnd
  pairMiddle(read.slice(start, readEnd), text.slice(start, textEnd), (a, b) => {
    partners[start + b] = start + a
  })
  return dropAccidents(partners, read.length)
}

function pairMiddle(read: readonly string[], text: readonly string[], pair: (a: number, b: number) => void): void {
  const width = text.length + 1
  if (read.length === 0 || text.length === 0 || (read.length + 1) * width > maxCells) return
  // common[a * width + b]: how many signs the rests from a and b have in common.
  const common = new Uint16Array((read.length + 1) * width)
  const at = (a: number, b: number) => common[a * width + b] ?? 0
  for (let a = read.length - 1; a >= 0; a--) {
    for (let b = text.length - 1; b >= 0; b--) {
      common[a * width + b] = read[a] === text[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  for (let a = 0, b = 0; a < read.length && b < text.length; ) {
    if (read[a] === text[b]) pair(a++, b++)
    else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  }
}

interface Run {
  readonly from: number
  /** Not included. */
  readonly to: number
}

function dropAccidents(partners: Int32Array, readLength: number): Int32Array {
  const runs = findRuns(partners)
  const kept = Int32Array.from(partners)
  for (const [index, run] of runs.entries()) {
    const before = difference(partners, runs[index - 1] ?? null, run, readLength)
    const after = difference(partners, run, runs[index + 1] ?? null, readLength)
    if (run.to - run.from <= Math.min(before, after)) kept.fill(-1, run.from, run.to)
  }
  return kept
}

/** Pieces that stand unbroken in both texts. */
function findRuns(partners: Int32Array): readonly Run[] {
  const runs: Run[] = []
  for (let from = 0; from < partners.length; ) {
    const first = partners[from] ?? -1
    let to = from + 1
    while (first >= 0 && to < partners.length && partners[to] === first + to - from) to++
    if (first >= 0) runs.push({ from, to })
    from = to
  }
  return runs
}

/** How much differs between two runs, in the longer of the two texts; null stands for the texts' ends. */
function difference(partners: Int32Array, left: Run | null, right: Run | null, readLength: number): number {
  const inText = (right?.from ?? partners.length) - (left?.to ?? 0)
  const readTo = right === null ? readLength : (partners[right.from] ?? 0)
  const readFrom = left === null ? 0 : (partners[left.to - 1] ?? 0) + 1
  return Math.max(inText, readTo - readFrom)
}
