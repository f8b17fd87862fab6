import type { TextLine, Word } from '../catalogue/page.ts'

/** Chinese characters, their punctuation, and full-width forms. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u

const letter = /[\p{L}\p{N}]/u

/** A gap of at least this many characters is a column or a deliberate space, not a slip of recognition. */
const wideGap = 2

/**
 * The display text of a page: one output line a text line. A space stands between two words where neither side is
 * Chinese, where a gap as wide as two characters shows (主持人 and 记录人 on one line), and where a blank word does (the
 * cells of a table); spaces that recognition put between Chinese characters are gone. Empty words and lines without
 * words are dropped.
 */
export function toPageText(lines: readonly TextLine[]): string {
  return lines
    .map(toLineText)
    .filter((line) => line !== '')
    .join('\n')
}

function toLineText({ words }: TextLine): string {
  const kept = words
    .map((word, index) => ({ ...word, text: tidy(word.text), isAfterGap: isBlank(words[index - 1]) }))
    .filter(({ text }) => text !== '')
  return kept
    .map((word, index) => {
      const before = kept[index - 1]
      return before !== undefined && (word.isAfterGap || isApart(before, word)) ? ` ${word.text}` : word.text
    })
    .join('')
}

function isBlank(word: Word | undefined): boolean {
  return word !== undefined && word.text !== '' && word.text.trim() === ''
}

/** White space inside a word is noise too, between Chinese characters or at the ends; elsewhere it is one space. */
function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, (_, at: number, whole: string) => {
    const [before, after] = [whole.slice(0, at).at(-1) ?? '', whole.slice(at).trimStart().at(0) ?? '']
    return wide.test(before) || wide.test(after) ? '' : ' '
  })
}

function isApart(before: Word, after: Word): boolean {
  const [last, first] = [before.text.at(-1) ?? '', after.text.at(0) ?? '']
  if (!wide.test(last) && !wide.test(first)) return true
  // The boxes of punctuation are unreliable, and a space beside it would say nothing.
  return letter.test(last) && letter.test(first) && gapInCharacters(before, after) >= wideGap
}

/** The gap between two words, measured in the mean width of their characters; 0 where boxes say nothing. */
function gapInCharacters({ text, box: [x, , width] }: Word, after: Word): number {
  const characterWidth = (width + after.box[2]) / ([...text].length + [...after.text].length)
  return characterWidth > 0 ? (after.box[0] - x - width) / characterWidth : 0
}
