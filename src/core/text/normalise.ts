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
  const whole = given.toWellFormed()
  walk(whole, (point, _, offset) => {
    points.push(point)
    starts.push(offset)
  })
  starts.push(whole.length)
  return { text: points.join(''), points, starts }
}

/** Takes the code points of a text in the form in which texts are compared: what indexing needs of it, at half the time. */
export function eachCode(given: string, take: (code: number) => void): void {
  walk(given.toWellFormed(), (_, code) => take(code))
}

/** Goes through a text in the form in which texts are compared, point by point, with where in the text each began. */
function walk(whole: string, take: (point: string, code: number, offset: number) => void): void {
  let gap = false
  let afterSpaced = false
  let offset = 0
  while (offset < whole.length) {
    const { isGap, folded, length } = formAt(whole, offset)
    if (isGap) gap = true
    for (const { text, code, isSpaced } of folded) {
      if (gap && afterSpaced && isSpaced) take(' ', 0x20, offset)
      gap = false
      afterSpaced = isSpaced
      take(text, code, offset)
    }
    offset += length
  }
}

/** What a code point counts as; nothing for what is invisible. */
interface Form {
  /** In UTF-16 units. */
  readonly length: number
  readonly isGap: boolean
  readonly folded: readonly { readonly text: string; readonly code: number; readonly isSpaced: boolean }[]
}

/**
 * The forms met so far: looking at a code point is dear, and a text holds the same few again and again. Filled from the
 * first, since an array with gaps is a hash table to V8, and takes twice as long.
 */
const forms = new Array<Form | undefined>(0x10000).fill(undefined)
const rareForms = new Map<number, Form>()

function formAt(text: string, offset: number): Form {
  const code = text.codePointAt(offset) ?? 0
  const known = code < forms.length ? forms[code] : rareForms.get(code)
  if (known !== undefined) return known
  const form = toForm(String.fromCodePoint(code))
  if (code < forms.length) forms[code] = form
  else rareForms.set(code, form)
  return form
}

function toForm(point: string): Form {
  const gap = !isInvisible(point) && isGap(point)
  const folded = gap || isInvisible(point) ? '' : fold(point)
  return {
    length: point.length,
    isGap: gap,
    folded: [...folded].map((text) => ({ text, code: text.codePointAt(0) ?? 0, isSpaced: !isUnspaced(text) })),
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
