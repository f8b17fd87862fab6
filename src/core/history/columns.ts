import { type SaidEntry, subjectKinds } from './entry.ts'

export const historyColumns = [
  '序号',
  '时间',
  '操作人',
  '对象类别',
  '操作',
  '对象',
  '项目',
  '改动前',
  '改动后',
] as const

/** An entry as rows of 操作记录, one for each field that changed; `localTime` as `YYYY-MM-DD HH:mm:ss`. */
export function toHistoryRows(entry: SaidEntry, localTime: string): string[][] {
  const head = [String(entry.id), localTime, entry.by, subjectKinds[entry.kind], entry.what, entry.title]
  if (entry.changes.length === 0) return [[...head, '', '', '']]
  return entry.changes.map(({ field, before, after }) => [...head, field, before, after])
}
