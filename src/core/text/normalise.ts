/**
 * The form in which texts are compared, with the way back: `starts[i]` is where the i-th code point of `text`
 * begins in the given text (UTF-16 units), and one more entry gives its end.
 */
export interface Normalised {
  readonly text: string
  readonly points: readonly string[]
  readonly starts: readonly number[]
}

/**
 * Full and half width alike, lower case, nothing invisible, no white space next to a Chinese character (recognition puts it there, and
 * lines break inside words), single spaces elsewhere. Works code point by code point, so that offsets can be kept;
 * give it NFC text.
 */
export function normalise(given: string): Normalised {
  const points: string[] = []
  const starts: number[] = []
  let offset = 0
  let gap = false
  for (const point of given.toWellFormed()) {
    if (isInvisible(point)) {
      offset += point.length
      continue
    }
    if (isGap(point)) {
      gap = true
      offset += point.length
      continue
    }
    for (const folded of fold(point)) {
      const before = points.at(-1)
      if (gap && before !== undefined && !isUnspaced(before) && !isUnspaced(folded)) {
        points.push(' ')
        starts.push(offset)
      }
      gap = false
      points.push(folded)
      starts.push(offset)
    }
    offset += point.length
  }
  starts.push(offset)
  return { text: points.join(''), points, starts }
}

/** Soft hyphens, zero-width spaces and other characters that take no room: a word goes on behind them. */
function isInvisible(point: string): boolean {
  return point > '~' && /^[\p{Cf}\uFEFF]$/u.test(point)
}

function isGap(point: string): boolean {
  return point <= ' ' || (point > '~' && /^[\s\p{Z}\p{Cc}]$/u.test(point))
}

function fold(point: string): string {
  if (point >= '一' && point <= '龥') return point
  const folded = point.normalize('NFKC').toLowerCase()
  // Some signs fold into several characters with a space among them (´ becomes a space and an accent).
  return folded.replaceAll(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '')
}

/** Chinese, Japanese and Korean characters and their punctuation stand without spaces. */
function isUnspaced(point: string): boolean {
  return point > '⺀' && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿！-｠]$/u.test(point)
}
