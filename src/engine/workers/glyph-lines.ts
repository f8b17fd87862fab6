import { type TextLine, toBox, type Word } from '../../core/catalogue/page.ts'

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const stop = /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20“”‘’…—]/u

/** A character and its box: left, top, right, bottom as fractions. A line break has no box. */
export interface Glyph {
  readonly text: string
  readonly box: readonly [number, number, number, number] | null
}

/**
 * Words and lines: PDFium itself puts spaces and line breaks where the page shows gaps. Chinese has no spaces, so a
 * word ends at punctuation there, and where Chinese and other writing meet.
 */
export function toLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Word[][] = [[]]
  let run: Glyph[] = []
  const endWord = (): void => {
    const word = toWord(run)
    if (word !== null) lines.at(-1)?.push(word)
    run = []
  }
  for (const glyph of glyphs) {
    const before = run.at(-1)
    if (/\s/.test(glyph.text)) endWord()
    else if (before !== undefined && (stop.test(before.text) || wide.test(before.text) !== wide.test(glyph.text))) {
      if (!stop.test(glyph.text)) endWord()
      run.push(glyph)
    } else run.push(glyph)
    if (/[\r\n]/.test(glyph.text)) lines.push([])
  }
  endWord()
  return lines.filter((words) => words.length > 0).map((words) => ({ words }))
}

function toWord(run: readonly Glyph[]): Word | null {
  const text = run
    .map((glyph) => glyph.text)
    .join('')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
  if (text === '') return null
  const boxes = run.flatMap(({ box }) => (box === null ? [] : [box]))
  const left = Math.min(1, ...boxes.map(([x]) => x))
  const top = Math.min(1, ...boxes.map(([, y]) => y))
  const right = Math.max(0, ...boxes.map(([, , x]) => x))
  const bottom = Math.max(0, ...boxes.map(([, , , y]) => y))
  return { text, box: toBox(left, top, right, bottom), confidence: 1 }
}
