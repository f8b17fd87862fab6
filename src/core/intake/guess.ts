import type { StoredScheme } from '../scheme/stored.ts'
import { type FoundDay, findDays } from './dates.ts'
import { guessLine } from './guess-line.ts'
import type { Guess } from './guess-shape.ts'
import { guessTitle } from './guess-title.ts'

/** What is known of a chosen file when it is guessed at: its name, and its first page's text once it was read. */
export interface Clues {
  readonly fileName: string
  readonly text: string
}

/** A proposal for each field, with the words it came from. A person confirms it; nothing is filed by it. */
export function guess(clues: Clues, scheme: StoredScheme): Guess {
  const name = toStem(clues.fileName)
  const lines = toLines(clues.text)
  const signed = findSigned(lines)
  return {
    lineId: guessLine(name, lines, scheme),
    date: findDays(name)[0] ?? signed?.date ?? findLabelled(lines) ?? findDays(clues.text)[0] ?? null,
    title: guessTitle(name, lines),
    issuer: guessIssuer([...lines.slice(0, 3), ...(signed ? [signed.above] : [])]),
    documentNumber: guessDocumentNumber(lines),
  }
}

/** A file's name without folders and ending. */
export function toStem(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
  return stem === '' ? base : stem
}

function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1)
}

/** 落款: a date with a line to itself at the foot of the page, and the line above it. It outranks dates in the text. */
function findSigned(lines: readonly string[]): { readonly date: FoundDay; readonly above: string } | null {
  for (let at = lines.length - 1; at >= Math.max(1, lines.length - 3); at -= 1) {
    const line = lines[at] ?? ''
    const date = findDays(line)[0]
    if (date?.from === line) return { date, above: lines[at - 1] ?? '' }
  }
  return null
}

/** The day in the row 时间 or 日期 of a form. */
function findLabelled(lines: readonly string[]): FoundDay | null {
  const line = lines.find((each) => /^.{0,6}(?:时\s*间|日\s*期)/u.test(each) && findDays(each).length > 0)
  return line === undefined ? null : (findDays(line)[0] ?? null)
}

function guessIssuer(lines: readonly string[]): Guess['issuer'] {
  const pattern =
    /^((?:中共|中国共产党)?[一-龥（）()]{2,30}(?:委员会|总支|支部|党小组|公司|单位)(?:[（(][一-龥]{1,6}[）)])?)(?:文件)?$/u
  for (const line of lines) {
    const value = pattern.exec(line.replaceAll(/\s/g, ''))?.[1]
    if (value !== undefined) return { value, from: line }
  }
  return null
}

/** 文号, such as 青党发〔2025〕3号: a line of its own before one that a sentence names. */
function guessDocumentNumber(lines: readonly string[]): Guess['documentNumber'] {
  const number = /[一-龥]{1,12}[〔[（(【](?:19|20)\d{2}[〕\])）】]第?\d{1,4}号/u
  const found = lines.flatMap((line) => {
    const bare = line.replaceAll(/\s/g, '')
    const value = number.exec(bare)?.[0]
    return value === undefined ? [] : [{ value, from: value === bare ? line : value, isAlone: value === bare }]
  })
  const best = found.find((each) => each.isAlone) ?? found[0]
  return best ? { value: best.value, from: best.from } : null
}
