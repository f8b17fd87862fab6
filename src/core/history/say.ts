import { ActivityKind, activityTitles } from '../catalogue/activity.ts'
import type { RowId } from '../catalogue/common.ts'
import { type FieldChange, type LogEntry, type SaidEntry, toSubjectKind } from './entry.ts'
import { actionWords, fieldWords, parameterWords, valueWords } from './words.ts'

/** What ids stand for; null for what is not there any more. */
export interface Names {
  branch(id: RowId): string | null
  group(id: RowId): string | null
  line(id: RowId): string | null
  member(id: RowId): string | null
  item(id: RowId): string | null
}

type Facts = Readonly<Record<string, unknown>>

/** An entry of the log in words. */
export function sayEntry(entry: LogEntry, names: Names): SaidEntry {
  const detail = toFacts(entry.detail) ?? {}
  const [before, after] = [toFacts(detail.before), toFacts(detail.after)]
  const kind = toSubjectKind(entry.subject)
  return {
    id: entry.id,
    at: entry.at,
    kind,
    itemId: kind === 'item' && names.item(idOf(entry.subject)) !== null ? idOf(entry.subject) : null,
    what: wordOf(actionWords, entry.action) ?? `其他改动（${entry.action}）`,
    title: titleOf(entry, after ?? before ?? detail, names),
    by: [entry.who, detail.by, after?.by, before?.by].find((each) => typeof each === 'string') ?? '',
    changes: before || after ? listChanges(before ?? {}, after ?? {}, names) : listChanges({}, plainOf(detail), names),
  }
}

/** What an entry without a before and an after says in so many words, but for what stands in its other columns. */
function plainOf({ title: _, by: __, ...detail }: Facts): Facts {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => typeof value !== 'object'))
}

/** The fields that differ, in the order of `fieldWords`. What was added or removed lists all that it had. */
function listChanges(before: Facts, after: Facts, names: Names): FieldChange[] {
  return Object.entries(fieldWords).flatMap(([key, field]) => {
    const [was, is] = [sayValue(key, before[key], names), sayValue(key, after[key], names)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function titleOf({ subject }: LogEntry, facts: Facts, names: Names): string {
  const id = idOf(subject)
  switch (toSubjectKind(subject)) {
    case 'item':
      return [text(facts.code), text(facts.title)].filter((part) => part !== '').join(' ') || (names.item(id) ?? '')
    case 'activity':
      return [text(facts.date), sayValue('kinds', facts.kinds, names), text(facts.topic)].join(' ').trim()
    case 'member':
    case 'branch':
    case 'account':
      return text(facts.name)
    case 'certificate':
      return [names.member(Number(facts.memberId)) ?? '', text(facts.number)].join(' ').trim()
    case 'term':
      return [text(facts.from), text(facts.to)].join(' 至 ')
    case 'waiver':
      return [text(facts.rule), text(facts.subject), text(facts.period)].join(' ').trim()
    case 'box-note':
      return text(facts.class)
    case 'destruction':
      return `第 ${id} 号`
    case 'rule':
      return subject.split(':')[1] ?? ''
    case 'backup':
      return text(facts.name)
    default:
      return text(facts.title)
  }
}

function sayValue(key: string, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return ''
  const id = Number(value)
  switch (key) {
    case 'branchId':
    case 'parentId':
      return names.branch(id) ?? gone(id)
    case 'groupId':
      return names.group(id) ?? gone(id)
    case 'lineId':
      return names.line(id) ?? gone(id)
    case 'itemId':
      return names.item(id) ?? gone(id)
    case 'kinds':
      return list(value, (kind) => activityTitles[ActivityKind.parse(kind)])
    case 'memberIds':
      return list(value, (each) => names.member(Number(each)) ?? gone(Number(each)))
    case 'evidence':
      return list(value, (each) => sayEvidence(toFacts(each) ?? {}, names))
    case 'stages':
      return list(value, (each) => [text(toFacts(each)?.stage), text(toFacts(each)?.from)].join(' ').trim())
    case 'groups':
      return list(value, (each) => text(toFacts(each)?.name))
    case 'pages':
      return sayPages(value)
    case 'posts':
      return list(value, (each) => text(toFacts(each)?.title))
    case 'parameters':
      return sayParameters(toFacts(value) ?? {})
    case 'committee':
    case 'grouping':
      return wordOf({ present: '有', absent: '没有' }, text(value)) ?? '未说明'
    default:
      return text(value)
  }
}

/** `次数：2，前后天数：15`; papers by the kind of activity that is to have them. */
function sayParameters(parameters: Facts): string {
  return Object.entries(parameters)
    .map(([key, value]) => `${wordOf(parameterWords, key) ?? key}：${sayParameter(value)}`)
    .join('，')
}

function sayParameter(value: unknown): string {
  if (value === null) return '未设定'
  if (Array.isArray(value)) return list(value, text)
  const byKind = toFacts(value)
  if (byKind === null) return text(value)
  return Object.entries(byKind)
    .map(([kind, roles]) => `${wordOf(activityTitles, kind) ?? kind}（${list(roles, text)}）`)
    .join('、')
}

function sayPages(pages: unknown): string {
  if (!Array.isArray(pages)) return ''
  const turned = pages.filter((page) => toFacts(page)?.turn !== 0).length
  return turned === 0 ? `${pages.length}页` : `${pages.length}页，其中${turned}页转过方向`
}

function sayEvidence({ itemId, firstPage, lastPage, role }: Facts, names: Names): string {
  const pages = firstPage === lastPage ? `第${text(firstPage)}页` : `第${text(firstPage)}—${text(lastPage)}页`
  return `${names.item(Number(itemId)) ?? gone(Number(itemId))} ${pages}（${text(role)}）`
}

function gone(id: number): string {
  return `第${id}号（已不在）`
}

function list(value: unknown, say: (each: unknown) => string): string {
  return Array.isArray(value) ? value.map(say).join('、') : ''
}

/** A title may be `constructor`: only what the table itself holds counts. */
function wordOf(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object') return JSON.stringify(value)
  return wordOf(valueWords, String(value)) ?? String(value)
}

function toFacts(value: unknown): Facts | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

function idOf(subject: string): number {
  return Number(subject.split(':')[1])
}
