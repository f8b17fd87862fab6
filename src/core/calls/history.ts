import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { HistoryEntry, HistoryFilter } from '../history/entry.ts'

export const historyCalls = {
  /** 操作记录, the latest first; `before` goes on below an entry. `total` counts all that the filter lets through. */
  list: call(
    HistoryFilter.extend({ before: RowId.nullable().default(null), limit: z.int().min(1).max(500).default(100) }),
    z.object({ total: z.int(), entries: z.array(HistoryEntry) }),
  ),
  /** The last change that can be taken back; null where there is none. */
  lastStep: call(z.object({}), HistoryEntry.nullable()),
  /** Takes a change back, which is a change of its own. Refused where a later one stands in the way. */
  undo: call(z.object({ id: RowId }), z.object({})),
  /** Writes what the filter lets through, the earliest first, as a new .xlsx file outside the catalogue. */
  export: call(HistoryFilter.extend({ out: z.string().min(1) }), z.object({ file: z.string(), entries: z.int() })),
}
