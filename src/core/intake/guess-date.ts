import { type Day, toDay } from '../day.ts'
import { type FoundDay, findDays, findMonthDay, findOwnDays } from './dates.ts'
import type { Guessed, Source } from './guess-shape.ts'
import { type Heading, isPlan, isSent } from './guess-title.ts'
import type { Paper, PaperLine } from './paper.ts'
import { findSigned } from './signature.ts'
import { isByCamera, isByDevice } from './without-marks.ts'

/**
 * The day the paper came about. A name that a person gave says it, and the paper itself by its signature or the row 时间;
 * where the two disagree it is left open. Any other day in the text is one that the paper speaks about.
 */
export function guessDate(paper: Paper, heading: Heading | null): Guessed<Day> | null {
  const inName = isByDevice(paper.name) ? null : findNamedDay(paper.name)
  const inText = findOwnDay(paper, heading)
  if (inName && !isByCamera(paper.name)) return inText === null || inText.value === inName.value ? inName : null
  return inText ?? inName
}

function findNamedDay(name: string): Guessed<Day> | null {
  const found = findDays(name)[0]
  if (found) return { value: found.value, from: [{ place: 'name', words: found.from }] }
  const short = /^(2\d)([.-]|年)(\d{1,2})(?:[.-]|月)(\d{1,2})日?(?!\d)/u.exec(name)
  const value = short && toDay(2000 + Number(short[1]), Number(short[3]), Number(short[4]))
  return short && value ? { value, from: [{ place: 'name', words: short[0] }] } : null
}

/** By signature, by the row 时间, by a remark such as 2024年1月5日通过, or by how minutes begin. */
function findOwnDay(paper: Paper, heading: Heading | null): Guessed<Day> | null {
  const signed = toGuess(findSigned(paper, heading)?.date)
  // A plan speaks of the day on which something will be done.
  if (isSent(heading) || isPlan(heading)) return signed ?? findRemark(paper)
  return (
    findLabelled(paper, heading) ??
    toGuess(findInHeading(heading)) ??
    signed ??
    findRemark(paper) ??
    findOpening(paper, heading)
  )
}

/** The day in the row 时间 or 日期 of a form. */
function findLabelled(paper: Paper, heading: Heading | null): Guessed<Day> | null {
  for (const [at, line] of paper.lines.entries()) {
    const after = findLabelEnd(line)
    if (after === null) continue
    // A day broken at the end of a line goes on in the next.
    const next = paper.lines[at + 1]
    const rest = paper.text.slice(line.start + after, next ? next.start + next.raw.length : undefined)
    const day = findOwnDays(rest).find(({ from }) => isNear(rest, from))
    if (day) return toGuess(day)
    const short = findMonthDay(line.raw.slice(after))
    if (short && isNear(line.raw.slice(after), short.from)) return withYear(short, paper, heading)
  }
  return null
}

/** Where the value after the label begins; null for 出生日期, 打印时间 and other days that are not the paper's. */
function findLabelEnd({ raw }: PaperLine): number | null {
  for (const { index, 0: words } of raw.matchAll(/(?:时\s*间|日\s*期)/gu)) {
    const before = /(?:\p{Script=Han}\s?){0,6}$/u.exec(raw.slice(0, index))?.[0] ?? ''
    const word = /(?:\p{Script=Han}\s){2,}$/u.test(before) ? before.replaceAll(/\s/gu, '') : before
    if (/\s$|^$/u.test(word) || labels.test(word)) return index + words.length
  }
  return null
}
const labels =
  /(?:会议|活动|召开|开会|学习|培训|谈话|谈心|填表|填报|制表|填写|登记|申报|走访|慰问|签到|签订|授课|讲课|党课|宣讲|拍摄|记录|汇报)$/u

/** Whether a day stands right after its label: a colon, a weekday at most come between. */
function isNear(rest: string, from: string): boolean {
  return rest.slice(0, rest.indexOf(from)).replaceAll(/[\s:：'’]|[（(]?星期.[）)]?/gu, '') === ''
}

/** A day without a year, in the one year that heading and name give without looking back on it. */
function withYear(
  { month, day, from }: { readonly month: number; readonly day: number; readonly from: string },
  paper: Paper,
  heading: Heading | null,
): Guessed<Day> | null {
  const hints = [...findYears(heading?.title ?? '', 'text'), ...findYears(paper.name, 'name')]
  const [hint] = hints
  if (!hint || hints.some((each) => each.year !== hint.year || !each.allows(month))) return null
  const value = toDay(hint.year, month, day)
  return value ? { value, from: [{ place: 'text', words: from }, hint.source] } : null
}

/** Years that a heading or name gives. 2024年度 says what it looks back on, and may come about in the next year. */
function findYears(words: string, place: Source['place']) {
  if (/组织生活会|民主评议|总结|述职|考核/u.test(words)) return []
  const pattern = /(?<!\d)(20\d{2})(?!\d|\s*年?度)(?:年(?:第?([一二三四])季度|(\d{1,2})月)?)?/gu
  return [...words.matchAll(pattern)].map(({ 0: all, 1: year, 2: quarter, 3: month }) => ({
    year: Number(year),
    allows: (asked: number) =>
      (month === undefined || Number(month) === asked) &&
      (quarter === undefined || '一二三四'.indexOf(quarter) === Math.floor((asked - 1) / 3)),
    source: { place, words: all },
  }))
}

function findInHeading(heading: Heading | null): FoundDay | undefined {
  return heading?.lines.flatMap(({ raw }) => findDays(raw))[0]
}

/** （2024年1月5日支委会讨论通过）, （2024年7月5日摄）, 2024年4月2日印发 */
function findRemark({ lines }: Paper): Guessed<Day> | null {
  for (const { raw } of lines) {
    const day = findDays(raw)[0]
    const rest = day && raw.slice(raw.indexOf(day.from) + day.from.length)
    if (day && /^[^，。；]{0,16}(?:通过|修订|制定|印发|摄)[\s）)]*$/u.test(rest ?? '') && isFirst(raw, day))
      return toGuess(day)
  }
  return null
}

/** Minutes that begin with the day: 2024年8月30日下午，支部书记……召开…… */
function findOpening({ lines }: Paper, heading: Heading | null): Guessed<Day> | null {
  if (!heading || !/(?:纪要|记录|简报)$/u.test(heading.title)) return null
  const line = lines[heading.last + 1]
  const day = line && findDays(line.raw)[0]
  return day && line && isFirst(line.raw, day) ? toGuess(day) : null
}

function isFirst(raw: string, day: FoundDay): boolean {
  return /^[\s（(]*$/u.test(raw.slice(0, raw.indexOf(day.from)))
}

function toGuess(day: FoundDay | undefined): Guessed<Day> | null {
  return day ? { value: day.value, from: [{ place: 'text', words: day.from }] } : null
}
