import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { BranchFindings, Status } from '../checks/finding.ts'
import { FindingFilter, FindingPage } from '../checks/finding-page.ts'
import { Reminders } from '../checks/reminders.ts'
import { StatusCounts } from '../checks/status-counts.ts'
import { YearGrid } from '../checks/year-grid.ts'
import { call } from '../contract.ts'
import { Day, Year } from '../day.ts'
import { LayoutPage } from '../layout/page.ts'

/** Of one branch or all, for a year as seen on a day. */
const asked = z.object({ branchId: RowId.nullable().default(null), year: Year, on: Day })

/** 核对. All findings at once are for what writes them down; a screen asks for what is in sight. */
export const checkCalls = {
  run: call(asked, z.object({ on: Day, year: Year, branches: z.array(BranchFindings) })),
  /**
   * What they come to, branch by branch; `owed` counts those of what there ought to be, without how each paper was filed;
   * `unset` is the first rule that lacks numbers of the unit.
   */
  count: call(
    asked,
    z.object({
      branches: z.array(z.object({ branchId: RowId, branch: z.string(), counts: StatusCounts, owed: StatusCounts })),
      unset: z.string().nullable(),
    }),
  ),
  /** 全年一览 of one branch, of findings of one status or of all. */
  glance: call(asked.extend({ branchId: RowId, status: Status.nullable().default(null) }), YearGrid),
  /** A page of findings, each with when its papers were filed. */
  findings: call(
    asked.extend({
      only: FindingFilter.prefault({}),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    FindingPage,
  ),
  /** 党建月提醒 of all branches, for a first page. */
  remind: call(z.object({ year: Year, on: Day }), Reminders),
  /** The pages of 核对清单, for printing. */
  pages: call(asked, z.array(LayoutPage)),
  /** Writes 核对清单 as PDF and .xlsx into a new folder `out`, outside the catalogue; paths are absolute. */
  print: call(asked.extend({ out: z.string().min(1) }), z.object({ pdf: z.string(), sheet: z.string() })),
}
