import { findOwnDays } from './dates.ts'
import type { Source } from './guess-shape.ts'

/** What is known of a chosen file when it is guessed at: its name, and its first page's text once it was read. */
export interface Clues {
  readonly fileName: string
  readonly text: string
}

/** A line of the first page. */
export interface PaperLine {
  /** As it stands, without what recognition makes of specks at its ends. */
  readonly raw: string
  /** Without the white space that recognition puts beside Chinese characters. */
  readonly bare: string
  /** Where `raw` begins in the text. */
  readonly start: number
}

/** The clues, laid out for reading. */
export interface Paper {
  /** The file's name without folders and ending. */
  readonly name: string
  readonly text: string
  readonly lines: readonly PaperLine[]
  /** How many of the lines come before the first sentence, salutation or item. */
  readonly head: number
}

export function toPaper({ fileName, text }: Clues): Paper {
  const lines = toLines(text)
  const body = lines.findIndex(({ bare }) => isBody(bare))
  return { name: toStem(fileName), text, lines, head: Math.min(body < 0 ? lines.length : body, 10) }
}

/** A file's name without folders and ending. */
export function toStem(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName
  const stem = base
    .replace(/(?:\.(?:docx?|xlsx?|pptx?|wps))?\.[A-Za-z0-9]{1,5}$/i, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
  return stem === '' ? base : stem
}

/** The words as they stand in a text, where white space may come between any two characters; null where they do not. */
export function findWords(text: string, words: string): string | null {
  const points = [...words.replaceAll(/\s/gu, '')]
  if (points.length === 0) return null
  const spaced = points.map((point) => point.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')).join('\\s*')
  return new RegExp(spaced, 'iu').exec(text)?.[0] ?? null
}

/** The words as a source in the text. Where they cannot be found as such, the line itself is. */
export function fromLine(line: PaperLine, words = line.bare): Source {
  return { place: 'text', words: findWords(line.raw, words) ?? line.raw }
}

/** Whether a line could stand in a heading: a few words, no sentence, no label, no date. */
export function isHeading({ bare }: PaperLine): boolean {
  return /\p{Script=Han}{2}/u.test(bare) && bare.length <= 60 && !/[，。；：！？:;|]/u.test(bare) && !isOnlyDay(bare)
}

export function isOnlyDay(line: string): boolean {
  const outer = /^[\s（(]+|[\s）)]+$/gu
  return findOwnDays(line)[0]?.from.replaceAll(outer, '') === line.replaceAll(outer, '')
}

function toLines(text: string): PaperLine[] {
  const lines: PaperLine[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const raw = line.replaceAll(/^[\s|_~`']+|[\s|_~`']+$/gu, '')
    if (raw.length > 1) lines.push({ raw, bare: toBare(raw), start: start + line.indexOf(raw) })
    start += line.length + 1
  }
  return lines
}

function toBare(raw: string): string {
  const unspaced = '\\p{Script=Han}，。、；：！？（）〔〕《》“”【】—〇'
  return raw.replaceAll(new RegExp(`(?<=[${unspaced}])\\s+|\\s+(?=[${unspaced}])`, 'gu'), '')
}

/** A sentence, a salutation, or the first item of a list. */
function isBody(line: string): boolean {
  return /。|；|^(?:一、|第一条|1[、.．]\D)/u.test(line) || /^[^：:]{2,40}[：:]$/u.test(line)
}
