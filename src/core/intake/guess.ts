import type { StoredScheme } from '../scheme/stored.ts'
import { normalise } from '../text/normalise.ts'
import { findDays } from './dates.ts'
import type { Guess } from './guess-shape.ts'

/** What is known of a chosen file when it is guessed at: its name, and its first page's text once it was read. */
export interface Clues {
  readonly fileName: string
  readonly text: string
}

/** A proposal for each field, with the words it came from. A person confirms it; nothing is filed by it. */
export function guess(clues: Clues, scheme: StoredScheme): Guess {
  const name = toStem(clues.fileName)
  const lines = headLines(clues.text)
  return {
    lineId: guessLine(name, lines, scheme),
    date: findDays(name)[0] ?? findDays(clues.text)[0] ?? null,
    title: guessTitle(name, lines),
    issuer: guessIssuer(lines),
    documentNumber: findFirst(clues.text, /[一-龥]{1,12}[〔[（(](?:19|20)\d{2}[〕\])）]\s*第?\s*\d{1,4}\s*号/u),
  }
}

/** A file's name without folders, ending, and the counters that scanners add. */
export function toStem(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? fileName
  const stem = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
  return stem === '' ? base : stem
}

/** The lines of a paper's head, where title and issuer stand. */
function headLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1)
    .slice(0, 12)
}

function guessLine(name: string, lines: readonly string[], scheme: StoredScheme): Guess['lineId'] {
  const head = normalise(lines.slice(0, 4).join('\n')).text
  const inName = normalise(name).text
  let best: { readonly value: number; readonly from: string; readonly weight: number } | null = null
  for (const line of scheme.slots.flatMap((slot) => slot.lines)) {
    for (const word of [line.title, ...line.keywords]) {
      const sought = normalise(word).text
      // The name was given by a person, so it outweighs the text; a longer word says more than a shorter one.
      const weight = (inName.includes(sought) ? 100 : head.includes(sought) ? 10 : 0) + sought.length
      if (weight > sought.length && (best === null || weight > best.weight))
        best = { value: line.id, from: word, weight }
    }
  }
  return best && { value: best.value, from: best.from }
}

function guessTitle(name: string, lines: readonly string[]): Guess['title'] {
  const heading = lines
    .slice(0, 6)
    .find((line) =>
      /(记录|纪要|决议|通知|总结|计划|方案|报告|请示|批复|名册|登记表|申请书|讲稿|心得|清单|公示)$/u.test(line),
    )
  if (heading !== undefined && heading.length <= 60) return { value: heading, from: heading }
  // A name such as IMG_0042 or 20240315 says nothing.
  return /[一-龥]{2}/u.test(name) ? { value: withoutDate(name), from: name } : null
}

function withoutDate(name: string): string {
  const bare = name.replace(/^(?:19|20)\d{2}[-._年]?\d{1,2}[-._月]?\d{1,2}日?[\s_-]*/u, '').trim()
  return bare === '' ? name : bare
}

function guessIssuer(lines: readonly string[]): Guess['issuer'] {
  const pattern = /^(?:中共|中国共产党)?[一-龥（）()]{2,30}(?:委员会|总支|支部|党小组|公司|单位)$/u
  const line = lines.find((each) => pattern.test(each.replaceAll(/\s/g, '')))
  return line === undefined ? null : { value: line.replaceAll(/\s/g, ''), from: line }
}

function findFirst(text: string, pattern: RegExp): { value: string; from: string } | null {
  const found = pattern.exec(text)?.[0]
  return found === undefined ? null : { value: found.replaceAll(/\s/g, ''), from: found }
}
