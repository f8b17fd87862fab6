import type { StoredScheme } from '../scheme/stored.ts'
import { normalise } from '../text/normalise.ts'
import type { Guess } from './guess-shape.ts'
import { withoutMarks } from './without-marks.ts'

/** The register line whose title or keyword a paper's name or head holds. `lines` are those of its first page. */
export function guessLine(name: string, lines: readonly string[], scheme: StoredScheme): Guess['lineId'] {
  const head = normalise(lines.slice(0, 4).join('\n')).text
  const headings = lines.slice(0, 4).map((line) => normalise(line).text)
  const inName = normalise(name).text
  const bareName = normalise(withoutMarks(name)).text
  let best: { readonly value: number; readonly from: string; readonly weight: number } | null = null
  for (const line of scheme.slots.flatMap((slot) => slot.lines)) {
    for (const word of [line.title, ...line.keywords]) {
      const sought = normalise(word).text
      // The name was given by a person, so it outweighs the text. A title ends with what the paper is: a notice of a
      // meeting is a notice. And a longer word says more than a shorter one.
      const place = inName.includes(sought) ? 1000 : head.includes(sought) ? 100 : 0
      const isEnd = place === 1000 ? bareName.endsWith(sought) : headings.some((each) => each.endsWith(sought))
      const weight = place + (isEnd ? 50 : 0) + Math.min(sought.length, 49)
      if (place > 0 && (best === null || weight > best.weight)) best = { value: line.id, from: word, weight }
    }
  }
  return best && { value: best.value, from: best.from }
}
