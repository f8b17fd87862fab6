import * as z from 'zod'
import { type Finding, isGap, Status, statuses } from './finding.ts'

/** How many findings have each status; all of them stand there. */
export const StatusCounts = z.record(Status, z.int().min(0))
export type StatusCounts = z.infer<typeof StatusCounts>

/** How many of some findings have each status. */
export function countStatuses(findings: readonly Pick<Finding, 'status'>[]): StatusCounts {
  const counts = new Map<Status, number>()
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1)
  return toRecord((status) => counts.get(status) ?? 0)
}

/** The counts of several branches as those of all. */
export function addCounts(all: readonly StatusCounts[]): StatusCounts {
  return toRecord((status) => all.reduce((sum, each) => sum + each[status], 0))
}

/** How many of them somebody has to act on. */
export function countGaps(counts: StatusCounts): number {
  return statuses.filter((status) => isGap({ status })).reduce((sum, status) => sum + counts[status], 0)
}

/** The statuses that any finding has, in their order. */
export function listCounts(counts: StatusCounts): readonly { readonly status: Status; readonly count: number }[] {
  return statuses.map((status) => ({ status, count: counts[status] })).filter(({ count }) => count > 0)
}

function toRecord(count: (status: Status) => number): StatusCounts {
  return {
    完整: count('完整'),
    需补充: count('需补充'),
    逾期: count('逾期'),
    待人工确认: count('待人工确认'),
    不适用: count('不适用'),
    未配置: count('未配置'),
    未到期: count('未到期'),
  }
}
