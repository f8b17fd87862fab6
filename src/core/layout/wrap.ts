import type { Measure } from './page.ts'

/** Marks that must not begin a line, and marks that must not end one (GB/T 15834—2011, 5.1). */
const notFirst = new Set('，。、；：？！,.;:?!）】》〉」』”’％%…—·)]}')
const notLast = new Set('（【《〈「『“‘([{')

/**
 * Text as lines no wider than `width` points. Chinese breaks between characters, other words stay whole unless one alone
 * is too wide; punctuation keeps its place. Always at least one line; no character is lost but the spaces at a break.
 */
export function wrap(content: string, width: number, size: number, measure: Measure): string[] {
  const clean = content.replace(/[^\P{Cc}\r\n]/gu, ' ')
  return clean.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, size, measure))
}

/** Text that fits one line of `width` points, its end left out with … where it is too long. */
export function shorten(content: string, width: number, size: number, measure: Measure): string {
  if (measure(content, size) <= width) return content
  let kept = ''
  for (const character of content) {
    if (measure(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept}…`
}

function wrapParagraph(paragraph: string, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(paragraph, width, size, measure)) {
    if (line === '' || measure(line + piece.trimEnd(), size) <= width) {
      line += line === '' && lines.length > 0 ? piece.trimStart() : piece
      continue
    }
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  return [...lines, line.trimEnd()]
}

/** The smallest parts that stay on one line. */
function piecesOf(paragraph: string, width: number, size: number, measure: Measure): string[] {
  const pieces: string[] = []
  for (const part of paragraph.match(/[\p{L}\p{N}._/@+-]*[\p{Script=Latin}\p{N}][\w./@+-]*|\s+|./gsu) ?? []) {
    const parts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part) ? splitMixed(part) : [part]
    for (const single of parts) {
      const last = pieces.at(-1)
      const joined = last !== undefined && (notFirst.has(single) || notLast.has([...last].at(-1) ?? ''))
      if (joined && measure(last + single, size) <= width) pieces[pieces.length - 1] = last + single
      else if (measure(single, size) <= width) pieces.push(single)
      else pieces.push(...single)
    }
  }
  return pieces
}

function splitMixed(part: string): string[] {
  return part.match(/[\p{Script=Latin}\p{N}._/@+-]+|./gsu) ?? []
}
