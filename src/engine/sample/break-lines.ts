const closing = /^[，。、；：！？）》〕”’%]$/u
const opening = /^[（《〔“‘]$/u
const token = /[\dA-Za-z.:%-]+|./gu

/**
 * Breaks text into lines no wider than `width`: numbers stay whole, closing punctuation never starts a line (it may
 * hang over the edge) and opening punctuation never ends one. `measure` gives the width of a piece of text.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(token)) {
    const fits = measure(line + piece) <= width
    if (fits || line === '' || closing.test(piece)) {
      line += piece
      continue
    }
    const last = line.slice(-1)
    const carried = opening.test(last) ? last : ''
    lines.push(carried === '' ? line : line.slice(0, -1))
    line = carried + piece
  }
  return line === '' ? lines : [...lines, line]
}
