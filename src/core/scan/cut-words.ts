import type { Word } from '../catalogue/page.ts'
import type { Layout, Piece } from './lay-out.ts'
import type { RecognisedLine, RecognisedWord } from './recognised.ts'

/** The words of a line that lie in one piece of the layout, in order. */
interface Cell {
  readonly piece: Piece
  readonly words: readonly Word[]
}

/** What recognition sees in the white between cells: quotation marks and points that nobody wrote. */
const strayBefore = /^[“”"'‘’》」』|，。、·\s]+/u
const strayAfter = /[“”"'‘’《「『|，。、·\s]+$/u

/**
 * Cuts the words of a line where one cell ends and the next begins, moves them to where their cells are in the picture
 * that was laid out, and puts a blank word into each gap. Boxes are fractions of the picture read; afterwards they are
 * pixels of the picture laid out.
 */
export function cutWords({ words }: RecognisedLine, layout: Layout): Word[] {
  const cells = toCells(words, layout)
  const cleaned = cells.length === 1 ? cells : cells.map(clean).filter((cell) => cell.words.length > 0)
  return cleaned.flatMap((cell, index) => {
    const moved = cell.words.map((word) => move(word, cell.piece, layout))
    const [last, first] = [cleaned[index - 1], moved[0]]
    if (last === undefined || first === undefined) return moved
    return [toGap(last.piece, cell.piece), ...moved]
  })
}

function toCells(words: readonly RecognisedWord[], layout: Layout): Cell[] {
  const cells: { piece: Piece; words: Word[] }[] = []
  for (const word of words) {
    for (const part of toParts(word, layout)) {
      const last = cells.at(-1)
      if (last?.piece === part.piece) last.words.push(part.word)
      else cells.push({ piece: part.piece, words: [part.word] })
    }
  }
  return cells
}

/** A word as it is when it lies in one piece, otherwise its characters piece by piece. */
function toParts(word: RecognisedWord, layout: Layout): { word: Word; piece: Piece }[] {
  const whole = { text: word.text, box: word.box, confidence: word.confidence }
  const places = word.characters.map((character) => ({ character, piece: findPiece(character.box, layout) }))
  const first = places[0]?.piece ?? findPiece(word.box, layout)
  if (places.every(({ piece }) => piece === first)) return [{ word: whole, piece: first }]
  const parts: { word: Word; piece: Piece }[] = []
  for (const { character, piece } of places) {
    const last = parts.at(-1)
    if (last?.piece !== piece) parts.push({ word: { ...character, confidence: word.confidence }, piece })
    else last.word = { ...last.word, text: last.word.text + character.text, box: unite(last.word.box, character.box) }
  }
  return parts
}

/** The piece in which the middle of a box lies, or the nearest. */
function findPiece([x, y, width, height]: Word['box'], { pieces, ...size }: Layout): Piece {
  const [middleX, middleY] = [(x + width / 2) * size.width, (y + height / 2) * size.height]
  const away = ({ from, left, top }: Piece): number =>
    beyond(middleX, left, left + from.right - from.left) + 4 * beyond(middleY, top, top + from.bottom - from.top)
  const [first, ...others] = pieces
  if (first === undefined) throw new Error('a layout without pieces was read')
  return others.reduce((best, piece) => (away(piece) < away(best) ? piece : best), first)
}

function beyond(place: number, from: number, to: number): number {
  return Math.max(0, from - place, place - to)
}

function unite(a: Word['box'], b: Word['box']): Word['box'] {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top]
}

function clean({ piece, words }: Cell): Cell {
  const kept = words.map((word) => ({ ...word }))
  for (const word of kept) {
    word.text = word.text.replace(strayBefore, '')
    if (word.text !== '') break
  }
  for (const word of kept.toReversed()) {
    word.text = word.text.replace(strayAfter, '')
    if (word.text !== '') break
  }
  return { piece, words: kept.filter(({ text }) => text !== '') }
}

function move({ box: [x, y, width, height], ...word }: Word, { from, left, top }: Piece, size: Layout): Word {
  return {
    ...word,
    box: [
      x * size.width - left + from.left,
      y * size.height - top + from.top,
      width * size.width,
      height * size.height,
    ],
  }
}

function toGap({ from: before }: Piece, { from: after }: Piece): Word {
  const [left, top] = [Math.min(before.right, after.left), Math.max(before.top, after.top)]
  const height = Math.max(0, Math.min(before.bottom, after.bottom) - top)
  return { text: ' ', box: [left, top, Math.max(0, after.left - left), height], confidence: 1 }
}
