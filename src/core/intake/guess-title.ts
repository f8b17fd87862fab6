import type { Guessed, Source } from './guess-shape.ts'
import { isOrganisation } from './organisations.ts'
import { fromLine, isHeading, type Paper, type PaperLine } from './paper.ts'
import { isNamed, withoutMarks } from './without-marks.ts'

/** What a heading ends with: the kind of paper it is. */
const sent = '通知|通报|决定|请示|批复|报告|函|公示|公告|意见|决议'
const kept =
  '记录|纪要|记录本|笔记|总结|计划|打算|安排|方案|要点|名册|名单|签到|签到册|(?<!代)表|清单|台账|申请|申请书|志愿书|' +
  '讲稿|教案|发言|发言稿|心得|体会|汇报|证书|证明|介绍信|感谢信|倡议书|承诺书|责任书|制度|规则|办法|规定|材料|说明|' +
  '简报|议程|分工|票'
const closing = '(?:[（(【\\[][^（(]{1,20}[）)】\\]])?$'
const ending = new RegExp(`(?:${sent}|${kept})${closing}`, 'u')
const sentEnding = new RegExp(`(?:${sent})${closing}`, 'u')
const planEnding = new RegExp(`(?:计划|打算|安排|方案|要点)表?${closing}`, 'u')
/** A kind and its subject, as a lecture or an activity is headed: 党课：从一只水表说起. */
const named =
  /^(?:(?:专题|微|廉政)?党课|主题党日(?:活动)?|(?:理论|专题|集中)学习|学习研讨)[：:][^：:，。；！？]{2,40}$/u
/** What a person calls a paper in a form that has a heading for all of them. */
const label = /^(?:会议|活动)(?:名称|主题)[：:]?(.{2,40})$/u

/** The heading of a first page: its words without spaces, and the lines it stands in. */
export interface Heading {
  readonly title: string
  readonly lines: readonly PaperLine[]
  /** Where its first and last line stand among the paper's. */
  readonly first: number
  readonly last: number
}

/** The first line above the text that ends with a kind of paper, with the lines it was broken from. */
export function findHeading({ lines, head }: Paper): Heading | null {
  const at = lines.findIndex((line, index) => index < head && isHeading(line) && ending.test(line.bare))
  if (at < 0) return findNamedHeading(lines.slice(0, head))
  let [first, last] = [at, at]
  while (first > 0 && isBrokenBefore(lines[first - 1], lines[first])) first -= 1
  while (last + 1 < head && isBrokenAfter(lines[first], lines[last + 1])) last += 1
  const own = lines.slice(first, last + 1)
  const title = own.map((line) => line.bare).join('')
  return title.length <= 80 ? { title, lines: own, first, last } : null
}

function findNamedHeading(lines: readonly PaperLine[]): Heading | null {
  const at = lines.findIndex(({ bare }) => named.test(bare))
  const line = lines[at]
  return line ? { title: line.bare, lines: [line], first: at, last: at } : null
}

/** The heading; where it says little, what the form or the name says; where there is none, what the name says. */
export function guessTitle(paper: Paper, heading: Heading | null): Guessed<string> | null {
  const hasName = isNamed(paper.name)
  if (heading && isGeneric(heading.title)) {
    const line = paper.lines.slice(0, 8).find(({ bare }) => label.test(bare))
    const called = line && label.exec(line.bare)?.[1]
    if (called) return { value: called + heading.title, from: [fromLine(line, called), ...toSources(heading)] }
  }
  if (heading && !(hasName && isBrief(heading.title))) return { value: heading.title, from: toSources(heading) }
  const value = withoutMarks(paper.name)
  return hasName ? { value, from: [{ place: 'name', words: paper.name.includes(value) ? value : paper.name }] } : null
}

export function toSources(heading: Heading): Source[] {
  return heading.lines.map((line) => fromLine(line))
}

/** A paper that is sent and signed: a day in its text is one of what it speaks about. */
export function isSent(heading: Heading | null): boolean {
  return heading !== null && sentEnding.test(heading.title)
}

/** A paper about what is to be done: the days in it are not its own. */
export function isPlan(heading: Heading | null): boolean {
  return heading !== null && planEnding.test(heading.title)
}

function isGeneric(title: string): boolean {
  return /^(?:会议|活动|学习)?(?:记录|签到)表?$/u.test(title)
}

/** 会议记录 or 入党申请书 alone say less than most names. */
function isBrief(title: string): boolean {
  return title.length <= 5
}

/** Whether a heading goes on from the line before. */
function isBrokenBefore(before: PaperLine | undefined, line: PaperLine | undefined): boolean {
  if (!before || !line || !isHeading(before) || /文件$|号$/u.test(before.bare)) return false
  if (/^[—-]{1,2}/u.test(line.bare)) return true
  if (isOrganisation(before.bare)) return false
  if (/关于/u.test(before.bare)) return !/关于/u.test(line.bare)
  return (isGeneric(line.bare) && before.bare.length <= 20) || before.bare === '中国共产党'
}

/** Whether a heading that seems to have ended goes on: 关于报送工作总结 / 的通知. */
function isBrokenAfter(first: PaperLine | undefined, next: PaperLine | undefined): boolean {
  if (!first || !next || !isHeading(next) || isOrganisation(next.bare)) return false
  return /^(?:的|及|和|与|暨)/u.test(next.bare) && ending.test(next.bare)
}
