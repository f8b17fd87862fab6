import { type ActivityKind, type Evidence, EvidenceRole } from '../catalogue/activity.ts'
import type { Group } from '../catalogue/branch.ts'
import { type Day, isDay } from '../day.ts'
import { findDays } from '../intake/dates.ts'
import { type Attendance, attendanceKeys, attendanceTitles, findAttendanceProblem } from './attendance.ts'
import { findPageProblem, type KnownItem } from './judge-activity.ts'
import { findKind } from './kind-names.ts'

/** The headings of a file of activities, in its usual order. */
export const activityHeadings = [
  '活动类别',
  '日期',
  '党小组',
  '主题',
  '主讲人',
  '应到',
  '实到',
  '请假',
  '缺席',
  '档号',
  '页码',
  '材料种类',
] as const

/** One row of a file of activities as text, by heading: one paper of an activity, or an activity without one yet. */
export type ActivityRow = Readonly<Record<(typeof activityHeadings)[number], string>>

/** A row and its number in the file, the headings being row 1. */
export interface NumberedActivityRow {
  readonly row: number
  readonly cells: ActivityRow
}

/** What a row says. */
export interface ActivityEntry extends Attendance {
  readonly row: number
  readonly kinds: readonly ActivityKind[]
  readonly date: Day
  readonly groupId: number | null
  readonly topic: string
  readonly lecturer: string
  readonly evidence: Evidence | null
}

/** What a row can name: the groups of the branch and its filed items. */
export interface Nameable {
  readonly groups: readonly Pick<Group, 'id' | 'name'>[]
  readonly items: readonly KnownItem[]
}

type Read<Value> = { readonly value: Value } | { readonly problem: string }

/** Reads one row. All that is wrong with it is said at once, in words without a full stop. */
export function parseActivityRow(
  { row, cells }: NumberedActivityRow,
  known: Nameable,
): { readonly entry: ActivityEntry } | { readonly problems: readonly string[] } {
  const kinds = readKinds(cells.活动类别)
  const date = readDate(cells.日期)
  const group = readGroup(cells.党小组, known)
  const counts = attendanceKeys.map((key) => readCount(attendanceTitles[key], cells[attendanceTitles[key]]))
  const evidence = readEvidence(cells, known)
  const topic = readText('主题', cells.主题, 200)
  const lecturer = readText('主讲人', cells.主讲人, 100)
  const problems = [kinds, date, group, ...counts, evidence, topic, lecturer].flatMap((read) =>
    'problem' in read ? [read.problem] : [],
  )
  const [due = null, present = null, excused = null, absent = null] = counts.map((read) => givenBy(read) ?? null)
  const attendance = findAttendanceProblem({ due, present, excused, absent })
  if (attendance !== null) problems.push(attendance)
  if (problems.length > 0 || 'problem' in kinds || 'problem' in date) return { problems }
  return {
    entry: {
      row,
      kinds: kinds.value,
      date: date.value,
      groupId: givenBy(group) ?? null,
      topic: givenBy(topic) ?? '',
      lecturer: givenBy(lecturer) ?? '',
      ...{ due, present, excused, absent },
      evidence: givenBy(evidence) ?? null,
    },
  }
}

function givenBy<Value>(read: Read<Value>): Value | undefined {
  return 'value' in read ? read.value : undefined
}

function readKinds(text: string): Read<readonly ActivityKind[]> {
  const names = text
    .split(/[;；、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length === 0) return { problem: '没有写明活动类别' }
  const unknown = names.filter((name) => findKind(name) === null)
  if (unknown.length > 0) return { problem: `活动类别“${unknown.join('、')}”不在可用的类别中` }
  return { value: [...new Set(names.flatMap((name) => findKind(name) ?? []))].sort() }
}

function readDate(text: string): Read<Day> {
  const bare = text.trim()
  if (isDay(bare)) return { value: bare }
  const found = findDays(bare)[0]
  return found?.from === bare ? { value: found.value } : { problem: `日期“${bare}”不是真实存在的日期` }
}

function readGroup(text: string, { groups }: Nameable): Read<number | null> {
  const name = text.trim()
  if (name === '') return { value: null }
  const group = groups.find((each) => each.name === name)
  return group ? { value: group.id } : { problem: `本支部没有党小组“${name}”` }
}

function readCount(title: string, text: string): Read<number | null> {
  const bare = text.normalize('NFKC').trim()
  if (bare === '') return { value: null }
  const digits = /^(\d{1,5})\s*人?$/.exec(bare)?.[1]
  return digits === undefined ? { problem: `${title}“${text.trim()}”应为人数` } : { value: Number(digits) }
}

function readText(title: string, text: string, most: number): Read<string> {
  const value = text.trim().replaceAll(/\s+/g, ' ')
  return value.length > most ? { problem: `${title}应在${most}字以内` } : { value }
}

function readEvidence(cells: ActivityRow, { items }: Nameable): Read<Evidence | null> {
  const code = cells.档号.replaceAll(/\s/g, '')
  const roleName = cells.材料种类.trim()
  const role = EvidenceRole.safeParse(roleName === '' ? '记录' : roleName)
  if (!role.success) return { problem: `材料种类“${roleName}”应为${EvidenceRole.options.join('、')}之一` }
  if (code === '') return cells.页码.trim() === '' ? { value: null } : { problem: '写了页码而没有写档号' }
  const item = items.find((each) => each.code === code)
  if (!item) return { problem: `本支部没有档号为“${code}”的档案` }
  if (item.images === 0) return { problem: `“${item.title}”没有图像，不能作为材料` }
  const pages = readPages(cells.页码, item.images)
  if (pages === null) return { problem: `页码“${cells.页码.trim()}”应写作 3 或 3-5` }
  const problem = findPageProblem(pages, item)
  return problem === null ? { value: { itemId: item.id, ...pages, role: role.data } } : { problem }
}

/** `3`, `3-5`, `3—5`, `第3至5页`; empty for all pages. */
function readPages(text: string, all: number): { readonly firstPage: number; readonly lastPage: number } | null {
  const bare = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (bare === '') return { firstPage: 1, lastPage: all }
  const [, first, last] = /^第?(\d{1,6})(?:页?[-‐-―−~～至到]+第?(\d{1,6}))?页?$/.exec(bare) ?? []
  if (first === undefined) return null
  return { firstPage: Number(first), lastPage: Number(last ?? first) }
}
