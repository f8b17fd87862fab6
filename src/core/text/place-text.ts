import type { TextLine, Word } from '../catalogue/page.ts'
import { align } from './align.ts'
import { evenOut } from './even-out.ts'

type Box = Word['box']

/** Where a sign of a text stands on the page; `whole` where only its line is known. */
export interface Place {
  /** Index of the recognised line. */
  readonly line: number
  readonly box: Box
  readonly whole: boolean
}

interface Sign {
  readonly point: string
  readonly line: number
  readonly box: Box
}

interface TextSign {
  readonly point: string
  /** In UTF-16 units. */
  readonly offset: number
  /** Index of the line of the text. */
  readonly row: number
}

/**
 * Where each UTF-16 unit of a page's text stands; undefined where that is not known, never a guess. A text as it was
 * recognised has all its places. Where a person changed it, signs that are still the recognised ones keep theirs;
 * what is new has the whole line it certainly stands in, or none.
 */
export function placeText(text: string, lines: readonly TextLine[]): readonly (Place | undefined)[] {
  const read = lines.flatMap(toSigns)
  const signs = toTextSigns(text)
  const partners = align(
    read.map((sign) => sign.point),
    signs.map((sign) => sign.point),
  )
  const places = new Array<Place | undefined>(text.length)
  const put = ({ offset, point }: TextSign, place: Place | undefined) =>
    places.fill(place, offset, offset + point.length)
  for (let index = 0; index < signs.length; ) {
    const [sign, partner] = [signs[index], read[partners[index] ?? -1]]
    if (sign && partner) put(sign, { line: partner.line, box: partner.box, whole: false })
    if (partner) index++
    else {
      const gap = toGap(index, partners, read)
      const [before, after] = [read[partners[gap.from - 1] ?? -1], read[partners[gap.to] ?? -1]]
      const rows = Map.groupBy(signs.slice(gap.from, gap.to), ({ row }) => row)
      for (const [row, same] of rows) {
        const place = toLinePlace(findLine(gap, row, signs, before, after), lines)
        for (const each of same) put(each, place)
      }
      index = gap.to
    }
  }
  return places
}

/** One box a line for the text between two offsets. */
export function toBoxes(places: readonly (Place | undefined)[], from: number, to: number): readonly Box[] {
  const found = places.slice(from, to).filter((place) => place !== undefined)
  return [...Map.groupBy(found, (place) => place.line).values()].map((same) => around(same.map(({ box }) => box)))
}

/**
 * The lines with a person's text in place of what was recognised; what has no certain place is left out. `shown` is what
 * is written in the places of `text`, unit for unit.
 */
export function toCorrectedLines(text: string, lines: readonly TextLine[], shown = text): readonly TextLine[] {
  const places = placeText(text, lines)
  const parts = lines.map((): { text: string; boxes: Box[] } => ({ text: '', boxes: [] }))
  for (const [offset, place] of places.entries()) {
    const part = parts[place?.line ?? -1]
    if (!place || !part) continue
    part.text += shown.charAt(offset)
    part.boxes.push(place.box)
  }
  return parts.map((part) => ({
    words: part.text === '' ? [] : [{ text: part.text, box: around(part.boxes), confidence: 1 }],
  }))
}

/** Signs of the text, from `from` up to and without `to`, that stand where `replaced` was read. */
interface Gap {
  readonly from: number
  readonly to: number
  readonly replaced: readonly Sign[]
}

/** The gap that begins with the sign at `from`. */
function toGap(from: number, partners: Int32Array, read: readonly Sign[]): Gap {
  let to = from
  while (to < partners.length && partners[to] === -1) to++
  return { from, to, replaced: read.slice((partners[from - 1] ?? -1) + 1, partners[to] ?? read.length) }
}

/** The recognised line in which the new signs of one row of a gap certainly stand, or null. */
function findLine({ from, to, replaced }: Gap, row: number, signs: readonly TextSign[], before?: Sign, after?: Sign) {
  const neighbours = [
    signs[from - 1]?.row === row ? before : undefined,
    signs[to]?.row === row ? after : undefined,
  ].filter((sign) => sign !== undefined)
  // Nothing was read where it stands: only between two signs of one line is its place certain.
  if (replaced.length === 0 && neighbours.length < 2) return null
  const isOneRow = signs[from]?.row === signs[to - 1]?.row
  if (neighbours.length === 0 && !isOneRow) return null
  const candidates = new Set([...replaced, ...neighbours].map((sign) => sign.line))
  const [line] = candidates
  return candidates.size === 1 && line !== undefined ? line : null
}

function toLinePlace(line: number | null, lines: readonly TextLine[]): Place | undefined {
  const words = lines[line ?? -1]?.words ?? []
  return line === null || words.length === 0
    ? undefined
    : { line, box: around(words.map(({ box }) => box)), whole: true }
}

/** The signs of a line with a box each: an equal share of its word's, set evenly. White space has no place. */
function toSigns({ words }: TextLine, line: number): readonly Sign[] {
  const signs = words.flatMap(({ text, box: [x, y, width, height] }) => {
    const points = [...text.normalize('NFC')]
    const share = width / Math.max(1, points.length)
    return points
      .map((point, index): Sign => ({ point, line, box: [x + index * share, y, share, height] }))
      .filter(({ point }) => point.trim() !== '')
  })
  return evenOut(signs)
}

function toTextSigns(text: string): readonly TextSign[] {
  const signs: TextSign[] = []
  let [offset, row] = [0, 0]
  for (const point of text) {
    if (point === '\n') row++
    else if (point.trim() !== '') signs.push({ point, offset, row })
    offset += point.length
  }
  return signs
}

function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}
