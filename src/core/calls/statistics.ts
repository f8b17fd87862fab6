import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Day } from '../day.ts'
import { Period } from '../period.ts'
import { BranchStatistics, Completeness, Statistics } from '../statistics/statistics.ts'

/** Of some branches (none named: all), for a year, a quarter or a month. */
const asked = z.object({ branchIds: z.array(RowId).default([]), period: Period, on: Day })

/** 统计: what a summary's numbers are taken from. */
export const statisticsCalls = {
  /** Activities by what is on record of them; `branches` tells them apart. */
  count: call(asked, z.object({ all: Statistics, branches: z.array(BranchStatistics) })),
  /**
   * What the checks of the period's whole year say as of each of its month-ends and of `on`, with papers, roster and
   * settings as they are now.
   */
  completeness: call(asked, z.array(Completeness)),
}
