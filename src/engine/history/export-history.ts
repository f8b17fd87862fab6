import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { toHistoryRows } from '../../core/history/columns.ts'
import type { HistoryFilter } from '../../core/history/entry.ts'
import { toLocalTime } from '../backup/local-time.ts'
import { translateOutError } from '../bundle/out-error.ts'
import { refusePlace } from '../bundle/refuse-place.ts'
import { historySheet } from '../bundle/sheets.ts'
import type { Session } from '../context.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { sayHistory } from './list-history.ts'

/** So many rows a sheet of .xlsx holds, with room for the heading. */
const mostRows = 1_000_000

/** Writes 操作记录, the earliest first, as a new .xlsx file. */
export async function exportHistory(
  { db, folder }: Session,
  filter: HistoryFilter,
  out: string,
): Promise<{ file: string; entries: number }> {
  const file = resolve(out)
  await refusePlace(file, folder, { noun: '操作记录' })
  if (existsSync(file)) throw new Failure('conflict', `“${file}”已经存在，没有覆盖它。请换一个名称。`)
  const entries = sayHistory(db, filter, mostRows)
  const rows = entries
    .reverse()
    .flatMap((entry) => toHistoryRows(entry, toLocalTime(entry.at).slice(0, 19).replace('T', ' ')))
  if (rows.length > mostRows) throw new Failure('invalid', '操作记录太多，一个表放不下。请按日期分几次导出。')
  const sheet = await historySheet(rows)
  await writeWhole(file, sheet).catch((error: unknown) => {
    throw translateOutError(error, file, '操作记录')
  })
  return { file, entries: entries.length }
}
