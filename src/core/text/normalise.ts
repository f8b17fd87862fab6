import { simplify } from './simplify.ts'

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
 * Traditional and simplified alike, full and half width alike, lower case, nothing invisible, no white space next to a Chinese character (recognition puts it there, and
 * lines break inside words), single spaces elsewhere. Works code point by code point, so that offsets can be kept;
 * give it NFC text.
 */
export function normalise(given: string): Normalised {
  const points: string[] = []
  const starts: number[] = []
  let gap = false
  let afterSpaced = false
  const whole = given.toWellFormed()
  let offset = 0
  while (offset < whole.length) {
    const { isGap, folded, length } = formAt(whole, offset)
    if (isGap) gap = true
    for (const { text, isSpaced } of folded) {
      if (gap && afterSpaced && isSpaced) {
        points.push(' ')
        starts.push(offset)
      }
      gap = false
      afterSpaced = isSpaced
      points.push(text)
      starts.push(offset)
    }
    offset += length
  }
  starts.push(offset)
  return { text: points.join(''), points, starts }
}

/** What a code point counts as; nothing for what is invisible. */
interface Form {
  /** In UTF-16 units. */
  readonly length: number
  readonly isGap: boolean
  readonly folded: readonly { readonly text: string; readonly isSpaced: boolean }[]
}

/** The forms met so far: looking at a code point is dear, and a text holds the same few again and again. */
const forms: (Form | undefined)[] = []

function formAt(text: string, offset: number): Form {
  const code = text.codePointAt(offset) ?? 0
  const known = forms[code]
  if (known !== undefined) return known
  const form = toForm(String.fromCodePoint(code))
  forms[code] = form
  return form
}

function toForm(point: string): Form {
  const gap = !isInvisible(point) && isGap(point)
  const folded = gap || isInvisible(point) ? '' : fold(point)
  return {
    length: point.length,
    isGap: gap,
    folded: [...folded].map((text) => ({ text, isSpaced: !isUnspaced(text) })),
  }
}

/** Soft hyphens, zero-width spaces and other characters that take no room: a word goes on behind them. */
function isInvisible(point: string): boolean {
  return point > '~' && /^[\p{Cf}\uFEFF]$/u.test(point)
}

function isGap(point: string): boolean {
  return point <= ' ' || (point > '~' && /^[\s\p{Z}\p{Cc}]$/u.test(point))
}

function fold(point: string): string {
  if (point >= '一' && point <= '龥') return simplify(point)
  // Some signs fold into several characters with a space among them (´ becomes a space and an accent).
  const folded = point
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '')
  return [...folded].map(simplify).join('')
}

/** Chinese, Japanese and Korean characters and their punctuation stand without spaces. */
function isUnspaced(point: string): boolean {
  return point > '⺀' && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}　-〿！-｠]$/u.test(point)
}
