import { type Attendance, attendanceKeys, findAttendanceProblem } from '../activities/attendance.ts'
import type { Evidence, EvidenceRole } from '../catalogue/activity.ts'
import { toCount } from './counts.ts'
import type { Guessed } from './guess-shape.ts'
import { countNames } from './name-list.ts'
import { toHalfWidth } from './written-days.ts'

/** 应到, 实到, 请假 and 缺席 as a page says them, for a person to take over; null where it does not, or says two things. */
export type AttendanceGuess = Readonly<Record<keyof Attendance, Guessed<number> | null>>

/** Papers that say who came, the likeliest first; a notice or an agenda says who was asked to. */
const roles: readonly EvidenceRole[] = ['记录', '签到', '决议', '总结']

/** Those of an activity's papers in which to look for who came, in that order. */
export function toAttendancePapers(papers: readonly Evidence[]): readonly Evidence[] {
  return roles.flatMap((role) => papers.filter((paper) => paper.role === role))
}

/** Null where the page says nothing of who came, or what cannot be. */
export function guessAttendance(text: string): AttendanceGuess | null {
  const compact = toCompact(text)
  const guess = {
    due: choose(compact, ways.due),
    present: choose(compact, ways.present),
    excused: choose(compact, ways.excused),
    absent: choose(compact, ways.absent),
  }
  const counts = {
    due: guess.due?.value ?? null,
    present: guess.present?.value ?? null,
    excused: guess.excused?.value ?? null,
    absent: guess.absent?.value ?? null,
  }
  const isSilent = attendanceKeys.every((key) => counts[key] === null)
  return isSilent || findAttendanceProblem(counts) !== null ? null : guess
}

/** A text without the white space that recognition puts anywhere, and where each of its signs stands in the given one. */
interface Compact {
  readonly given: string
  readonly text: string
  readonly starts: readonly number[]
}

interface Found {
  readonly value: number
  readonly from: number
  readonly to: number
}

type Way = (text: string) => readonly Found[]

const count = '(?<count>(?<![\\d.])[\\dOoIl]{1,4}|[〇零一二两三四五六七八九十百]{1,7})'
/** What ends a count: its unit, or what shows that none follows. */
const unit = '\\n?(?:[人名位]|(?=[,;。、)|\\n]|$|[应实请缺列]))'
/** Few, so that no text keeps the search busy. */
const filler =
  '(?:有[表选][决举]权的?|参加|出席|会议|大会|活动|学习|正式|党员|代表|同志|干部|人数|人员|总数|会|场|席|者|的|数|共|计|为|是|有|约|\\(人\\)|[:|\\n均都各]){0,8}'
const begin = '(?<=^|[\\n,。;:(、|])'
const coming = '(?:参加|出席|到会|到场|参会|与会|到齐)'

const ways: Readonly<Record<keyof Attendance, readonly Way[]>> = {
  due: [
    counted(`应(?:当|该)?(?:参加|出席|到会|到|参会|与会)${filler}${count}${unit}`),
    counted(`应(?:到会?)?[、和,]?实到会?${filler}${count}${unit}`),
    counted(`全体(?:正式)?(?:党员|成员|委员|同志)(?:共|共计|计)?:?${count}[人名位](?:全部|均|都)?${coming}`),
  ],
  present: [
    counted(`实(?:际)?(?:参加|出席|到会|到|参会|与会)${filler}${count}${unit}`),
    counted(`应(?:到会?|出席|参加)${filler}${count}[人名位],?(?:全部|全员|全体|均|都)(?:党员)?(?:${coming}|实到|到)`),
    counted(`全体(?:正式)?(?:党员|成员|委员|同志)(?:共|共计|计)?:?${count}[人名位](?:全部|均|都)?${coming}`),
    counted(`${begin}(?:共|共计)?(?:参加|出席|到会|参会|与会|签到)${filler}${count}[人名位](?!次)`),
    counted(
      `${begin}(?:本次|这次|此次)?(?:会议|大会|活动)?(?:共有?|有|党员)?${count}[人名位]?(?:正式)?(?:党员|同志|人)?(?:参加|出席)了?(?:本次|这次|此次)?(?:会议|大会|活动|学习|党课)`,
    ),
    counted(`${begin}(?:本次|这次|此次)?(?:会议|大会|活动)?(?:共有?|有)?党员(?:同志)?${count}[人名位]${coming}`),
    named(`(?:出席|参加|参会|与会|到会)(?:会议|活动)?(?:人员|党员|人|同志)?`),
  ],
  excused: [counted(`请假${filler}${count}${unit}`), none('请假'), named('请假(?:人员|党员|人|同志)?')],
  absent: [
    counted(`(?:缺席|缺勤|未到会?|无故未到)${filler}${count}${unit}`),
    none('缺席'),
    named('(?:缺席|缺勤|未到)(?:人员|党员|人|同志)?'),
  ],
}

/** The first way that finds anything; nothing where it finds two that differ. */
function choose({ given, text, starts }: Compact, tried: readonly Way[]): Guessed<number> | null {
  for (const way of tried) {
    const [first, ...others] = way(text)
    if (!first) continue
    if (others.some(({ value }) => value !== first.value)) return null
    const words = given.slice(starts[first.from], (starts[first.to - 1] ?? given.length) + 1)
    return { value: first.value, from: [{ place: 'text', words }] }
  }
  return null
}

function counted(source: string): Way {
  const pattern = new RegExp(source, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups: { count: written = '' } = {} }) => {
      const value = toCount(written)
      return value === null ? [] : [{ value, from: index, to: index + words.replace(/\n$/u, '').length }]
    })
}

/** Nobody, said in so many words. */
function none(word: string): Way {
  const pattern = new RegExp(`无人?${word}|${word}(?:人员|人数)?:无(?=[,;。)\\n]|$)`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ value: 0, from: index, to: index + words.length }))
}

/** As many as are named after the label. */
function named(label: string): Way {
  const pattern = new RegExp(`${begin}${label}:(?!无)`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
      const list = countNames(text.slice(index + words.length))
      return list === null ? [] : [{ value: list.names, from: index, to: index + words.length + list.length }]
    })
}

/** Lines stay apart; all else that is white goes. */
function toCompact(given: string): Compact {
  const starts: number[] = []
  let text = ''
  for (const [at, sign] of [...toHalfWidth(given)].entries()) {
    if (sign !== '\n' && /\s/u.test(sign)) continue
    text += sign
    starts.push(at)
  }
  return { given, text, starts }
}
