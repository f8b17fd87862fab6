import type { StoredScheme } from '../scheme/stored.ts'
import { normalise } from '../text/normalise.ts'
import { type FoundDay, findDays } from './dates.ts'
import type { Guess } from './guess-shape.ts'

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

function guessLine(name: string, lines: readonly string[], scheme: StoredScheme): Guess['lineId'] {
  const head = normalise(lines.slice(0, 4).join('\n')).text
  const headings = lines.slice(0, 4).map((line) => normalise(line).text)
  const inName = normalise(name).text
  const bareName = normalise(withoutMarks(name)).text
  let best: { readonly value: number; readonly from: string; readonly weight: number } | null = null
  for (const line of scheme.slots.flatMap((slot) => slot.lines)) {
    for (const word of [line.title, ...line.keywords]) {
      const sought = normalise(word).text
      // The name was given by a person, so it outweighs the text. A title ends with what the paper is: a notice of a
      // meeting is a notice. And a longer word says more than a shorter one.
      const place = inName.includes(sought) ? 1000 : head.includes(sought) ? 100 : 0
      const isEnd = place === 1000 ? bareName.endsWith(sought) : headings.some((each) => each.endsWith(sought))
      const weight = place + (isEnd ? 50 : 0) + Math.min(sought.length, 49)
      if (place > 0 && (best === null || weight > best.weight)) best = { value: line.id, from: word, weight }
    }
  }
  return best && { value: best.value, from: best.from }
}

/** What a heading ends with; two of these words alone (会议记录) name no paper. */
const kinds = '记录|纪要|决议|通知|总结|计划|方案|报告|请示|批复|名册|登记表|申请书|讲稿|心得|清单|公示'

function guessTitle(name: string, lines: readonly string[]): Guess['title'] {
  const bareName = withoutMarks(name)
  // A name such as IMG_0042, 20240315 or 扫描件0001 says nothing.
  const named = /\p{Script=Han}{2}/u.test(bareName) && !scanned.test(bareName)
  for (const line of lines.slice(0, 6)) {
    const heading = line.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    if (!new RegExp(`(?:${kinds})$`, 'u').test(heading) || heading.length > 60) continue
    if (!named || heading.length > 4) return { value: heading, from: line }
  }
  return named ? { value: bareName, from: name } : null
}

const scanned = /^(?:扫描|图片|图像|照片|截图|新建|未命名|微信图片)(?:件|文件|文档|图像)?$/u

/** A name without its dates, and without the counters that scanners and copying add. */
function withoutMarks(name: string): string {
  const brackets = /[(（[【]\s*[)）\]】]/gu
  const bare = findDays(name).reduce((rest, { from }) => rest.replace(from, ''), name)
  const edges = /^[\s_\-.·、，]+|[\s_\-.·、，]+$/gu
  return bare
    .replaceAll(brackets, '')
    .replaceAll(edges, '')
    .replace(/(?:[\s_-]*(?:[(（]\d{1,3}[)）]|副本|[_-]\d{1,4}|(?<=件)\d{1,4}))+$/u, '')
    .replaceAll(edges, '')
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
