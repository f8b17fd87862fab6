import type { Activity } from '../../catalogue/activity.ts'
import type { Day } from '../../day.ts'
import { boundsOf, type Period, periodsOf } from '../../period.ts'
import type { Expects } from '../../scheme/expects.ts'
import type { StoredLine } from '../../scheme/stored.ts'
import type { Result } from '../finding.ts'
import { type Grounds, listEvidence } from '../grounds.ts'
import { toLineSubject } from '../line-subject.ts'
import { toRemedy } from '../remedy.ts'
import { findSubjects, type Subject } from '../subjects.ts'
import { type Filings, listFilings } from './line-filings.ts'
import { hasPaper } from './meetings.ts'

/** What a line expects of each subject in each period: so many filed items, or activities with all of their papers. */
export function checkExpectation(line: StoredLine, expects: Expects, overdueFrom: Day, grounds: Grounds): Result[] {
  const { year, on } = grounds
  const filings = listFilings(line, expects, grounds)
  const found = findSubjects({ per: expects.per, needs: null }, `“${line.title}”`, grounds, filings.all)
  if ('status' in found) return [{ subject: toLineSubject(line), period: String(year), itemIds: [], ...found }]
  return found.flatMap((subject) => {
    const name = toLineSubject(line, expects.per === 'branch' ? undefined : subject.name)
    return periodsOf(year, expects.every).map((period) => ({
      subject: name,
      period,
      ...judge({ line, subject, period, expects, on, overdueFrom }, filings),
    }))
  })
}

interface Question {
  readonly line: StoredLine
  readonly subject: Subject
  readonly period: Period
  readonly expects: Expects
  readonly on: Day
  readonly overdueFrom: Day
}

function judge(question: Question, { loose }: Filings): Pick<Result, 'status' | 'message' | 'itemIds' | 'remedy'> {
  const { line, subject, period, expects, on, overdueFrom } = question
  const { times, papers } = expects
  const { first, last } = boundsOf(period)
  const unit = papers.length === 0 ? '件' : '次'
  const isHere = ({ date }: Activity) => (date >= first && date <= last) || isYear(period)
  const mine = subject.held.filter((each) => isHere(each) && !loose.has(each))
  const shown = mine.filter((each) => papers.every((role) => hasPaper(each, role)))
  const of = { itemIds: listEvidence(mine) }
  const counted = `应有${times}${unit}，已归档${shown.length}${unit}`
  if (shown.length >= times) {
    const complete = papers.length === 0 ? '' : `，${papers.join('、')}齐全`
    return { ...of, status: '完整', message: `${counted}${complete}：${shown.map(({ date }) => date).join('、')}。` }
  }
  const exempt = subject.whyNot(first, last)
  if (exempt !== null) return { ...of, status: '不适用', message: `${exempt}，本期不作要求。` }
  if (on <= last) return { ...of, status: '未到期', message: `${counted}，本期到${last}为止。` }
  const doubtful = new Set([
    ...subject.unnamed.filter(isHere),
    ...subject.held.filter((each) => isHere(each) && loose.has(each)),
    ...[...subject.held, ...subject.unnamed].filter(({ date }) => isNearest(date, period)),
  ])
  if (shown.length + doubtful.size >= times) {
    const why = describeDoubt(doubtful, subject, question, loose)
    // What stands for itself is no activity: it may be registered as one.
    const unnamed = papers.length === 0 ? [] : subject.unnamed.filter((each) => doubtful.has(each) && !loose.has(each))
    const remedy = toRemedy({ activityIds: unnamed.map(({ id }) => id) })
    return {
      itemIds: listEvidence([...mine, ...doubtful]),
      status: '待人工确认',
      message: `${counted}；${why}。`,
      remedy,
    }
  }
  const lacking = mine.filter((each) => !shown.includes(each))
  const said = [counted, ...lacking.map((each) => describeLack(each, papers))].join('；')
  const remedy = toRemedy({
    lineId: line.id,
    kinds: line.activity === null ? [] : [line.activity],
    groupId: subject.groupId,
    memberIds: [...subject.memberIds],
    activityIds: lacking.map(({ id }) => id),
    roles: papers,
  })
  if (on < overdueFrom) return { ...of, remedy, status: '需补充', message: `${said}，请补充或说明原因。` }
  return { ...of, remedy, status: '逾期', message: `${said}，已过整理期限${overdueFrom}，请补充或说明原因。` }
}

/** What is filed in the year counts for the whole year, even a report that was written after its end. */
function isYear(period: Period): boolean {
  return period.length === 4
}

/** Dated outside the year, it may belong to the period at that end. */
function isNearest(date: Day, period: Period): boolean {
  const year = period.slice(0, 4)
  // Before anything else: nearly all dates are of the year.
  if (isYear(period) || date.startsWith(year)) return false
  const { first, last } = boundsOf(period)
  return (date < first && first === `${year}-01-01`) || (date > last && last === `${year}-12-31`)
}

function describeDoubt(
  doubtful: ReadonlySet<Activity>,
  subject: Subject,
  { period, expects }: Question,
  loose: Filings['loose'],
): string {
  const all = [...doubtful]
  const strays = all.filter(({ date }) => isNearest(date, period)).length
  const apart = all.filter((each) => !isNearest(each.date, period))
  const bare = apart.filter((each) => loose.has(each)).length
  const unnamed = apart.length - bare
  return [
    ...(strays > 0 ? [`有${strays}件日期不在本年度，请确认是否属于本期`] : []),
    ...(bare > 0 ? [`有${bare}件没有登记为活动的材料，请确认${expects.papers.join('、')}是否齐全`] : []),
    ...(unnamed > 0 ? [`有${unnamed}件没有注明${subject.body}，请确认是否属于“${subject.name}”`] : []),
  ].join('；')
}

function describeLack(activity: Activity, papers: Expects['papers']): string {
  return `${activity.date}缺${papers.filter((role) => !hasPaper(activity, role)).join('、')}`
}
