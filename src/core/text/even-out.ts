import type { Word } from '../catalogue/page.ts'

type Box = Word['box']

interface Placed {
  readonly point: string
  readonly box: Box
}

/** Chinese characters are all as wide as high, so a run of them in print is evenly spaced. */
const han = /\p{Script=Han}/u

/** Fewer say nothing about their spacing. */
const least = 3

/**
 * Sets the Chinese characters of a line evenly, run by run. Recognition knows well where a run begins and ends, but
 * inside it, it is off by up to a character. A gap as wide as a character ends a run: it is a column or a deliberate
 * space, as in a name of two characters.
 */
export function evenOut<Sign extends Placed>(signs: readonly Sign[]): readonly Sign[] {
  const width = median(signs.filter(isHan).map(({ box }) => box[2]))
  const even: Sign[] = []
  for (let from = 0; from < signs.length; ) {
    const to = findEnd(signs, from, width)
    const run = signs.slice(from, to)
    even.push(...(run.length < least ? run : spread(run)))
    from = to
  }
  return even
}

/** Where the run that begins at `from` ends; a sign that is not Chinese is a run of its own. */
function findEnd(signs: readonly Placed[], from: number, width: number): number {
  let to = from + 1
  let right = rightOf(signs[from])
  while (isHan(signs[to - 1]) && isHan(signs[to]) && (signs[to]?.box[0] ?? 0) - right < width) {
    right = Math.max(right, rightOf(signs[to]))
    to += 1
  }
  return to
}

function spread<Sign extends Placed>(run: readonly Sign[]): Sign[] {
  const boxes = run.map(({ box }) => box)
  const left = Math.min(...boxes.map(([x]) => x))
  const pitch = (rightOf(run.at(-1)) - left) / run.length
  const [top, height] = [median(boxes.map(([, y]) => y)), median(boxes.map((box) => box[3]))]
  return run.map((sign, index) => ({ ...sign, box: [left + index * pitch, top, pitch, height] }))
}

function isHan(sign: Placed | undefined): boolean {
  return sign !== undefined && han.test(sign.point)
}

function rightOf(sign: Placed | undefined): number {
  return sign ? sign.box[0] + sign.box[2] : 0
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
