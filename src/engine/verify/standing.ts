import * as z from 'zod'
import type { Standing } from '../../core/calls/health.ts'
import type { Db } from '../store/database.ts'
import { findLastOf } from '../store/log.ts'

/** Actions of the log, by which a check is recorded. */
export const quickCheck = 'health.look'
export const wholeCheck = 'health.check'

const Detail = z.object({ problems: z.int() })

export function readStanding(db: Db): Standing {
  return { quick: read(db, quickCheck), whole: read(db, wholeCheck) }
}

function read(db: Db, action: string): Standing['quick'] {
  const last = findLastOf(db, action)
  return last && { at: last.at, problems: Detail.parse(last.detail).problems }
}
